using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Times;

/// <summary>
/// What a point in words means on the calendar, seen from the day of publication. Rules of the news: a day alone is the nearest such day,
/// a month or day without a year lies in the year of publication unless that is most of a year away, a weekday alone is the last one.
/// What nothing settles (no publication day, 近日, lunar days, seasons) resolves to null.
/// </summary>
internal static class Resolution
{
    /// <summary>A month or day of this year that is further away than this many days belongs to the year before or after.</summary>
    private const int TooFarDays = 300;

    /// <summary>1-12月 told in January, 1-11月 told in March: a stretch that ended at most so long ago is meant, not the one that has just begun.</summary>
    private const int RecentDays = 100;

    /// <summary>What a month without a day is reckoned from.</summary>
    private const int MiddleDay = 15;

    /// <param name="anchor">The day of publication, or null where unknown.</param>
    public static Period? Resolve(TimePoint point, DateOnly? anchor)
    {
        if (point.Vague || point.Lunar || point.Season != Season.None)
            return null;
        if (point.HasDay || point.WeekShift is not null)
            return ResolveDay(point, anchor);
        if (point.Half is not null || point.HalfShift is not null || point.Quarter is not null || point.FirstQuarters is not null)
            return ResolvePartOfYear(point, anchor);
        if (point.HasMonth)
            return ResolveMonth(point, anchor);
        if (YearOf(point, anchor) is not { } year)
            return null;
        if (point.FirstDays is { } days)
            return Between(new DateOnly(year, 1, 1), days);
        return point.WeekNumber is { } week ? WeekOf(new DateOnly(year, 1, 1), week) : Period.Of(new PartialDate(year));
    }

    /// <summary>Both ends of a range as one period. Null if either end is open to doubt or they are in the wrong order.</summary>
    public static Period? Resolve(TimePoint first, TimePoint last, DateOnly? anchor)
    {
        if (YearOfStretch(first, last, anchor) is { } told)
            (first, last) = (first with { Year = told }, last with { Year = told });
        if (Resolve(first, anchor) is not { } start)
            return null;
        if (!last.HasYear && last.Month is not null && start.From.Year is var year)
            last = last with { Year = last.Month < (start.From.Month ?? 1) ? year + 1 : year };
        if (Resolve(last, anchor) is not { } end || end.To < start.From)
            return null;
        var norm = (first.Quarter, last.Quarter) is (not null, not null) || start.Norm.Contains('Q', StringComparison.Ordinal)
            ? $"{start.From}/{end.To}"
            : $"{start.Norm}/{end.Norm}";
        return new Period(start.From, end.To, norm);
    }

    /// <summary>
    /// The year of 1-10月 and 1月1日至10月20日, told without one: the nearest such stretch to the day of publication as a whole, and of one that has barely
    /// begun and one that ended a short time ago the latter. Null for other ranges.
    /// </summary>
    private static int? YearOfStretch(TimePoint first, TimePoint last, DateOnly? anchor)
    {
        if (anchor is not { } today || first.HasYear || last.HasYear || first.Month is not { } from || last.Month is not { } to || from >= to)
            return null;
        var year = today.Year;
        var start = new DateOnly(year, from, Math.Min(first.Day ?? 1, 28));
        var end = new DateOnly(year, to, Math.Min(last.Day ?? 28, 28));
        var sinceLast = today.DayNumber - end.AddYears(-1).DayNumber;
        var untilNext = start.AddYears(1).DayNumber - today.DayNumber;
        if (today < start)
            return sinceLast < start.DayNumber - today.DayNumber ? year - 1 : year;
        // 1-11月 told at the end of December counts what was done: the next would be called 明年.
        if (today > end && from == 1 && first.Day is null && last.Day is null)
            return year;
        if (today > end)
            return untilNext < today.DayNumber - end.DayNumber ? year + 1 : year;
        return sinceLast <= RecentDays && (today.DayNumber - start.DayNumber) * 3 < end.DayNumber - start.DayNumber ? year - 1 : year;
    }

    private static int? YearOf(TimePoint point, DateOnly? anchor) => point.Year is { } year
        ? year is >= 1 and <= 9999 ? year : null
        : point.YearShift is { } shift && anchor is { } day ? day.Year + shift : null;

    private static Period? ResolveDay(TimePoint point, DateOnly? anchor)
    {
        if (point.Day is { } number)
        {
            if (!point.HasMonth)
                return point.HasYear || anchor is null ? null : NearestDay(number, anchor.Value) is { } day ? Period.Of(day) : null;
            return ResolveMonth(point with { Day = null, Edge = Edge.None }, anchor, number) is { From: { Month: { } month } start } && number <= DateTime.DaysInMonth(start.Year, month)
                ? Period.Of(new PartialDate(start.Year, month, number))
                : null;
        }

        if (anchor is not { } today)
            return null;
        if (point.DayShift is { } shift)
            return Period.Of(today.AddDays(shift));
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + ((point.WeekShift ?? 0) * 7));
        if (point.Weekday is { } weekday)
        {
            var day = monday.AddDays(weekday - 1);
            return Period.Of(point.WeekShift == 0 && day > today ? day.AddDays(-7) : day);
        }

