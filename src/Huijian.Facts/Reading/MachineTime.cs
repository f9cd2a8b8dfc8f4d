using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>
/// Times as programs write them: front matter, feeds, APIs, archive headers. ISO 8601 and its loose relatives
/// (<c>2022-06-08 13:58:12 +0800</c>, <c>2024/5/6</c>), RFC 822 (<c>Wed, 17 Apr 2024 11:00:00 GMT</c>), seconds and milliseconds since 1970.
/// A time without a zone is China's; one with another zone is the same moment told in +08:00.
/// </summary>
internal static class MachineTime
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a whole value; null for anything that is no date.</summary>
    public static NewsTime? Read(string? written)
    {
        var text = written.AsSpan().Trim().Trim("\"'").Trim();
        if (text.Length is < 6 or > 60)
            return null;
        if (text.IndexOfAnyExceptInRange('0', '9') < 0)
            return Digits(text);
        return char.IsAsciiDigit(text[0]) && Numeric(text) is { } time ? time : Rfc822(text);
    }

    /// <summary>1713351600, 1713351600000, 20240417, 20240417190000.</summary>
    private static NewsTime? Digits(ReadOnlySpan<char> text)
    {
        switch (text.Length)
        {
            case 10 when long.TryParse(text, CultureInfo.InvariantCulture, out var seconds):
                return new NewsTime(DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(NewsTime.China), TimePrecision.Second);
            case 13 when long.TryParse(text, CultureInfo.InvariantCulture, out var milliseconds):
                return new NewsTime(DateTimeOffset.FromUnixTimeSeconds(milliseconds / 1000).ToOffset(NewsTime.China), TimePrecision.Second);
            case 8:
                return Made(Number(text[..4]), Number(text[4..6]), Number(text[6..8]), null, null, null, null);
            case 12 or 14:
                return Made(
                    Number(text[..4]), Number(text[4..6]), Number(text[6..8]), Number(text[8..10]), Number(text[10..12]), text.Length == 14 ? Number(text[12..14]) : null, null);
            default:
                return null;
        }
    }

    private static NewsTime? Numeric(ReadOnlySpan<char> text)
    {
        var parts = new Numbers(text);
        if (!parts.Take(4, out var year) || !parts.Skip("-/.年") || !parts.Take(2, out var month) || !parts.Skip("-/.月") || !parts.Take(2, out var day))
            return null;
        parts.Skip("日");
        parts.Skip("T ");
        parts.SkipBlanks();
        if (!parts.Take(2, out var hour) || !parts.Skip(":：") || !parts.Take(2, out var minute))
            return Made(year, month, day, null, null, null, null);
        int? second = parts.Skip(":：") && parts.Take(2, out var seconds) ? seconds : null;
        if (parts.Skip("."))
            parts.Take(9, out _);
        return Made(year, month, day, hour, minute, second, Zone(parts.Rest));
    }

    /// <summary>The weekday is passed over: sources get it wrong. 「Wed, 17 Apr 2024 11:00:00 GMT」</summary>
    private static NewsTime? Rfc822(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        var parts = new Numbers(text[(comma + 1)..].TrimStart());
        if (!parts.Take(2, out var day) || !parts.Skip(" -"))
            return null;
        var name = parts.Rest;
        var month = name.Length < 3 ? -1 : Array.IndexOf(Months, name[..3].ToString().ToLowerInvariant());
        var blank = name.IndexOfAny(' ', '-');
        if (month < 0 || blank < 0)
            return null;
        parts = new Numbers(name[(blank + 1)..]);
        if (!parts.Take(4, out var year))
            return null;
        year += year < 100 ? 2000 : 0;
        parts.SkipBlanks();
        if (!parts.Take(2, out var hour) || !parts.Skip(":") || !parts.Take(2, out var minute))
            return Made(year, month + 1, day, null, null, null, null);
        int? second = parts.Skip(":") && parts.Take(2, out var seconds) ? seconds : null;
        return Made(year, month + 1, day, hour, minute, second, Zone(parts.Rest));
    }

    /// <summary>Z, GMT, +0800, +08:00. CST and names unknown here are China's.</summary>
    private static TimeSpan? Zone(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest is "Z" or "GMT" or "UTC" or "UT")
            return TimeSpan.Zero;
        if (rest.Length < 3 || rest[0] is not ('+' or '-'))
            return null;
        var parts = new Numbers(rest[1..]);
        if (!parts.Take(2, out var hours) || hours > 14)
            return null;
        parts.Skip(":");
        parts.Take(2, out var minutes);
        var offset = new TimeSpan(hours, Math.Min(minutes, 59), 0);
        return rest[0] == '-' ? -offset : offset;
    }

    private static NewsTime? Made(int year, int month, int day, int? hour, int? minute, int? second, TimeSpan? zone)
    {
        if (year is < 1950 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59)
            return null;
        if (hour is null)
            return new NewsTime(new DateTimeOffset(year, month, day, 0, 0, 0, NewsTime.China), TimePrecision.Day);
        // 24:00 is the next day's midnight; second 60 a leap second.
        var at = new DateTimeOffset(year, month, day, 0, 0, 0, zone ?? NewsTime.China)
            .AddHours(hour.Value).AddMinutes(minute ?? 0).AddSeconds(Math.Min(second ?? 0, 59));
        return new NewsTime(at.ToOffset(NewsTime.China), second is null ? TimePrecision.Minute : TimePrecision.Second);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A place in a written time.</summary>
    private ref struct Numbers(ReadOnlySpan<char> text)
    {
        public ReadOnlySpan<char> Rest { get; private set; } = text;

        public bool Take(int mostDigits, out int number)
        {
            var length = 0;
            while (length < Rest.Length && length < mostDigits && char.IsAsciiDigit(Rest[length]))
                length++;
            number = length == 0 ? 0 : Number(Rest[..length]);
            Rest = Rest[length..];
            return length > 0;
        }

        public bool Skip(ReadOnlySpan<char> any)
        {
            if (Rest.IsEmpty || !any.Contains(Rest[0]))
                return false;
            Rest = Rest[1..];
            return true;
        }

        public void SkipBlanks() => Rest = Rest.TrimStart();
    }
}
