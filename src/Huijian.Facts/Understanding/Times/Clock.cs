namespace Huijian.Facts.Understanding.Times;

/// <summary>Reads parts of the day and times on the clock: 上午, 今晨, 晚上八点半, 15时20分, 11:30:10 p.m.</summary>
internal static class Clock
{
    private static readonly (string Words, DayPart Part)[] Parts =
    [
        ("凌晨", DayPart.Dawn), ("清晨", DayPart.Dawn), ("早上", DayPart.Morning), ("早晨", DayPart.Morning), ("上午", DayPart.Morning), ("中午", DayPart.Noon), ("正午", DayPart.Noon),
        ("下午", DayPart.Afternoon), ("午后", DayPart.Afternoon), ("傍晚", DayPart.Evening), ("晚上", DayPart.Evening), ("晚间", DayPart.Evening), ("夜里", DayPart.Night), ("夜间", DayPart.Night),
        ("深夜", DayPart.Night), ("午夜", DayPart.Night), ("晚", DayPart.Evening), ("晨", DayPart.Dawn), ("夜", DayPart.Night), ("早", DayPart.Morning),
    ];

    private static readonly (string Words, int Shift, DayPart Part)[] Spoken =
    [
        ("今晨", 0, DayPart.Dawn), ("今早", 0, DayPart.Morning), ("今晚", 0, DayPart.Evening), ("今夜", 0, DayPart.Night), ("昨晚", -1, DayPart.Evening), ("昨夜", -1, DayPart.Night), ("前晚", -2, DayPart.Evening),
        ("明晨", 1, DayPart.Dawn), ("明早", 1, DayPart.Morning), ("明晚", 1, DayPart.Evening),
    ];

    /// <summary>Reads 今晚, 昨夜 and the like: a day and its part in one word.</summary>
    public static bool TakeSpoken(ref Cursor cursor, ref TimePoint point)
    {
        if (cursor.Current is not ('今' or '昨' or '前' or '明'))
            return false;
        foreach (var (words, shift, part) in Spoken)
        {
            if (!cursor.Take(words))
                continue;
            point = point with { DayShift = shift, Part = part };
            return true;
        }

        return false;
    }

    /// <summary>Reads a part of the day; one character alone (晚) only behind a day.</summary>
    public static bool TakePart(ref Cursor cursor, ref TimePoint point)
    {
        if (cursor.Current is not ('凌' or '清' or '早' or '上' or '中' or '正' or '下' or '午' or '傍' or '晚' or '夜' or '深' or '晨'))
            return false;
        foreach (var (words, part) in Parts)
        {
            if (!cursor.At(words) || (words.Length == 1 && (!point.HasDay || cursor.Peek(1) is '期' or '会' or '报' or '于' or '宴' or '已' or '就' or '日')))
                continue;
            cursor.Position += words.Length;
            point = point with { Part = part };
            return true;
        }

        return false;
    }

    /// <summary>Reads a time on the clock; two ends that share their words (五到六点) give both.</summary>
    public static bool TakeTime(ref Cursor cursor, ref TimePoint point, ref TimePoint? to)
    {
        var here = cursor;
        if (Counts.Take(ref here) is not (>= 0 and <= 24 and var hour) || (cursor.Peek(-1) is '.' or ':' && char.IsAsciiDigit(cursor.Peek(-2))))
            return false;
        here.SkipSpaces();
        if (here.Current is ':' or '：' && TakeDigital(ref here, ref point, hour))
        {
            cursor = here;
            return true;
        }

        var last = point.HasClock && Counts.TakeTo(ref here) && Counts.Take(ref here) is >= 0 and <= 24 and var end ? end : -1;
        if (!TakeHourWord(ref here, point))
            return false;
        if (last >= 0)
            to = point with { Hour = last };
        point = point with { Hour = hour };
        if (last < 0)
            TakeMinutes(ref here, ref point);
        cursor = here;
        return true;
    }

    /// <summary>点 or 时; not 点 of an index or an agenda (三点意见), 小时, 时间.</summary>
    private static bool TakeHourWord(ref Cursor here, TimePoint point)
    {
        if (here.Take('时'))
            return here.Current is not ('代' or '候' or '期' or '间' or '尚' or '段' or '常' or '速' or '许');
        if (!here.Take('点'))
            return false;
        here.Take('钟');
        return point.HasClock || here.Current is not ('意' or '建' or '要' or '希' or '体' or '内' or '收' or '关' or '，' or '五' or '零' or '%' or '位' or '以') || here.AtEnd;
    }

    private static bool TakeDigital(ref Cursor cursor, ref TimePoint point, int hour)
    {
        var here = cursor;
        here.Position++;
        if (Counts.TakeArabic(ref here, out var digits) is not (>= 0 and <= 59 and var minute) || digits != 2)
            return false;
        point = point with { Hour = hour, Minute = minute };
        if (here.Current is ':' or '：' && char.IsAsciiDigit(here.Peek(1)) && char.IsAsciiDigit(here.Peek(2)))
        {
            point = point with { Second = ((here.Peek(1) - '0') * 10) + here.Peek(2) - '0' };
            here.Position += 3;
        }

        var half = here;
        half.SkipSpaces();
        if (half.TakeAny(["a.m.", "p.m.", "AM", "PM", "am", "pm"], out var which) && !char.IsAsciiLetter(half.Current))
        {
            point = point with { Part = which % 2 == 1 ? DayPart.Afternoon : DayPart.Morning };
            here = half;
        }

        cursor = here;
        return true;
    }

    private static void TakeMinutes(ref Cursor cursor, ref TimePoint point)
    {
        var here = cursor;
        if (here.Take('半'))
            point = point with { Minute = 30 };
        else if (here.TakeAny(["一刻", "三刻"], out var which))
            point = point with { Minute = which == 0 ? 15 : 45 };
        else if (Counts.Take(ref here) is >= 0 and <= 59 and var minute && (here.Take('分') || (minute >= 10 && !Numbers.Digits.Begins(here.Current) && here.Current is not ('月' or '日' or '年' or '个' or '家' or '%' or '名' or '位'))))
            point = point with { Minute = minute };
        else
            return;
        var seconds = here;
        if (Counts.Take(ref seconds) is >= 0 and <= 59 and var second && seconds.Take('秒'))
        {
            point = point with { Second = second };
            here = seconds;
        }

        cursor = here;
    }
}