        return point.Weekend ? Period.Between(monday.AddDays(5), monday.AddDays(6))
            : point.HalfWeek is { } half ? Period.Between(monday.AddDays(half == 1 ? 0 : 3), monday.AddDays(half == 1 ? 2 : 6))
            : Period.Between(monday, monday.AddDays(6));
    }

    /// <summary>The nearest day of that number among last, this and next month; of two as near, the past one.</summary>
    private static DateOnly? NearestDay(int number, DateOnly anchor)
    {
        DateOnly? nearest = null;
        var first = new DateOnly(anchor.Year, anchor.Month, 1);
        for (var months = -2; months <= 2; months++)
        {
            if ((months < 0 && first < new DateOnly(1, 4, 1)) || (months > 0 && first > new DateOnly(9999, 9, 1)))
                continue;
            var month = first.AddMonths(months);
            if (number > DateTime.DaysInMonth(month.Year, month.Month))
                continue;
            var day = new DateOnly(month.Year, month.Month, number);
            if (nearest is not { } best || Math.Abs(day.DayNumber - anchor.DayNumber) < Math.Abs(best.DayNumber - anchor.DayNumber))
                nearest = day;
        }

        return nearest;
    }

    private static Period? ResolveMonth(TimePoint point, DateOnly? anchor, int? day = null)
    {
        PartialDate month;
        if (point.MonthShift is { } shift)
        {
            if (anchor is not { } today)
                return null;
            var shifted = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
            month = new PartialDate(shifted.Year, shifted.Month);
        }
        else if ((YearOf(point, anchor) ?? NearestYear(point.Month!.Value, day ?? MiddleDay, anchor, isBare: day is null && !point.HasPart)) is { } year)
        {
            month = new PartialDate(year, point.Month!.Value);
        }
        else
        {
            return null;
        }

        var first = month.Earliest;
        var last = month.Latest;
        return point switch
        {
            { Third: 1 } => Between(first, 10),
            { Third: 2 } => Between(first.AddDays(10), 10),
            { Third: 3 } => Period.Between(first.AddDays(20), last),
            { HalfMonth: 1 } => Between(first, 15),
            { HalfMonth: 2 } => Period.Between(first.AddDays(15), last),
            { WeekNumber: { } week } => WeekOf(first, week),
            _ => Period.Of(month),
        };
    }

    /// <param name="isBare">1月 alone, told in December, is the past one: the next would be called 明年1月.</param>
    private static int? NearestYear(int month, int day, DateOnly? anchor, bool isBare)
    {
        if (anchor is not { } today)
            return null;
        var same = new DateOnly(today.Year, month, Math.Min(day, 28));
        var away = same.DayNumber - today.DayNumber;
        var year = away > TooFarDays ? today.Year - 1 : away < -TooFarDays && !isBare ? today.Year + 1 : today.Year;
        // 2月29日 is in the nearest year that has one.
        if (month == 2 && day == 29 && !DateTime.IsLeapYear(year))
            year = Enumerable.Range(1, 8).SelectMany(step => (int[])[year - step, year + step]).FirstOrDefault(near => near is >= 1 and <= 9999 && DateTime.IsLeapYear(near));
        return year;
    }

    private static Period? ResolvePartOfYear(TimePoint point, DateOnly? anchor)
    {
        if (point.HalfShift is { } shift)
        {
            if (anchor is not { } today)
                return null;
            var halves = (today.Year * 2) + (today.Month > 6 ? 1 : 0) + shift;
            return HalfOf(halves / 2, (halves % 2) + 1);
        }

        var year = YearOf(point, anchor);
        if (year is null && !point.HasYear && anchor is { } day)
        {
            // 四季度 told in January, 前三季度 told in March are last year's.
            year = point.Quarter is { } told && told - ((day.Month + 2) / 3) >= 2 || point.FirstQuarters is { } quarters && (quarters * 3) - day.Month >= 3 ? day.Year - 1 : day.Year;
        }

        if (year is not { } known)
            return null;
        if (point.Half is { } half)
            return HalfOf(known, half);
        if (point.Quarter is { } quarter)
            return new Period(new PartialDate(known, (quarter * 3) - 2), new PartialDate(known, quarter * 3), string.Create(CultureInfo.InvariantCulture, $"{known:0000}-Q{quarter}"));
        return Period.Between(new PartialDate(known, 1), new PartialDate(known, point.FirstQuarters!.Value * 3));
    }

    private static Period HalfOf(int year, int half) =>
        new(new PartialDate(year, half == 1 ? 1 : 7), new PartialDate(year, half == 1 ? 6 : 12), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{half}"));

    /// <summary>The week so many weeks on, the first being the one of the first Monday.</summary>
    private static Period? WeekOf(DateOnly first, int week)
    {
        var monday = first.AddDays((8 - (int)first.DayOfWeek) % 7).AddDays((week - 1) * 7);
        return Period.Between(monday, monday.AddDays(6));
    }

    private static Period Between(DateOnly first, int days) => Period.Between(first, first.AddDays(days - 1));
}
