using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Evaluation;

/// <summary>Prints times as timex, the notation of the Recognizers sets.</summary>
internal static class Timex
{
    /// <summary>XXXX-XX-29, 2018-12, 2017-SU; days that words fix (昨日) as they resolve.</summary>
    public static string OfDate(TimePoint point, DateTime? now)
    {
        var anchor = now is { } moment ? DateOnly.FromDateTime(moment) : (DateOnly?)null;
        if (point.DayShift is not null || point.WeekShift is not null || point.MonthShift is not null)
            return Resolution.Resolve(point, anchor)?.From.ToString() ?? "";
        var year = point.Year ?? (point.YearShift is { } shift && anchor is { } day ? day.Year + shift : null);
        var yearText = year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        if (point.Season != Season.None)
            return $"{yearText}-{point.Season switch { Season.Spring => "SP", Season.Summer => "SU", Season.Autumn => "FA", _ => "WI" }}";
        if (point.Month is null && point.Day is null)
            return yearText;
        var month = point.Month?.ToString("00", CultureInfo.InvariantCulture) ?? "XX";
        return point.Day is { } number ? $"{yearText}-{month}-{number:00}" : $"{yearText}-{month}";
    }

    /// <summary>T17:15, TMO; empty without a time of day.</summary>
    public static string OfClock(TimePoint point)
    {
        if (HourOf(point) is not { } hour)
        {
            return point.Part switch
            {
                DayPart.None => "",
                DayPart.Dawn => "TDA",
                DayPart.Morning => "TMO",
                DayPart.Noon => "TMI",
                DayPart.Afternoon => "TAF",
                DayPart.Evening => "TEV",
                _ => "TNI",
            };
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}");
        if (point.Minute is { } minute)
            text += string.Create(CultureInfo.InvariantCulture, $":{minute:00}");
        if (point.Second is { } second)
            text += string.Create(CultureInfo.InvariantCulture, $":{second:00}");
        return text;
    }

    /// <summary>(T17:15,T18,PT45M), with the dates in front if there are any and the days between them counted in.</summary>
    public static string OfClocks(TimePoint from, TimePoint to, int days, DateTime? now = null)
    {
        var minutes = (days * 24 * 60) + MinutesOf(to) - MinutesOf(from);
        if (minutes < 0)
            minutes += 24 * 60;
        var length = (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"PT{rest}M",
            (var hours, 0) => $"PT{hours}H",
            var (hours, rest) => $"PT{hours}H{rest}M",
        };
        var fromDate = from.HasDate ? OfDate(from, now) : "";
        var toDate = to.HasDate ? OfDate(to, now) : "";
        return $"({fromDate}{OfClock(from)},{toDate}{OfClock(to)},{length})";
    }

    /// <summary>P8DT20H, PT0.5H.</summary>
    public static string OfLength(ImmutableArray<Stretch> length)
    {
        var days = string.Concat(length.Where(part => char.IsAsciiLetterUpper(part.Unit)).Select(Print));
        var hours = string.Concat(length.Where(part => char.IsAsciiLetterLower(part.Unit)).Select(Print)).ToUpperInvariant();
        return hours.Length > 0 ? $"P{days}T{hours}" : $"P{days}";

        static string Print(Stretch part) => NumberWords.Print(part.Count) + part.Unit;
    }

    private static int MinutesOf(TimePoint point) => ((HourOf(point) ?? 0) * 60) + (point.Minute ?? 0);

    private static int? HourOf(TimePoint point) =>
        point.Hour is < 12 and var hour && point.Part is DayPart.Afternoon or DayPart.Evening or DayPart.Night ? point.Hour + 12 : point.Hour;
}
