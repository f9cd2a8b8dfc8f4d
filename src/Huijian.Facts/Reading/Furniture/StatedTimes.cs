using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// Finds the times that lines around an article state: 2025年03月02日 13:25, 2025-03-02 13:25:36, 2025/3/2 下午1:25,
/// 2019-09-07T07:10:53Z, 民國109年4月1日 10:29, 15:31 2018/09/16, 2024 05/20 10:30:25, 20/05/2024 - 10:30, 05月20日,2024年, 二〇二五年三月二日, and with a year from elsewhere 03-02 13:25.
/// </summary>
internal static class StatedTimes
{
    private const string ChineseDigits = "〇一二三四五六七八九";

    /// <summary>The first time of a line, or null.</summary>
    public static StatedTime? First(string line, int? year = null)
    {
        var found = All(line, year, 1);
        return found.IsEmpty ? null : found[0];
    }

    /// <summary>All times of a line in order. With a year, also dates of month and day that a clock time follows.</summary>
    public static ImmutableArray<StatedTime> All(string line, int? year = null, int most = 16)
    {
        var found = ImmutableArray.CreateBuilder<StatedTime>();
        for (var i = 0; i < line.Length && found.Count < most; i++)
        {
            if (!CanStart(line, i) || At(line, i, year) is not { } time)
                continue;
            found.Add(time);
            i = time.End - 1;
        }

        return found.ToImmutable();
    }

    private static bool CanStart(string line, int at)
    {
        var c = line[at];
        if (c is '民' or '二')
            return true;
        return Cursor.Digit(c) >= 0 && (at == 0 || Cursor.Digit(line[at - 1]) < 0 || IsClockTail(line, at));
    }

    /// <summary>15:312018/09/16: the clock stands before the date and touches it.</summary>
    private static bool IsClockTail(string line, int at) =>
        at >= 5 && line[at - 3] is ':' or '：' && (at == 5 || Cursor.Digit(line[at - 6]) < 0);

    private static StatedTime? At(string line, int start, int? year)
    {
        var cursor = new Cursor(line, start);
        var stated = true;
        var found = TakeDate(ref cursor, out var needsClock);
        if (found is null)
        {
            cursor = new Cursor(line, start);
            found = TakeDayFirst(ref cursor);
        }

        if (found is null)
        {
            cursor = new Cursor(line, start);
            found = TakeYearLast(ref cursor);
        }

        if (found is null && year is not null)
        {
            cursor = new Cursor(line, start);
            found = TakeMonthAndDay(ref cursor, year.Value);
            stated = false;
        }

        if (found is not { } day)
            return null;

        var afterDate = cursor;
        if (TakeClock(ref cursor) is { } clock)
            return new StatedTime(clock.On(day), start, cursor.Position, stated);
        if (!stated || needsClock)
            return null;
        if (ClockBefore(line, start) is { } before)
            return new StatedTime(before.Clock.On(day), before.Start, afterDate.Position);
        return new StatedTime(new NewsTime(new DateTimeOffset(day, TimeOnly.MinValue, NewsTime.China), TimePrecision.Day), start, afterDate.Position);
    }

    /// <summary>A date with its year first. Where only a blank parts year and month (2024 05/20), a clock must follow.</summary>
    private static DateOnly? TakeDate(ref Cursor cursor, out bool needsClock)
    {
        needsClock = false;
        var year = TakeYear(ref cursor, out var chinese);
        if (year < 1980 || year > 2100)
            return null;
        var afterYear = cursor.Position;
        cursor.SkipSpace();
        if (!cursor.TakeAny("年-/.．－–"))
        {
            if (cursor.Position == afterYear)
                return null;
            needsClock = true;
        }

        cursor.SkipSpace();
        var month = chinese ? TakeChineseNumber(ref cursor) : cursor.TakeNumber(1, 2);
        cursor.SkipSpace();
        if (!cursor.TakeAny("月-/.．－–"))
            return null;
        cursor.SkipSpace();
        var day = chinese ? TakeChineseNumber(ref cursor) : cursor.TakeNumber(1, 2);
        var bookmark = cursor;
        cursor.SkipSpace();
        if (!cursor.TakeAny("日号號"))
            cursor = bookmark;
        return Day(year, month, day);
    }

