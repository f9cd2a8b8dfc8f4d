using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Numbers;

/// <summary>
/// Finds quantities: numerals with the unit behind them, bounds around them (超、近、约、余、多、左右、以上), ranges, percentages, fractions and 成.
/// Ordinals (第三), codes (A320, 5G) and numbers inside Latin words are none.
/// </summary>
internal sealed class Quantities(Units units)
{
    private static readonly SearchValues<char> Beginnings =
        SearchValues.Create("0123456789零〇一壹二贰两俩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿兆");

    /// <summary>Words in front that bound the value, longest first.</summary>
    private static readonly (string Words, Bound Bound)[] Before =
    [
        ("不超过", Bound.Under), ("不高于", Bound.Under), ("不多于", Bound.Under), ("不低于", Bound.Over), ("不少于", Bound.Over), ("不小于", Bound.Over), ("不足", Bound.Under), ("不到", Bound.Under), ("不超", Bound.Under),
        ("低于", Bound.Under), ("少于", Bound.Under), ("小于", Bound.Under), ("最多", Bound.Under), ("至多", Bound.Under),
        ("至少有", Bound.Over), ("至少", Bound.Over), ("超过", Bound.Over), ("突破", Bound.Over), ("实现破", Bound.Over), ("多于", Bound.Over), ("高于", Bound.Over), ("大于", Bound.Over), ("超出", Bound.Over), ("超", Bound.Over), ("逾", Bound.Over), ("上", Bound.Over),
        ("将近", Bound.Nearly), ("接近", Bound.Nearly), ("逼近", Bound.Nearly), ("近", Bound.Nearly),
        ("大约", Bound.About), ("大概", Bound.About), ("约为", Bound.About), ("约", Bound.About),
    ];

    private static readonly (string Words, Bound Bound)[] After =
    [
        ("及以上", Bound.Over), ("或以上", Bound.Over), ("以上", Bound.Over), ("及以下", Bound.Under), ("以下", Bound.Under), ("以内", Bound.Under), ("之内", Bound.Under),
        ("左右", Bound.About), ("上下", Bound.About), ("有余", Bound.Over), ("之多", Bound.Exact),
    ];

    /// <summary>Signs in front of an amount, longest first.</summary>
    private static readonly (string Sign, Unit Unit)[] Signs =
    [
        ("RMB", new Unit("元", UnitKind.Money, "CNY")), ("￥", new Unit("元", UnitKind.Money, "CNY")), ("¥", new Unit("元", UnitKind.Money, "CNY")),
        ("US$", new Unit("美元", UnitKind.Money, "USD")), ("HK$", new Unit("港元", UnitKind.Money, "HKD")), ("$", new Unit("美元", UnitKind.Money, "USD")),
        ("€", new Unit("欧元", UnitKind.Money, "EUR")), ("£", new Unit("英镑", UnitKind.Money, "GBP")),
    ];

    /// <summary>What a quantity may be counted per: 吨/年, 元/股.</summary>
    private static readonly string[] Per = ["小时", "年", "月", "日", "天", "时", "秒", "分钟", "人", "股", "吨", "台", "套", "千瓦时", "平方米", "班", "d", "h", "s", "a"];

