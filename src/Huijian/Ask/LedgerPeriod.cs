using System.Globalization;

namespace Huijian.Ask;

/// <summary>A stretch of the ledger with an address of its own: a month, a year, or what neither says its day nor is told on a known day.</summary>
/// <param name="Year">Null for what has no day.</param>
/// <param name="Month">1 to 12, or null for the whole year.</param>
public readonly record struct LedgerPeriod(int? Year, int? Month)
{
    private const string Undated = "undated";

    /// <summary>The stretch called so in an address: <c>2024-05</c>, <c>2024</c>, <c>undated</c>; null for anything else.</summary>
    public static LedgerPeriod? Parse(string text) => text switch
    {
        Undated => default(LedgerPeriod),
        { Length: 4 } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) => new LedgerPeriod(year, null),
        { Length: 7 } when DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => new LedgerPeriod(month.Year, month.Month),
        _ => null,
    };

    /// <summary>The month in which a row stands that is kept under this day, if any.</summary>
    public static LedgerPeriod MonthOf(DateOnly? day) => day is { } known ? new(known.Year, known.Month) : default;

    /// <summary>The year of a month.</summary>
    public LedgerPeriod Whole => this with { Month = null };

    public override string ToString() => (Year, Month) switch
    {
        (null, _) => Undated,
        ({ } year, null) => year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } year, { } month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
    };
}
