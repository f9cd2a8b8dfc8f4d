using System.Collections.Immutable;
using System.Text.Json;

namespace Huijian.Facts.Reading.Apis;

/// <summary>A way through JSON: keys with dots between them; <c>*</c> goes through every element of a list. <c>source.name</c>, <c>authors.*.name</c>.</summary>
public sealed record JsonWay(ImmutableArray<string> Keys)
{
    public static JsonWay Of(string written) => new([.. written.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>What the way leads to; nothing where a key is missing.</summary>
    public IEnumerable<JsonElement> From(JsonElement root) => From(root, 0);

    private IEnumerable<JsonElement> From(JsonElement here, int at)
    {
        if (at == Keys.Length)
            return [here];
        if (Keys[at] == "*")
            return here.ValueKind == JsonValueKind.Array ? here.EnumerateArray().SelectMany(element => From(element, at + 1)) : [];
        return here.ValueKind == JsonValueKind.Object && here.TryGetProperty(Keys[at], out var next) ? From(next, at + 1) : [];
    }
}
