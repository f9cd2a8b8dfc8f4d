using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>The day that a news address carries: /2024/05/22/, /2024-05/22/, /20240522/, t20240522_123.html, /2024/0522/, /202405/22/.</summary>
internal static class AddressDates
{
    /// <summary>The day, or null if the address shows none or shows something that only looks like one.</summary>
    public static NewsTime? Of(Uri? address)
    {
        if (address is not { IsAbsoluteUri: true })
            return null;
        var path = address.AbsolutePath;
        for (var i = 0; i < path.Length; i++)
        {
            if (!char.IsAsciiDigit(path[i]) || (i > 0 && char.IsAsciiDigit(path[i - 1])))
                continue;
            if (DayAt(path, i) is { } day)
                return new NewsTime(new DateTimeOffset(day, TimeOnly.MinValue, NewsTime.China), TimePrecision.Day);
        }

        return null;
    }

    private static DateOnly? DayAt(string path, int start)
    {
        var cursor = new Cursor(path, start);
        var year = cursor.TakeNumber(4, 4);
        if (year is < 1995 or > 2099)
            return null;
        _ = cursor.TakeAny("/-_");
        var month = cursor.TakeNumber(2, 2);
        if (month < 0)
            month = cursor.TakeNumber(1, 1);
        _ = cursor.TakeAny("/-_");
        var day = cursor.TakeNumber(2, 2);
        if (day < 0)
            day = cursor.TakeNumber(1, 1);
        // Digits that go on are a number, not a day: an identifier of ten digits may begin like a date; 14 digits are date and clock.
        var run = cursor.Position;
        while (run < path.Length && char.IsAsciiDigit(path[run]))
            run++;
        var tail = run - cursor.Position;
        if (tail is not (0 or 6) && !(tail > 6 && path.AsSpan(start, 8).IndexOfAnyExceptInRange('0', '9') < 0 && tail <= 12))
            return null;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
