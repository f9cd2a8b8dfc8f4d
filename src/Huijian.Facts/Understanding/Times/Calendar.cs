namespace Huijian.Facts.Understanding.Times;

/// <summary>
/// Reads the parts of a date from year down to day, each of them optional: 2024年 7月 15日, 去年 前三季度, 1—11月, 上周五, 昨日.
/// A part that is itself a range (1—11月) gives both ends.
/// </summary>
internal static class Calendar
{
    private static readonly (string Words, int Shift)[] Years =
        [("大前年", -3), ("今年", 0), ("本年", 0), ("去年", -1), ("上年", -1), ("明年", 1), ("来年", 1), ("前年", -2), ("后年", 2)];

    private static readonly (string Words, int Shift)[] Months =
        [("上上个月", -2), ("上个月", -1), ("下个月", 1), ("这个月", 0), ("本月", 0), ("上月", -1), ("下月", 1)];

    private static readonly (string Words, int Shift)[] Days =
        [("大前天", -3), ("大后天", 3), ("今天", 0), ("今日", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("前日", -2), ("明天", 1), ("明日", 1), ("后天", 2)];

    /// <summary>Reads a year: 2024年, 07年3月, 1995-1997年, 今年, 康熙二十年, 民国三年.</summary>
    public static bool TakeYear(ref Cursor cursor, Eras eras, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        // 达产后年销售收入: 后 belongs to the word before it.
        if (!(here.At("后年") && here.Peek(-1) is ('产' or '成' or '营' or '运' or '用' or '工')) && Said(ref here, Years) is { } years)
        {
            here.Take('度');
            point = point with { YearShift = years };
            cursor = here;
            return true;
        }

        if (eras.Take(ref here) is { } before && (here.Take('元') ? 1 : Counts.Take(ref here)) is > 0 and var count && here.Take('年'))
        {
            point = point with { Year = before + count };
            cursor = here;
            return true;
        }

        here = cursor;
        if (TakeYearNumber(ref here) is not { } year)
            return false;
        if (here.Take('年'))
        {
            here.Take('度');
            point = point with { Year = year };
            cursor = here;
            return true;
        }

        if (year < 1000 || !Counts.TakeTo(ref here) || TakeYearNumber(ref here) is not { } last || !here.Take('年'))
            return false;
        to = point with { Year = last };
        point = point with { Year = year };
        cursor = here;
        return true;
    }

    /// <summary>Reads half, quarter or season: 上半年, 第三季度, 前三季度, 夏天 (behind a year).</summary>
    public static bool TakePartOfYear(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (here.TakeAny(["上半年", "前半年"]))
            point = point with { Half = 1 };
        else if (here.TakeAny(["下半年", "后半年"]))
            point = point with { Half = 2 };
        else if (here.Take("上个半年"))
            point = point with { HalfShift = -1 };
        else if (!TakeQuarter(ref here, ref point, ref to) && !TakeSeason(ref here, ref point))
            return false;
        cursor = here;
        return true;
    }

    /// <summary>Reads a month: 7月, 1—11月, 12月份, 本月, 正月, 前5个月, 第三个月 (behind a year), and 上旬, 底 behind it.</summary>
    public static bool TakeMonth(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (Said(ref here, Months) is { } months)
        {
            point = point with { MonthShift = months };
            TakePartOfMonth(ref here, ref point);
            cursor = here;
            return true;
        }

        if (here.At("上半月") || here.At("下半月"))
        {
            point = point with { MonthShift = 0 };
            TakePartOfMonth(ref here, ref point);
            cursor = here;
            return true;
        }

        if (here.TakeAny(["正月", "元月"], out var which))
            point = point with { Month = 1, Lunar = which == 0 };
        else if (here.Take("腊月"))
            point = point with { Month = 12, Lunar = true };
        else if (!TakeMonthNumber(ref here, ref point, ref to))
            return false;
        TakePartOfMonth(ref here, ref point);
        cursor = here;
        return true;
    }

    /// <summary>Reads a day: 15日, 3-5日, 29号, 初一 (behind a month), 昨日, 上周五, 下周末, 本周.</summary>
    public static bool TakeDay(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (Said(ref here, Days) is { } days)
        {
            point = point with { DayShift = days };
            cursor = here;
            return true;
        }

        return TakeBracketedDay(ref cursor, ref point) || TakeWeekday(ref cursor, ref point) || TakeLunarDay(ref cursor, ref point) || TakeDayNumber(ref cursor, ref point, ref to);
    }

    /// <summary>今（26）日, 昨（3）日: the papers of towns put the number of the day inside the word.</summary>
    private static bool TakeBracketedDay(ref Cursor cursor, ref TimePoint point)
    {
        if (cursor.Current is not ('今' or '昨' or '明' or '前'))
            return false;
        var here = cursor;
        if (!here.Take(here.Current) || !here.Take('（') || Counts.TakeArabic(ref here, out _) is not (>= 1 and <= 31 and var day) || !here.Take('）') || !(here.Take('日') || here.Take('天')))
            return false;
        point = point with { Day = day };
        cursor = here;
        return true;
    }

    /// <summary>Takes a word such as 今年 and gives how far it shifts; digits are passed by at a glance.</summary>
    private static int? Said(ref Cursor cursor, (string Words, int Shift)[] said)
    {
        if (cursor.Current < '一')
            return null;
        foreach (var (words, shift) in said)
        {
            if (cursor.Take(words))
                return shift;
        }

        return null;
    }

    private static int? TakeYearNumber(ref Cursor cursor)
    {
        var here = cursor;
        if (Counts.TakeListedYear(ref here) is { } listed)
        {
            here.SkipSpaces();
            cursor = here;
            return listed;
        }

        if (Counts.TakeArabic(ref here, out var digits) is not { } number || char.IsAsciiLetterOrDigit(cursor.Peek(-1)) || (cursor.Peek(-1) == '.' && char.IsAsciiDigit(cursor.Peek(-2))))
            return null;
        here.SkipSpaces();
        if (digits == 2 && here.Current == '年' && IsShortYear(cursor, here))
            number += number < 50 ? 2000 : 1900;
        else if (digits != 4 || number is < 1000 or > 2200)
            return null;
        cursor = here;
        return number;
    }

    /// <summary>07年, 25年3月, 98年以后 are years; 20年 alone is how long.</summary>
    private static bool IsShortYear(Cursor point, Cursor at)
    {
        var behind = at;
        behind.Position++;
        behind.SkipSpaces();
        if (point.Current == '0')
            return true;
        return Counts.TakeArabic(ref behind, out _) is >= 1 and <= 12 && behind.Current == '月';
    }

    private static bool TakeQuarter(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (here.Current is 'Q' && here.Peek(1) is >= '1' and <= '4' && !char.IsAsciiLetterOrDigit(here.Peek(2)) && !char.IsAsciiLetterOrDigit(here.Peek(-1)))
        {
            point = point with { Quarter = here.Peek(1) - '0' };
            cursor.Position += 2;
            return true;
        }

        if (here.Take("首季"))
        {
            here.Take('度');
            point = point with { Quarter = 1 };
            cursor = here;
            return true;
        }

        var first = here.Take('前') || here.Take('头');
        var ordinal = !first && here.Take('第');
        if (Counts.Take(ref here) is not (>= 1 and <= 4 and var quarter))
            return false;
        var last = Counts.TakeTo(ref here) && Counts.Take(ref here) is >= 1 and <= 4 and var end ? end : 0;
        var counted = here.Take('个');
        if (!here.Take('季') || (!here.Take('度') && !ordinal) || (counted && !ordinal && !first))
            return false;
        if (last > quarter)
            to = point with { Quarter = last };
        point = first ? point with { FirstQuarters = quarter } : point with { Quarter = quarter };
        cursor = here;
        return true;
    }

    private static bool TakeSeason(ref Cursor here, ref TimePoint point)
    {
        if (!point.HasYear || here.Peek(1) is not ('天' or '季'))
            return false;
        var season = here.Current switch { '春' => Season.Spring, '夏' => Season.Summer, '秋' => Season.Autumn, '冬' => Season.Winter, _ => Season.None };
        if (season == Season.None)
            return false;
        point = point with { Season = season };
        here.Position += 2;
        return true;
    }

    private static bool TakeMonthNumber(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        var first = here.Take('前') || here.Take('头');
        var ordinal = !first && point.HasYear && here.Take('第');
        if (Counts.Take(ref here) is not (>= 1 and <= 12 and var month))
            return false;
        here.SkipSpaces();
        var last = !first && Counts.TakeTo(ref here) ? Counts.Take(ref here) ?? 0 : 0;
        here.SkipSpaces();
        var counted = (first || ordinal) && here.Take('个');
        if (!here.Take('月') || (ordinal && !counted) || last > 12 || (here.Current is '均' or '度' or '供' or '薪' or '租' or '球'))
            return false;
        here.Take('份');
        if (first)
        {
            (point, to) = (point with { Month = 1 }, month > 1 ? point with { Month = month } : null);
        }
        else
        {
            if (last > 0)
                to = point with { Month = last };
            point = point with { Month = month };
        }

        cursor = here;
        return true;
    }

    private static void TakePartOfMonth(ref Cursor here, ref TimePoint point)
    {
        if (here.Current is '上' or '中' or '下' && here.Peek(1) == '旬')
        {
            point = point with { Third = here.Current switch { '上' => 1, '中' => 2, _ => 3 } };
            here.Position += 2;
        }
        else if (here.Current is '上' or '下' && here.At(here.Current == '上' ? "上半月" : "下半月"))
        {
            point = point with { HalfMonth = here.Current == '上' ? 1 : 2 };
            here.Position += 3;
        }
        else
        {
            TakeEdge(ref here, ref point);
        }
    }

    /// <summary>Takes 初, 中, 底, 末 behind a year or month.</summary>
    public static void TakeEdge(ref Cursor here, ref TimePoint point)
    {
        var edge = here.Current switch { '初' => Edge.Beginning, '底' => Edge.End, '末' => Edge.End, '中' when here.Peek(1) is not ('国' or '央' or '标' or '旬' or '期' or '共') && point.Month is not null => Edge.Middle, _ => Edge.None };
        if (edge == Edge.None || (here.Current == '初' && here.Peek(1) is '一' or '二' or '三' or '步' or '次' or '心'))
            return;
        point = point with { Edge = edge };
        here.Position++;
    }

    /// <summary>周三, 下周末, 上上个週三, 本周, 礼拜一, 第一周, 上半周.</summary>
    private static bool TakeWeekday(ref Cursor cursor, ref TimePoint point)
    {
        var here = cursor;
        if (point.HasYear || point.HasMonth)
            return TakeWeekNumber(ref cursor, ref point);
        if (here.TakeAny(["上半周", "下半周"], out var half))
        {
            point = point with { WeekShift = 0, HalfWeek = half + 1 };
            cursor = here;
            return true;
        }

        var shift = 0;
        while (here.Current is '上' or '下' && Math.Abs(shift) < 3)
            shift += here.Take('上') ? -1 : here.Take('下') ? 1 : 0;
        var shifted = shift != 0 || here.Take('本') || here.Take('这');
        if (shifted)
            here.Take('个');
        if (!here.Take('周') && !here.Take("星期") && !here.Take("礼拜"))
            return false;
        var day = here.Current switch { '一' => 1, '二' => 2, '三' => 3, '四' => 4, '五' => 5, '六' => 6, '日' or '天' => 7, _ => 0 };
        if (here.Current == '末')
        {
            point = point with { WeekShift = shift, Weekend = true };
        }
        else if (day > 0 && (shifted || !IsCountOfWeeks(cursor, here)))
        {
            point = point with { WeekShift = shift, Weekday = day };
        }
        else if (shifted && here.Current is not ('期' or '年' or '边' or '围' or '报' or '刊' or '岁' or '长'))
        {
            point = point with { WeekShift = shift };
            cursor = here;
            return true;
        }
        else
        {
            return false;
        }

        here.Position++;
        cursor = here;
        return true;
    }

    /// <summary>两周一次, 每周三次 and names such as 周三多: the digit does not name the day.</summary>
    private static bool IsCountOfWeeks(Cursor start, Cursor at) =>
        Numbers.Digits.Begins(start.Peek(-1)) || start.Peek(-1) is '个' or '数' or '半' || at.Peek(1) is '次' or '届' or '期' or '年' or '天' or '岁';

    private static bool TakeWeekNumber(ref Cursor cursor, ref TimePoint point)
    {
        var here = cursor;
        if (!here.Take('第') || Counts.Take(ref here) is not (>= 1 and <= 53 and var week))
            return false;
        here.Take('个');
        if (!here.Take('周') && !here.Take("星期") && !here.Take("礼拜"))
            return false;
        point = point with { WeekNumber = week };
        cursor = here;
        return true;
    }

    /// <summary>初一, 三十 behind 正月, 大年三十, 大年初一.</summary>
    private static bool TakeLunarDay(ref Cursor cursor, ref TimePoint point)
    {
        var here = cursor;
        var newYear = here.Take("大年");
        if (!newYear && point.Month is null)
            return false;
        var named = here.Take('初');
        if (!named && !newYear && !point.Lunar)
            return false;
        if (Counts.Take(ref here) is not (>= 1 and <= 30 and var day) || (named && day > 10))
            return false;
        point = point with { Month = newYear ? 1 : point.Month, Day = day, Lunar = true };
        here.Take('日');
        cursor = here;
        return true;
    }

    private static bool TakeDayNumber(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (Counts.Take(ref here) is not (>= 1 and <= 31 and var day))
            return false;
        here.SkipSpaces();
        var last = 0;
        if (here.Current is not ('日' or '号'))
        {
            if (!Counts.TakeTo(ref here) || Counts.Take(ref here) is not (>= 1 and <= 31 and var end) || end <= day)
                return false;
            last = end;
            here.SkipSpaces();
        }

        if (!IsDay(cursor, here, point.HasMonth))
            return false;
        here.Position++;
        if (last > 0)
            to = point with { Day = last };
        point = point with { Day = day };
        cursor = here;
        return true;
    }

    /// <summary>Whether 日 or 号 here ends a day of the month, and not 日元, 3日内, 5号线, 为期三日.</summary>
    private static bool IsDay(Cursor number, Cursor at, bool withMonth)
    {
        var behind = at.Peek(1);
        if (at.Current == '号')
            return withMonth || behind is '你' or '，' or '。' or '早' or '晚' or '上' or '下' or '在' or '至' or '到' or '\0' or '\n';
        if (at.Current != '日')
            return false;
        if (behind is '元' or '圆' or '本' or '均' or '常' or '产' or '照' or '处' or '程' or '报' or '币')
            return false;
        if (withMonth)
            return true;
        if (behind is '内' or '游' or '间' or '达' or '起' && !char.IsAsciiDigit(number.Current))
            return false;
        var before = number.Peek(-1);
        return before is not ('第' or '每' or '共' or '满' or '数' or '近' or '时' or '约' or '百' or '前' or '连' or '同' or '.') && !char.IsAsciiLetterOrDigit(before) && !(before == '期' && number.Peek(-2) == '为');
    }
}
