using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Times;

/// <summary>
/// Finds time expressions in folded text: dates and their parts, ranges, times on the clock, lengths (三天) and repetitions (每天), with the words
/// that relate to them (自…以来, 之前). One grammar for all; what is kept and how it is told is for those who ask.
/// </summary>
internal sealed class TimePhrases
{
    private static readonly string[] Vague =
    [
        "近日", "日前", "近期", "近来", "近年来", "近年", "当日", "当天", "同日", "同一日", "同一天", "次日", "翌日", "当晚", "当年", "同年", "翌年", "次年", "当月", "年内", "年底", "年初", "年末", "年中", "月底", "月初", "月末", "月内",
    ];

    private static readonly (string Words, Relation Relation)[] Behind =
    [
        ("或之前", Relation.Until), ("及之前", Relation.Until), ("或以前", Relation.Until), ("及以前", Relation.Until), ("为止", Relation.Until),
        ("或之后", Relation.Since), ("及之后", Relation.Since), ("或以后", Relation.Since), ("及以后", Relation.Since), ("以来", Relation.Since), ("至今", Relation.Since),
        ("以后", Relation.After), ("之后", Relation.After), ("以前", Relation.Before), ("之前", Relation.Before),
    ];

    private static readonly (string Words, Relation Relation)[] Ahead =
        [("截止到", Relation.Until), ("截至到", Relation.Until), ("截至", Relation.Until), ("截止", Relation.Until), ("自从", Relation.Since), ("从", Relation.Since), ("自", Relation.Since)];

    /// <summary>What may stand second behind each character that begins a time; eras are asked apart.</summary>
    private static readonly ByCharacter<SearchValues<char>> Seconds = new(new (string First, string Second)[]
    {
        ("零〇一二两三四五六七八九十廿", "零〇一二两三四五六七八九十年月日号点时季周天小星秒分个半钟礼至到-—–~ :："),
        ("今", "年天日晨早晚夜（"), ("去", "年"), ("明", "年天日晨早晚（"), ("昨", "天日晚夜（"), ("本", "年月周"), ("这", "个周"), ("来", "年"),
        ("上", "年半个月周午上旬星礼"), ("下", "半个月周午下旬星礼"), ("前", "年天日半晚（0123456789一二两三四五六七八九十"), ("后", "年天半"),
        ("正", "月午"), ("元", "月"), ("腊", "月"), ("头", "0123456789一二两三四五六七八九十"), ("首", "季"), ("第", "0123456789一二三四五六七八九十"), ("大", "前后年"),
        ("周", "一二三四五六日末"), ("星", "期"), ("礼", "拜"), ("早", "上晨"), ("凌", "晨"), ("清", "晨"), ("中", "午"), ("午", "后夜"), ("傍", "晚"), ("夜", "里间"), ("深", "夜"), ("晚", "上间"),
        ("Q", "1234"), ("半", "年月天小个"), ("每", "个天日周星月季年小"), ("近", "日期来年"), ("日", "前"), ("当", "日天晚年月"), ("同", "日年一"), ("次", "日年"), ("翌", "日年"), ("年", "内底初末中"), ("月", "内底初末"), ("“", "十"),
    }.SelectMany(pair => pair.First.Select(first => (first, SearchValues.Create(pair.Second)))));

    private const string Beginnings = "0123456789零〇一二两三四五六七八九十廿今本去上明来前后昨下这正元腊头首第大周星礼早凌清中午傍晚夜深Q半每近日当同次翌年月“《";

    private readonly Eras _eras;

    /// <summary>For each character whether a time, or a title to pass over, may begin with it.</summary>
    private readonly bool[] _begins = new bool[char.MaxValue + 1];

    public TimePhrases(Eras eras)
    {
        _eras = eras;
        foreach (var character in Beginnings + eras.Beginnings)
            _begins[character] = true;
    }

