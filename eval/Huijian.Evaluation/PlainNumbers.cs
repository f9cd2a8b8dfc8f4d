using System.Globalization;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Evaluation;

/// <summary>Numbers without their units, with the powers, fractions and dozens that this dialect counts as numbers.</summary>
internal static class PlainNumbers
{
    /// <summary>Words that begin with a digit and count nothing.</summary>
    private static readonly string[] Words = ["一切", "一看", "一般", "一直", "一定", "一起", "一些", "一样", "一旦", "四川", "九九", "十足", "三国", "百姓", "千万别", "万一", "五角大楼", "百分点", "百分比"];

    public static List<Found> In(string text, Units units)
    {
        var found = new List<Found>();
        var position = 0;
        while (position < text.Length)
        {
            var cursor = new Cursor(text, position);
            if (TakeNumber(ref cursor, units) is { } value)
            {
                if (value.Length > 0)
                    found.Add(new Found(position, cursor.Position, "number", value));
                position = cursor.Position;
            }
            else
            {
                position++;
            }
        }

        return found;
    }

    public static IEnumerable<Found> OrdinalsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var cursor = new Cursor(text, i + 1);
            if (text[i] == '第' && Numerals.Take(ref cursor) is { } numeral)
                yield return new Found(i, cursor.Position, "ordinal", NumberWords.Print(numeral.Value));
        }
    }

    /// <summary>A number's value, the empty string for what must be passed over, null if there is none here.</summary>
    private static string? TakeNumber(ref Cursor cursor, Units units)
    {
        if (cursor.TakeAny(Words))
            return "";
        if (TakeMixed(ref cursor) is { } fraction)
            return NumberWords.Print(fraction);
        var here = cursor;
        if (here.Take("半百"))
        {
            cursor = here;
            return "50";
        }

        if (Numerals.Take(ref here) is not { } numeral || numeral.Bare && numeral.Value >= 10_000m || IsLoneFormalDigit(cursor, here))
            return null;
        var unit = here;
        unit.SkipSpaces();
        if (units.Take(ref unit) is { Kind: UnitKind.Money, Words: not "块" } || here.Current == '折')
        {
            cursor = unit.Position > here.Position ? unit : here;
            return "";
        }

        if (numeral.Bare && here.At("分之"))
        {
            cursor = here;
            cursor.Position += 2;
            return "";
        }

        var value = numeral.Value;
        if (here.Current == '打' && here.Peek(1) is not ('折' or '对'))
        {
            here.Position++;
            value *= 12;
        }
        else if (here.Current == ' ' && here.Peek(1) is 'M' && !char.IsAsciiLetter(here.Peek(2)))
        {
            here.Position += 2;
            value *= 1_000_000;
        }

        cursor = here;
        return TakePower(ref cursor, value) ?? NumberWords.Print(value);
    }

    /// <summary>伍、陆、肆、拾 alone are words or names (大陆, 收拾); 壹、叁 are digits.</summary>
    private static bool IsLoneFormalDigit(Cursor from, Cursor to) =>
        to.Position - from.Position == 1 && from.Current is '伍' or '陆' or '肆' or '拾' or '零' or '〇';

    private static string? TakePower(ref Cursor cursor, decimal value)
    {
        var here = cursor;
        if (!here.Take('^'))
            return null;
        var negative = false;
        while (here.Current is '-' or '+')
        {
            negative ^= here.Current == '-';
            here.Position++;
        }

        if (Numerals.TakeArabic(ref here) is not { } power)
            return null;
        // -- counts as + in this dialect's gold: -1.1^--23.
        cursor = here;
        return Math.Pow((double)value, (double)(negative ? -power : power)).ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>五分之一, 十一又十四分之一, 3/5, 1 4/3.</summary>
    private static decimal? TakeMixed(ref Cursor cursor)
    {
        var here = cursor;
        if (Numerals.Take(ref here) is not { } whole)
            return null;
        var rest = here;
        rest.SkipSpaces();
        var and = rest.Take('又');
        rest.SkipSpaces();
        if ((and || (rest.Position > here.Position && char.IsAsciiDigit(rest.Current))) && TakeFraction(ref rest) is { } more)
        {
            cursor = rest;
            return whole.Value < 0 ? whole.Value - more : whole.Value + more;
        }

        return whole.Bare ? null : TakeFraction(ref cursor);
    }

    private static decimal? TakeFraction(ref Cursor cursor)
    {
        if (Fractions.TakeOf(ref cursor) is { } words)
            return words.Part / words.Whole;
        var here = cursor;
        if (Numerals.Take(ref here) is not { } upper || !here.Take('/') || Numerals.TakeArabic(ref here) is not { } lower || lower == 0)
            return null;
        cursor = here;
        return upper.Value / lower;
    }
}