    /// <summary>All quantities in a folded text, in order, without overlap.</summary>
    /// <param name="taken">Stretches that are known to be something else (dates), in order.</param>
    public ImmutableArray<Quantity> In(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> taken = default)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        var position = 0;
        var floor = 0;
        while (position < text.Length)
        {
            var next = text[position..].IndexOfAny(Beginnings);
            if (next < 0)
                break;
            while (taken.Length > 0 && taken[0].End <= position + next)
                taken = taken[1..];
            if (taken.Length > 0 && taken[0].Start <= position + next)
            {
                floor = position = taken[0].End;
                continue;
            }

            var cursor = new Cursor(text, position + next);
            if (Take(ref cursor, floor) is { } quantity)
            {
                found.Add(quantity);
                floor = position = quantity.End;
            }
            else
            {
                position = Math.Max(cursor.Position, position + next + 1);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// Reads a quantity whose numeral begins here. If it is none, the cursor may stand behind what must not be read as one (an ordinal, a code).
    /// </summary>
    /// <param name="floor">How far back words of the bound may reach: the end of the quantity before.</param>
    public Quantity? Take(ref Cursor cursor, int floor = 0)
    {
        if (IsPartOfAWord(cursor))
        {
            SkipWord(ref cursor);
            return null;
        }

        var start = cursor.Position;
        var here = cursor;
        if (start > floor && (here.Peek(-1) == '负' && here.Peek(-2) is not ('减' or '担' or '自' or '欺' or '抱') || (here.Peek(-1) is '-' or '−' && !char.IsAsciiLetterOrDigit(here.Peek(-2)))))
            here.Position = --start;
        if (TakeShare(ref here) is not { } first)
        {
            cursor.Position++;
            SkipWord(ref cursor);
            return null;
        }

        if (cursor.Peek(-1) == '第' || first.Listed || (first.Bare && cursor.Peek(-1) is '数' or '几'))
        {
            cursor = here;
            return null;
        }

        var quantity = Finish(ref here, start, floor, first);
        cursor = here;
        return quantity;
    }

    /// <summary>A digit behind Latin letters (A320, G20), or a version (v2.0).</summary>
    private static bool IsPartOfAWord(Cursor cursor)
    {
        if (!char.IsAsciiDigit(cursor.Current))
            return false;
        var before = cursor.Peek(-1);
        return char.IsAsciiLetter(before) || (before is '-' or '.' or '/' or '_' && char.IsAsciiLetterOrDigit(cursor.Peek(-2)));
    }

    private static void SkipWord(ref Cursor cursor)
    {
        while (char.IsAsciiLetterOrDigit(cursor.Current) || (cursor.Current is '-' or '.' && char.IsAsciiLetterOrDigit(cursor.Peek(1))))
            cursor.Position++;
    }

    private Quantity? Finish(ref Cursor here, int start, int floor, Amount first)
    {
        var amount = first;
        var toStart = 0;
        var to = first.To;
        var afterFirst = here;
        if (TakeRangeSign(ref here))
        {
            toStart = here.Position;
            if (Digits.Begins(here.Current) && TakeShare(ref here) is { Listed: false } second && second.HasUnit && SameUnit(first, second))
            {
                var value = first.Value;
                if (!first.HasUnit && first.Scale == 1 && second.Scale > 1 && value < second.Value / second.Scale)
                    value *= second.Scale;
                to = second.Value;
                amount = second with { Value = value, To = null };
            }
            else
            {
                here = afterFirst;
                toStart = 0;
            }
        }

        var lead = TakeCurrencyBefore(here.Text, start, floor, ref amount);
        var unitEnd = here.Position;
        var bound = amount.Over ? Bound.Over : to is not null ? Bound.Range : Bound.Exact;
        var behind = amount.Over ? "余" : "";
        foreach (var (words, means) in After)
        {
            if (here.Take(words))
            {
                (bound, behind) = (to is null ? means : bound, words);
                break;
            }
        }

        var from = TakeBoundBefore(here.Text, start, floor, ref bound);
        return new Quantity(Math.Min(from, lead), start, here.Position, unitEnd, amount.Value, to, toStart, bound, amount.Unit, amount.UnitWords)
        {
            LeadStart = lead,
            Bare = amount.Bare,
            Fraction = amount.Fraction,
            Scaled = amount.Scale > 1,
            Behind = behind,
        };
    }

    /// <summary>A currency in front: 人民币 before an amount in 元, or a sign before a number without a unit.</summary>
    private static int TakeCurrencyBefore(ReadOnlySpan<char> text, int start, int floor, ref Amount amount)
    {
        var end = start;
        while (end > floor && text[end - 1] == ' ')
            end--;
        var before = text[floor..end];
        if (amount.Unit is null or { Kind: UnitKind.Money } && before.EndsWith("人民币", StringComparison.Ordinal))
        {
            amount = amount with { Unit = amount.Unit ?? Signs[0].Unit, UnitWords = amount.Unit?.Words ?? Signs[0].Unit.Words };
            return end - 3;
        }

        foreach (var (sign, unit) in Signs)
        {
            if (!before.EndsWith(sign, StringComparison.Ordinal))
                continue;
            if (amount.Unit is null)
                amount = amount with { Unit = unit, UnitWords = unit.Words };
            return amount.Unit is { Kind: UnitKind.Money } ? end - sign.Length : start;
        }

        return start;
    }

    private static bool SameUnit(Amount first, Amount second) =>
        !first.HasUnit || first.UnitWords == second.UnitWords;

    /// <summary>6-8亿元, 3.5亿元至5亿元, 6%～7%.</summary>
    private static bool TakeRangeSign(ref Cursor here) =>
        here.Take("——") || here.Take('至') || here.Take('到') || here.Take('-') || here.Take('—') || here.Take('–') || here.Take('~');

    private static int TakeBoundBefore(ReadOnlySpan<char> text, int start, int floor, ref Bound bound)
    {
        var end = start;
        while (end > floor && text[end - 1] == ' ')
            end--;
        foreach (var lead in (ReadOnlySpan<string>)["人民币", "了", "过", "有"])
        {
            if (text[floor..end].EndsWith(lead, StringComparison.Ordinal))
            {
                end -= lead.Length;
                break;
            }
        }

        // 玉米过一成, 过半, 过百亿元: more than so much.
        if (end < start && text[end] == '过' && end > floor && text[end - 1] is not ('超' or '通' or '经' or '不') && (text[start] is '百' or '千' or '万' or '亿' or '半' || start + 1 < text.Length && text[start + 1] == '成'))
        {
            bound = bound == Bound.Exact ? Bound.Over : bound;
            return end - (text[end - 1] == '跨' ? 1 : 0);
        }

        // 超过了80: the 过 above may have been part of 超过.
        if (end < text.Length && text[end] == '过' && end > floor && text[end - 1] == '超')
            end++;
        foreach (var (words, means) in Before)
        {
            if (!text[floor..end].EndsWith(words, StringComparison.Ordinal) || (words == "上" && !IsUpTo(text, start, end - 1)) || (words == "约" && end - 2 >= floor && text[end - 2] is '节' or '条' or '公' or '合' or '契' or '履' or '签' or '预' or '制' or '集'))
                continue;
            if (bound is Bound.Exact || means is Bound.Under || (bound is Bound.Range && means is not (Bound.About or Bound.Over)))
                bound = means;
            return end - words.Length;
        }

        return start;
    }

    /// <summary>上百家、上万人, but not 资金上百分之….</summary>
    private static bool IsUpTo(ReadOnlySpan<char> text, int start, int at) =>
        Digits.Chinese(text[start]) < 0 && !char.IsAsciiDigit(text[start]) && (at == 0 || text[at - 1] is not ('以' or '之' or '会' or '业'));

    /// <summary>Reads a numeral and its unit, a percentage, a fraction or 成.</summary>
    private Amount? TakeShare(ref Cursor cursor)
    {
        var here = cursor;
        var behindFirst = cursor;
        var first = Numerals.Take(ref behindFirst);
        if (Fractions.TakePercent(ref here, first, behindFirst) is { } percent)
        {
            cursor = here;
            return new Amount(percent, new Unit("%", UnitKind.Percent, "%"), "%") { Fraction = true };
        }

        if (TakeNumeral(ref here, first, behindFirst) is not { } numeral)
            return null;
        var amount = new Amount(numeral.Value, null, "")
        {
            To = numeral.To,
            Over = numeral.Over,
            Bare = numeral.Bare,
            Listed = numeral.Listed,
            Scale = numeral.Scale,
        };
        var behind = here;
        behind.SkipSpaces();
        if (behind.Current is '余' or '多' && !behind.At("多个百分") && !behind.At("多样") && !behind.At("多元") && !behind.At("多年来"))
        {
            behind.Position++;
            amount = amount with { Over = true };
            here = behind;
            behind.SkipSpaces();
        }

        if (amount.Over && behind.Current == '个' && units.Take(ref behind) is { } several)
        {
            here = behind;
            amount = amount with { Unit = several, UnitWords = several.Words };
        }
        else if (units.Take(ref behind) is { } unit && !IsNoUnit(unit, behind))
        {
            here = behind;
            amount = amount with { Unit = unit, UnitWords = unit.Words };
            TakePer(ref here, ref amount);
            TakeHalf(ref here, ref amount);
        }

        cursor = here;
        return amount;
    }

    /// <summary>千 in 5千瓦 belongs to the unit, not to the numeral.</summary>
    private Numeral? TakeNumeral(ref Cursor cursor, Numeral? first, Cursor here)
    {
        if (first is not { } numeral)
            return null;
        if (here.Peek(-1) is '千' or '兆' && here.Position - cursor.Position > 1)
        {
            var shorter = new Cursor(here.Text, here.Position - 1);
            var unit = units.Take(ref shorter);
            if (unit is { Words.Length: > 1 })
            {
                var before = new Cursor(here.Text[..(here.Position - 1)], cursor.Position);
                if (Numerals.Take(ref before) is { } less)
                {
                    cursor.Position = before.Position;
                    return less;
                }
            }
        }

        cursor = here;
        return numeral;
    }

    /// <summary>Whether what looks like a measure word begins another word here: 三部委, 一起步, 五所有.</summary>
    private static bool IsNoUnit(Unit unit, Cursor behind) => unit.Words switch
    {
        "人" => behind.Current is '民',
        "股" => behind.Current is '东' or '市' or '民' or '票',
        "部" => behind.Current is '门' or '委' or '长' or '级',
        "克" => behind.Current is '拉',
        "米" => behind.Current is '其' or '饭',
        "度" => behind.Current is '假',
        "起" => behind.Current is '步' or '来',
        "所" => behind.Current is '有' or '以' or '在',
        "期" => behind.Current is '间',
        "次" => behind.Current is '日',
        "对" => behind.Current is '于' or '外' or '接',
        "里" => behind.Current is '面' or '程',
        "位" => behind.Current is '于' or '居' or '列' or '置',
        _ => false,
    };

    private static void TakePer(ref Cursor here, ref Amount amount)
    {
        if (here.Current != '/')
            return;
        var behind = here;
        behind.Position++;
        if (!behind.TakeAny(Per, out var which) || (char.IsAsciiLetter(Per[which][0]) && char.IsAsciiLetterOrDigit(behind.Current)))
            return;
        here = behind;
        amount = amount with { UnitWords = $"{amount.UnitWords}/{Per[which]}" };
    }

    /// <summary>两米半, 三斤半: half a unit more; 五元三毛, 50元6角三分: the small change.</summary>
    private static void TakeHalf(ref Cursor here, ref Amount amount)
    {
        if (amount.Unit is { Kind: UnitKind.Length or UnitKind.Mass or UnitKind.Area or UnitKind.Volume or UnitKind.Time } && here.Current == '半' && here.Peek(1) is not ('年' or '月' or '天' or '径' or '成'))
        {
            here.Position++;
            amount = amount with { Value = amount.Value + 0.5m };
        }

        if (amount.Unit is not { Words: "元" or "块" or "圆" })
            return;
        foreach (var (names, size) in ((string, decimal)[])[("角毛", 0.1m), ("分", 0.01m)])
        {
            var change = here;
            if (Numerals.Take(ref change) is { Value: >= 0 and < 10 } small && names.Contains(change.Current, StringComparison.Ordinal) && change.Peek(1) is not ('之' or '钟'))
            {
                change.Position++;
                here = change;
                amount = amount with { Value = amount.Value + (small.Value * size) };
            }
        }
    }

    private readonly record struct Amount(decimal Value, Unit? Unit, string UnitWords)
    {
        public decimal? To { get; init; }

        public bool Over { get; init; }

        public bool Bare { get; init; }

        public bool Listed { get; init; }

        public bool Fraction { get; init; }

        public decimal Scale { get; init; } = 1;

        public bool HasUnit => Unit is not null;
    }
}
