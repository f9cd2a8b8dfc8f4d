using System.Globalization;
using System.Text.Json.Serialization;

namespace Huijian.Ask;

/// <summary>A stretch of time with an address of its own: a month, a year, or what has no day.</summary>
/// <param name="Year">Null for what has no day.</param>
/// <param name="Month">1 to 12, or null for the whole year.</param>
public readonly record struct NewsPeriod(int? Year, int? Month)
{
    private const string Undated = "undated";

    /// <summary>The stretch called so in an address: <c>2024-05</c>, <c>2024</c>, <c>undated</c>; null for anything else.</summary>
    public static NewsPeriod? Parse(string text) => text switch
    {
        Undated => default(NewsPeriod),
        { Length: 4 } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) => new NewsPeriod(year, null),
        { Length: 7 } when DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => new NewsPeriod(month.Year, month.Month),
        _ => null,
    };

    /// <summary>The month in which a row stands that is kept under this day, if any.</summary>
    public static NewsPeriod MonthOf(DateOnly? day) => day is { } known ? new(known.Year, known.Month) : default;

    /// <summary>The year of a month.</summary>
    [JsonIgnore]
    public NewsPeriod Whole => this with { Month = null };

    /// <summary>A condition on a column that holds days; only the period without a year holds what has no day.</summary>
    internal (string Sql, IReadOnlyList<(string Name, object? Value)> Values) Of(string day) =>
        Year is null ? ($"{day} is null", []) : ($"{day} >= @first and {day} <= @last", [("first", ToString()), ("last", ToString() + "-99-99")]);

    public override string ToString() => (Year, Month) switch
    {
        (null, _) => Undated,
        ({ } year, null) => year.ToString("D4", CultureInfo.InvariantCulture),
        ({ } year, { } month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"),
    };
}