    /// <summary>20/05/2024, and 05/20/2024 where the second number can be no month.</summary>
    private static DateOnly? TakeDayFirst(ref Cursor cursor)
    {
        var first = cursor.TakeNumber(2, 2);
        if (first < 0 || !cursor.TakeAny("/-."))
            return null;
        var second = cursor.TakeNumber(2, 2);
        if (second < 0 || !cursor.TakeAny("/-."))
            return null;
        var year = cursor.TakeNumber(4, 4);
        if (year is < 1980 or > 2100)
            return null;
        return second <= 12 ? Day(year, second, first) : Day(year, first, second);
    }

    /// <summary>02月04日,2022年: a template that puts the year last.</summary>
    private static DateOnly? TakeYearLast(ref Cursor cursor)
    {
        var month = cursor.TakeNumber(1, 2);
        if (month < 0 || !cursor.Take('月'))
            return null;
        var day = cursor.TakeNumber(1, 2);
        if (day < 0 || !cursor.Take('日'))
            return null;
        cursor.SkipSpace();
        if (!cursor.TakeAny(",，"))
            return null;
        cursor.SkipSpace();
        var year = cursor.TakeNumber(4, 4);
        return year is >= 1980 and <= 2100 && cursor.Take('年') ? Day(year, month, day) : null;
    }

    private static DateOnly? TakeMonthAndDay(ref Cursor cursor, int year)
    {
        var month = cursor.TakeNumber(1, 2);
        if (month < 0 || !cursor.TakeAny("月-/"))
            return null;
        var day = cursor.TakeNumber(1, 2);
        _ = cursor.TakeAny("日号號");
        return day < 0 ? null : Day(year, month, day);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int TakeYear(ref Cursor cursor, out bool chinese)
    {
        chinese = false;
        if (cursor.Take("民國") || cursor.Take("民国"))
        {
            cursor.SkipSpace();
            var era = cursor.TakeNumber(2, 3);
            return era < 0 ? -1 : era + 1911;
        }

        if (cursor.Next != '二')
            return cursor.TakeNumber(4, 4);
        chinese = true;
        var year = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = ChineseDigits.IndexOf(cursor.Next is '○' or '零' or 'Ｏ' or 'O' ? '〇' : cursor.Next, StringComparison.Ordinal);
            if (digit < 0 || cursor.AtEnd)
                return -1;
            year = (year * 10) + digit;
            cursor.Skip(1);
        }

        return year;
    }

    /// <summary>一 to 三十一.</summary>
    private static int TakeChineseNumber(ref Cursor cursor)
    {
        var value = TakeChineseDigit(ref cursor);
        if (!cursor.Take('十'))
            return value;
        var ones = TakeChineseDigit(ref cursor);
        return (value < 0 ? 10 : value * 10) + Math.Max(ones, 0);
    }

    private static int TakeChineseDigit(ref Cursor cursor)
    {
        var digit = cursor.AtEnd ? -1 : ChineseDigits.IndexOf(cursor.Next, StringComparison.Ordinal);
        if (digit >= 0)
            cursor.Skip(1);
        return digit;
    }

    private static ClockTime? TakeClock(ref Cursor cursor)
    {
        SkipWeekday(ref cursor);
        SkipSeparators(ref cursor);
        var utc = SkipTo(ref cursor, "格林尼治标准时间", "格林威治標準時間", "GMT", "UTC");
        _ = SkipTo(ref cursor, "北京时间", "北京時間", "发布", "發布");
        SkipSeparators(ref cursor);
        var half = HalfOfDay(ref cursor);
        cursor.SkipSpace();
        var hour = cursor.TakeNumber(1, 2);
        if (hour < 0 || !cursor.TakeAny(":：时時点點"))
            return null;
        cursor.SkipSpace();
        var minute = cursor.TakeNumber(2, 2);
        if (minute is < 0 or > 59)
            return null;
        var second = TakeSecond(ref cursor);
        half ??= HalfOfDay(ref cursor);
        if (half is { } afternoon && afternoon && hour < 12)
            hour += 12;
        if (half is false && hour == 12)
            hour = 0;
        return hour > 23 ? null : new ClockTime(hour, minute, second, utc ? TimeSpan.Zero : TakeZone(ref cursor));
    }

