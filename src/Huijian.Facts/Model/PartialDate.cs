using System.Globalization;

namespace Huijian.Facts.Model;

/// <summary>A date as exact as the source made it: 2024, 2024-07 or 2024-07-15. Nothing is filled in.</summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    public PartialDate(int year, int? month = null, int? day = null)
    {
        if (day is not null && month is null)
            throw new ArgumentException("A day needs its month.", nameof(day));
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest => Month is not { } month
        ? new DateOnly(Year, 12, 31)
        : new DateOnly(Year, month, Day ?? DateTime.DaysInMonth(Year, month));

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads 2024, 2024-07 or 2024-07-15; null for anything else.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is null)
            return null;
        // One range more than a date has parts: what fills it is no date.
        Span<Range> parts = stackalloc Range[4];
        Span<int> numbers = stackalloc int[4];
        numbers = numbers[..text.AsSpan().Split(parts, '-')];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(text.AsSpan(parts[i]), NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return numbers switch
        {
            [>= 1 and <= 9999 and var year] => new(year),
            [>= 1 and <= 9999 and var year, >= 1 and <= 12 and var month] => new(year, month),
            [>= 1 and <= 9999 and var year, >= 1 and <= 12 and var month, >= 1 and var day] when day <= DateTime.DaysInMonth(year, month)
                => new(year, month, day),
            _ => null,
        };
    }

    public int CompareTo(PartialDate? other) => other is null ? 1 : (Earliest, Latest).CompareTo((other.Earliest, other.Latest));

    public static bool operator <(PartialDate? left, PartialDate? right) => left is null ? right is not null : left.CompareTo(right) < 0;

    public static bool operator >(PartialDate? left, PartialDate? right) => left is not null && left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate? left, PartialDate? right) => !(left > right);

    public static bool operator >=(PartialDate? left, PartialDate? right) => !(left < right);

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };
}
