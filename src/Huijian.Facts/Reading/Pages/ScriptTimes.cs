using System.Buffers;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Times of publication written into a script that shows them when it runs: <c>var ct = "1716170400"</c>, <c>"publishTime":"2024-05-20 10:00:00"</c>. The script is only
/// looked at, never run.
/// </summary>
internal static class ScriptTimes
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
    ["publish_time", "publishTime", "publish_date", "publishDate", "pubTime", "pub_time", "pubDate", "pubtime", "datePublished", "ptime", "var ct ", "var ct="],
        StringComparison.Ordinal);

    /// <summary>The first that a script states; 10 digits are seconds and 13 milliseconds since 1970.</summary>
    public static NewsTime? In(ReadOnlySpan<char> script)
    {
        while (script.IndexOfAny(Names) is >= 0 and var at)
        {
            var name = script[at..];
            var length = 0;
            while (length < name.Length && (char.IsAsciiLetter(name[length]) || name[length] is '_' || (length == 3 && name[length] == ' ')))
                length++;
            if (length > 0 && ValueAt(name[length..]) is { } time)
                return time;
            script = name[1..];
        }

        return null;
    }

    private static NewsTime? ValueAt(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && start < 6 && text[start] is ' ' or '"' or '\'' or ':' or '=' or '\\')
            start++;
        if (start == 0 || start >= text.Length || !char.IsAsciiDigit(text[start]))
            return null;
        var digits = 0;
        while (start + digits < text.Length && digits < 14 && char.IsAsciiDigit(text[start + digits]))
            digits++;
        if (digits is 10 or 13 && long.TryParse(text.Slice(start, digits), out var number))
        {
            var seconds = digits == 13 ? number / 1000 : number;
            return seconds is > 900_000_000 and < 4_000_000_000 ? new NewsTime(DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(NewsTime.China), TimePrecision.Second) : null;
        }

        return digits == 4 ? StatedTimes.First(text.Slice(start, Math.Min(32, text.Length - start)).ToString()) is { Start: 0 } stated ? stated.Time : null : null;
    }
}