    private static int? TakeSecond(ref Cursor cursor)
    {
        var bookmark = cursor;
        if (cursor.TakeAny(":：分"))
        {
            var second = cursor.TakeNumber(2, 2);
            if (second is >= 0 and <= 59)
            {
                _ = cursor.Take('秒');
                if (cursor.Take('.'))
                    _ = cursor.TakeNumber(0, 9);
                return second;
            }
        }

        cursor = bookmark;
        _ = cursor.Take('分');
        return null;
    }

    /// <summary>上午 and 下午 stand before the clock; AM and PM before or behind it. False is before noon.</summary>
    private static bool? HalfOfDay(ref Cursor cursor)
    {
        var bookmark = cursor;
        cursor.SkipSpace();
        if (SkipTo(ref cursor, "下午", "晚上", "晚间", "晚間", "PM", "pm", "傍晚"))
            return true;
        if (SkipTo(ref cursor, "上午", "凌晨", "早上", "AM", "am"))
            return false;
        cursor = bookmark;
        return null;
    }

    private static TimeSpan TakeZone(ref Cursor cursor)
    {
        var bookmark = cursor;
        if (cursor.Take('Z'))
            return TimeSpan.Zero;
        var sign = cursor.Next == '-' ? -1 : 1;
        if (cursor.TakeAny("+-") && cursor.TakeNumber(2, 2) is >= 0 and <= 14 and var hours)
        {
            _ = cursor.Take(':');
            var minutes = cursor.TakeNumber(2, 2);
            if (minutes is 0 or 30 or 45)
                return sign * new TimeSpan(hours, minutes, 0);
        }

        cursor = bookmark;
        return NewsTime.China;
    }

    private static void SkipWeekday(ref Cursor cursor)
    {
        var bookmark = cursor;
        SkipSeparators(ref cursor);
        var named = SkipTo(ref cursor, "星期", "周", "週", "禮拜", "礼拜");
        // 2005年5月13日 (五) 14:15 names the day of the week in a bracket.
        if (cursor.TakeAny("一二三四五六日天") && (named || cursor.Next is ')' or '）'))
            SkipSeparators(ref cursor);
        else
            cursor = bookmark;
    }

    private static void SkipSeparators(ref Cursor cursor)
    {
        while (cursor.TakeAny(" \u00a0\u3000,，|丨T（()）·-—"))
        {
        }
    }

    private static bool SkipTo(ref Cursor cursor, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (cursor.Take(word))
                return true;
        }

        return false;
    }

    /// <summary>Pages that set the clock before the date.</summary>
    private static (ClockTime Clock, int Start)? ClockBefore(string line, int dateStart)
    {
        var end = dateStart;
        while (end > 0 && line[end - 1] is ' ' or '|')
            end--;
        if (end < 4)
            return null;
        var start = end - (end >= 5 && Cursor.Digit(line[end - 5]) >= 0 ? 5 : 4);
        var cursor = new Cursor(line.AsSpan(0, end), start);
        var hour = cursor.TakeNumber(1, 2);
        if (hour is < 0 or > 23 || !cursor.TakeAny(":：") || cursor.TakeNumber(2, 2) is not (>= 0 and <= 59 and var minute) || !cursor.AtEnd)
            return null;
        return (new ClockTime(hour, minute, null, NewsTime.China), start);
    }

    private readonly record struct ClockTime(int Hour, int Minute, int? Second, TimeSpan Zone)
    {
        public NewsTime On(DateOnly day) => new(
            new DateTimeOffset(day, new TimeOnly(Hour, Minute, Second ?? 0), Zone).ToOffset(NewsTime.China),
            Second is null ? TimePrecision.Minute : TimePrecision.Second);
    }
}