    /// <summary>All time expressions, in order, without overlap. Titles of works (《明日之后》) are passed over.</summary>
    public ImmutableArray<TimePhrase> In(ReadOnlySpan<char> text)
    {
        var found = ImmutableArray.CreateBuilder<TimePhrase>();
        var position = 0;
        var floor = 0;
        while (position < text.Length)
        {
            if (!_begins[text[position]])
            {
                position++;
                continue;
            }

            if (text[position] == '《')
            {
                position = EndOfTitle(text, position);
                continue;
            }

            if (!CanBegin(text, position))
            {
                position++;
                continue;
            }

            var cursor = new Cursor(text, position);
            if (Take(ref cursor, floor) is { } phrase)
            {
                found.Add(phrase);
                floor = position = Math.Max(phrase.End, position + 1);
            }
            else
            {
                position = EndOfNumber(text, position);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A glance at the second character spares most of the characters that only might begin a time (上海, 大学, 一个).</summary>
    private bool CanBegin(ReadOnlySpan<char> text, int position)
    {
        var first = text[position];
        if (char.IsAsciiDigit(first))
            return true;
        var second = position + 1 < text.Length ? text[position + 1] : '\0';
        return Seconds[first] is { } seconds ? seconds.Contains(second) : _eras.Begins(first, second);
    }

    private static int EndOfTitle(ReadOnlySpan<char> text, int position)
    {
        var rest = text[position..];
        var end = rest[..Math.Min(rest.Length, 80)].IndexOf('》');
        return end < 0 ? position + 1 : position + end + 1;
    }

    /// <summary>What is no time here is none from its middle either: digits, and Latin letters with digits.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> text, int position)
    {
        if (!char.IsAsciiDigit(text[position]))
            return position + 1;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return position;
    }

    private TimePhrase? Take(ref Cursor cursor, int floor) =>
        TakePlan(ref cursor) ?? TakeRepeated(ref cursor) ?? TakeOnCalendar(ref cursor, floor) ?? TakeVague(ref cursor) ?? TakeLength(ref cursor, floor);

    /// <summary>“十四五”期间, “十五五”时期: the years of a plan, which the words alone leave open.</summary>
    private static TimePhrase? TakePlan(ref Cursor cursor)
    {
        var here = cursor;
        if (!here.Take('“') || here.Current is not '十' || here.Peek(2) != '五' || !(here.Peek(3) == '”'))
            return null;
        here.Position += 4;
        if (!here.TakeAny(["期间", "时期", "末"]))
            return null;
        return new TimePhrase(cursor.Position, here.Position, cursor.Position, here.Position) { From = new TimePoint { Vague = true } };
    }

    private static TimePhrase? TakeRepeated(ref Cursor cursor)
    {
        var here = cursor;
        if (!here.Take('每'))
            return null;
        here.Take('个');
        var unit = here.TakeAny(["天", "日", "周", "星期", "月", "季度", "年", "小时"], out var which) ? "DDWWMQYh"[which] : '\0';
        if (unit == '\0' || (unit == 'Y' && here.Current is '度') || (unit is 'D' && here.Current is '经' or '报'))
            return null;
        var point = default(TimePoint);
        TimePoint? to = null;
        if (unit == 'W' && "一二三四五六日".IndexOf(here.Current, StringComparison.Ordinal) is >= 0 and var day && !here.AtEnd && here.Peek(1) is not ('次' or '天'))
        {
            here.Position++;
            point = point with { Weekday = day + 1 };
            Clock.TakePart(ref here, ref point);
            Clock.TakeTime(ref here, ref point, ref to);
        }

        return new TimePhrase(cursor.Position, here.Position, cursor.Position, here.Position) { From = point, Repeats = true, Length = [new Stretch(1, unit)] };
    }

    private TimePhrase? TakeOnCalendar(ref Cursor cursor, int floor)
    {
        var here = cursor;
        if (TakePoint(ref here, out var to) is not { } point)
            return null;
        var end = here.Position;
        var between = false;
        if (to is null && TakeOtherEnd(ref here, point) is { } other)
        {
            to = other;
            end = here.Position;
            between = here.Take("之间") || (here.Current == '间' && here.Take('间'));
        }

        var (start, behindEnd, relation) = WithRelations(cursor, here, floor, isRange: to is not null);
        return new TimePhrase(start, behindEnd, cursor.Position, between ? end : here.Position)
        {
            From = point,
            To = to,
            Relation = relation,
        };
    }

    private static (int Start, int End, Relation Relation) WithRelations(Cursor start, Cursor here, int floor, bool isRange)
    {
        var relation = Relation.None;
        foreach (var (words, means) in Behind)
        {
            if (!here.Take(words))
                continue;
            relation = means;
            break;
        }

        if (relation == Relation.None && here.Current == '起' && here.Peek(1) is not ('草' or '步' or '诉' or '点' or '飞' or '源' or '码' or '航' or '了' or '到'))
            return (start.Position, here.Position + 1, Relation.Since);
        if (relation == Relation.None && here.Current is '前' or '后' && here.Peek(1) is not ('后' or '往' or '来' or '期' or '端' or '沿' or '列' or '景' or '续' or '夕' or '勤' or '方' or '不'))
        {
            relation = here.Current == '前' ? Relation.Before : Relation.After;
            here.Position++;
        }

        foreach (var (words, means) in Ahead)
        {
            if (start.Position - words.Length < floor || !start.Behind(words))
                continue;
            if (relation == Relation.None)
            {
                if (words is "从" or "自" or "自从")
                    here.Take("开始");
                relation = isRange ? Relation.None : means;
            }

            return (start.Position - words.Length, here.Position, relation);
        }

        return (start.Position, here.Position, relation);
    }

    /// <summary>The second end of a range: 至2日, -6月30日, 和2018年之间.</summary>
    private TimePoint? TakeOtherEnd(ref Cursor cursor, TimePoint first)
    {
        var here = cursor;
        var joined = !Counts.TakeTo(ref here);
        if (joined && !here.Take('和') && !here.Take('与'))
            return null;
        if (TakePoint(ref here, out var more) is not { } second || more is not null || second.HasDate != first.HasDate && !(second.HasClock && !second.HasDate))
            return null;
        if (joined && !here.At("之间") && here.Current != '间')
            return null;
        cursor = here;
        return second.After(first);
    }

    /// <summary>One point: the parts of a date and a time on the clock, as far as they are there.</summary>
    private TimePoint? TakePoint(ref Cursor cursor, out TimePoint? to)
    {
        var here = cursor;
        to = null;
        var point = NumericDate.Take(ref here) ?? default;
        if (!point.HasDate && !Clock.TakeSpoken(ref here, ref point))
            TakeDate(ref here, ref point, ref to);
        if (to is null && (point.HasDay || !point.HasDate))
        {
            var behind = here;
            if (point.HasDate)
                behind.SkipSpaces();
            if (Clock.TakePart(ref behind, ref point))
                here = behind;
            var time = behind;
            if (Clock.TakeTime(ref time, ref point, ref to))
                here = time;
        }

        if (!point.HasDate && !point.HasClock)
            return null;
        if (point.DayShift == 0 && here.At("头条"))
            return null;
        cursor = here;
        return point;
    }

    private void TakeDate(ref Cursor here, ref TimePoint point, ref TimePoint? to)
    {
        var year = Calendar.TakeYear(ref here, _eras, ref point, ref to);
        var behind = here;
        if (year)
        {
            behind.SkipSpaces();
            if (behind.Take('的') && behind.Current is not ('第' or '前' or '头' or '上' or '下'))
                behind = here;
        }

        if (to is not null)
            return;
        if (Calendar.TakePartOfYear(ref behind, ref point, ref to))
        {
            here = behind;
            return;
        }

        if (year && TakeFirstDays(ref behind, ref point))
        {
            here = behind;
            return;
        }

        if (Calendar.TakeMonth(ref behind, ref point, ref to))
        {
            here = behind;
            if (behind.Take('的') && behind.Current != '第')
                behind = here;
        }
        else if (year)
        {
            Calendar.TakeEdge(ref here, ref point);
        }

        behind.SkipSpaces();
        if (to is null && point.Edge == Edge.None && Calendar.TakeDay(ref behind, ref point, ref to))
            here = behind;
    }

    private static bool TakeFirstDays(ref Cursor cursor, ref TimePoint point)
    {
        var here = cursor;
        if (!here.Take('前') || Counts.Take(ref here) is not { } days || !here.Take('天'))
            return false;
        point = point with { FirstDays = days };
        cursor = here;
        return true;
    }

    private static TimePhrase? TakeVague(ref Cursor cursor)
    {
        var here = cursor;
        if (!here.TakeAny(Vague) || Numbers.Digits.Begins(cursor.Peek(-1)) || cursor.Peek(-1) is '每' or '历' or '常' or '半' || here.Current is '级' or '往')
            return null;
        return new TimePhrase(cursor.Position, here.Position, cursor.Position, here.Position) { From = new TimePoint { Vague = true } };
    }

    /// <summary>How long, and 前、后、之后 that count it from now.</summary>
    private static TimePhrase? TakeLength(ref Cursor cursor, int floor)
    {
        var here = cursor;
        var start = cursor.Position;
        if (here.Take("上个小时"))
            return new TimePhrase(start, here.Position, start, here.Position) { Length = [new Stretch(1, 'h')], Direction = -2 };
        var length = Lengths.Take(ref here);
        if (length.IsEmpty)
            return null;
        var end = here.Position;
        var direction = 0;
        if (here.TakeAny(["以前", "之前", "前"]))
            direction = -1;
        else if (here.TakeAny(["以后", "之后", "后"]) && here.Current != '的')
            direction = 1;
        else if (start - 1 >= floor && (cursor.Behind("之后") || cursor.Behind("还剩") || cursor.Behind("后")) && !length.Any(part => part.Unit is 'D' or 'W'))
            (direction, start) = (2, start - (cursor.Behind("之后") || cursor.Behind("还剩") ? 2 : 1));
        if (direction is -1 or 1)
            end = here.Position;
        return new TimePhrase(start, end, start, end) { Length = length, Direction = direction };
    }
}
