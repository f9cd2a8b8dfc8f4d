using System.Collections.Immutable;
using System.Text.Json;

namespace Huijian.Facts.Reading.Apis;

/// <summary>
/// Which keys of a news API's JSON hold what: data that users write for APIs of their own, see docs/formats.md.
/// </summary>
/// <param name="Name">What the mapping is called, for messages.</param>
/// <param name="When">Keys that an answer must have at its top for the mapping to apply; none: it is only used when chosen or as the last resort.</param>
/// <param name="Items">The way to the list of articles; empty: the answer itself, or the first list in it that looks like articles.</param>
/// <param name="Fields">For each field of an article the ways to it, best first.</param>
/// <param name="TextAddress">Where the text of an item stands, with <c>{id}</c> for its number; null if the list holds the texts or the item's address does.</param>
public sealed record ApiMapping(
    string Name,
    ImmutableArray<string> When,
    JsonWay Items,
    ImmutableDictionary<string, ImmutableArray<JsonWay>> Fields,
    string? TextAddress)
{
    /// <summary>The fields that a mapping may name.</summary>
    public static readonly ImmutableArray<string> FieldNames = ["id", "title", "address", "published", "text", "outlet", "authors", "pictures"];

    private static readonly ImmutableArray<string> Keys = ["name", "about", "when", "items", "fields", "text_address"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The mappings that come with the product, in the order they are tried.</summary>
    public static ImmutableArray<ApiMapping> Shipped { get; } = [OfResource("rolling-news.json"), OfResource("news-fields.json")];

    /// <summary>Reads a mapping file. Throws <see cref="FormatException"/> that names the file and what is wrong in it.</summary>
    public static ApiMapping Parse(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Of(document.RootElement, file);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{file}:{error.LineNumber + 1}: not JSON ({error.Message})", error);
        }
    }

    private static ApiMapping Of(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{file}: a mapping is an object with \"fields\".");
        foreach (var key in root.EnumerateObject().Where(key => !Keys.Contains(key.Name)))
            throw new FormatException($"{file}: '{key.Name}' is no part of a mapping. Parts: {string.Join(", ", Keys)}.");

        var ways = ImmutableDictionary.CreateBuilder<string, ImmutableArray<JsonWay>>();
        foreach (var field in fields.EnumerateObject())
        {
            if (!FieldNames.Contains(field.Name))
                throw new FormatException($"{file}: '{field.Name}' is no field. Fields: {string.Join(", ", FieldNames)}.");
            ways[field.Name] = [.. Words(field.Value, file).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(JsonWay.Of)];
        }

        return new ApiMapping(
            root.TryGetProperty("name", out var name) ? Words(name, file) : file,
            root.TryGetProperty("when", out var when) && when.ValueKind == JsonValueKind.Array ? [.. when.EnumerateArray().Select(key => Words(key, file))] : [],
            JsonWay.Of(root.TryGetProperty("items", out var items) ? Words(items, file) : ""),
            ways.ToImmutable(),
            root.TryGetProperty("text_address", out var address) ? Words(address, file) : null);
    }

    private static string Words(JsonElement value, string file) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"{file}: '{value}' should be a text in quotation marks.");

    private static ApiMapping OfResource(string name)
    {
        using var stream = typeof(ApiMapping).Assembly.GetManifestResourceStream(name) ?? throw new FormatException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), name);
    }
}
