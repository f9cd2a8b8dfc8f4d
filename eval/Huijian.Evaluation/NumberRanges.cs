using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Evaluation;

/// <summary>Number ranges in this dialect, as intervals: 大于二十 → (20,), 一到五 → [1,5), 五百多 → (500,).</summary>
internal static class NumberRanges
{
    private static readonly string[] AtLeast = ["大于或者等于", "大于或等于", "大于等于", "> =", ">=", "≥", "不小于", "不少于", "不低于", "至少有", "至少"];

    private static readonly string[] MoreThan = ["大于", "超过了", "超过", "多于", "高于", ">"];

    private static readonly string[] AtMost = ["小于或者等于", "小于或等于", "小于等于", "< =", "<=", "≤", "不大于", "不超过", "不多于", "不高于", "至多有", "至多"];

    private static readonly string[] LessThan = ["小于", "少于", "低于", "<"];

    private static readonly string[] Equal = ["等于", "="];

    public static List<Found> In(string text)
    {
        var found = new List<Found>();
        var position = 0;
        while (position < text.Length)
        {
            var cursor = new Cursor(text, position);
            if (Take(ref cursor) is { } first)
            {
                if (TakeOther(ref cursor, first) is { } both)
                    first = both;
                found.Add(new Found(position, cursor.Position, "numberrange", first.ToString()));
                position = cursor.Position;
            }
            else
            {
                position = Math.Max(cursor.Position, position + 1);
            }
        }

        return found;
    }

    /// <summary>大于二十|的同时|小于等于三十五: two bounds of one number, if together they hold anything.</summary>
    private static Interval? TakeOther(ref Cursor cursor, Interval first)
    {
        var here = cursor;
        here.Take("的同时");
        here.Take('，');
        here.SkipSpaces();
        if (Take(ref here) is not { } second)
            return null;
        var (low, high) = first.From is not null ? (first, second) : (second, first);
        if (low.To is not null || high.From is not null || low.From is null || high.To is null || low.From >= high.To)
            return null;
        cursor = here;
        return new Interval(low.From, high.To, low.FromIn, high.ToIn);
    }

    private static Interval? Take(ref Cursor cursor) => TakeCompared(ref cursor) ?? TakeThan(ref cursor) ?? TakeBetween(ref cursor) ?? TakeSuffixed(ref cursor);

    private static Interval? TakeCompared(ref Cursor cursor)
    {
        var here = cursor;
        Func<decimal, Interval>? means =
            here.TakeAny(AtLeast) ? value => new Interval(value, null, true, false)
            : here.TakeAny(AtMost) ? value => new Interval(null, value, false, true)
            : here.TakeAny(MoreThan) ? value => new Interval(value, null, false, false)
            : here.TakeAny(LessThan) ? value => new Interval(null, value, false, false)
            : here.TakeAny(Equal) ? value => new Interval(value, value, true, true)
            : null;
        if (means is null)
            return null;
        here.SkipSpaces();
        if (TakeValue(ref here) is not { } value)
            return null;
        cursor = here;
        return means(value);
    }

    /// <summary>比三十大, 比 170 低.</summary>
    private static Interval? TakeThan(ref Cursor cursor)
    {
        var here = cursor;
        if (!here.Take('比'))
            return null;
        here.SkipSpaces();
        if (TakeValue(ref here) is not { } value)
            return null;
        here.SkipSpaces();
        if (here.Current is not ('大' or '高' or '多' or '小' or '低' or '少'))
            return null;
        var more = here.Current is '大' or '高' or '多';
        here.Position++;
        cursor = here;
        return more ? new Interval(value, null, false, false) : new Interval(null, value, false, false);
    }

    /// <summary>一到五, 20 - 100, -10000与20000间, 在第十和第十五之间.</summary>
    private static Interval? TakeBetween(ref Cursor cursor)
    {
        var here = cursor;
        var between = here.Take('在');
        here.Take('第');
        if (TakeValue(ref here) is not { } low)
            return null;
        here.SkipSpaces();
        var open = here.Take('到') || here.Take('至') || here.Take('-') || here.Take('–') || here.Take('~') || here.Take('—');
        if (!open && !here.Take('和') && !here.Take('与'))
            return null;
        here.SkipSpaces();
        here.Take('第');
        if (TakeValue(ref here) is not { } high || high <= low)
            return null;
        var closed = here.Take("之间") || here.Take('间');
        if ((!open || between) && !closed)
            return null;
        cursor = here;
        return new Interval(low, high, true, false);
    }

    /// <summary>五百多, 五百以上, 三十或者以上, 20万次以上, 五百以下, 二百三十余万.</summary>
    private static Interval? TakeSuffixed(ref Cursor cursor)
    {
        var here = cursor;
        if (Numerals.Take(ref here) is not { } numeral)
            return null;
        if (here.Current is '多' or '余')
        {
            here.Position++;
        }
        else if (!numeral.Over)
        {
            here.Take('次');
            var also = here.Take("或者") || here.Take('或') || here.Take('及');
            var above = here.Take("以上");
            if (!above && !here.Take("以下"))
            {
                cursor.Position = Math.Max(cursor.Position + 1, here.Position);
                return null;
            }

            cursor = here;
            return above ? new Interval(numeral.Value, null, also, false) : new Interval(null, numeral.Value, false, also);
        }

        cursor = here;
        return new Interval(numeral.Value, null, false, false);
    }

    private static decimal? TakeValue(ref Cursor cursor)
    {
        var here = cursor;
        if (Fractions.TakeOf(ref here) is { } fraction)
        {
            cursor = here;
            return fraction.Whole == 100 ? fraction.Part : fraction.Part / fraction.Whole;
        }

        if (Numerals.Take(ref here) is not { } numeral)
            return null;
        cursor = here;
        return numeral.Value;
    }

    private sealed record Interval(decimal? From, decimal? To, bool FromIn, bool ToIn)
    {
        public override string ToString() =>
            $"{(FromIn ? '[' : '(')}{(From is { } from ? NumberWords.Print(from) : "")},{(To is { } to ? NumberWords.Print(to) : "")}{(ToIn ? ']' : ')')}";
    }
}
