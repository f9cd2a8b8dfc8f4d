using System.Collections.Immutable;
using System.Globalization;

namespace Huijian.Publish;

/// <summary>An address with what was asked behind it.</summary>
/// <param name="Path">From the root, without the language.</param>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>The entries that the reader follows.</summary>
    public ImmutableArray<string> Followed { get; init; } = [];

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    public static Asked Of(string path) => new(path, Nothing);

    /// <summary>What a request asks of a page.</summary>
    public static Asked Of(string path, HttpRequest request) => new(path, request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal));

    /// <summary>The value, or null if it is missing or empty. Longer than anybody types is cut.</summary>
    public string? Text(string name) =>
        Query.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)] : null;

    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The last day of what is asked for: <c>to</c>, or <c>asOf</c> where the reader looks back to an earlier day.</summary>
    public DateOnly? Until => Day("asOf") is { } asOf && (Day("to") is not { } to || asOf < to) ? asOf : Day("to");

    public int Whole(string name, int otherwise, int most) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, most) : otherwise;

    public decimal? Amount(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public T? Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(Text(name), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
