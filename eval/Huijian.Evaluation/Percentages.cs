using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Evaluation;

/// <summary>Percentages in this dialect: %, 百分之, 个百分点, 成, and the discounts 折.</summary>
internal static class Percentages
{
    public static List<Found> In(string text)
    {
        var found = new List<Found>();
        var position = 0;
        while (position < text.Length)
        {
            var cursor = new Cursor(text, position);
            if (Take(ref cursor) is { } value)
            {
                found.Add(new Found(position, cursor.Position, "percentage", NumberWords.Print(value) + "%"));
                position = cursor.Position;
            }
            else
            {
                position = Math.Max(cursor.Position, position + 1);
            }
        }

        return found;
    }

    private static decimal? Take(ref Cursor cursor)
    {
        var here = cursor;
        if (cursor.Behind("打") && here.Take("对折"))
        {
            cursor = here;
            return 50;
        }

        if (here.Take("半折"))
        {
            cursor = here;
            return 50;
        }

        if (Fractions.TakeTenths(ref here) is { } tenths)
        {
            cursor = here;
            return tenths * 10;
        }

        if (Numerals.Take(ref here) is not { } numeral)
            return null;
        if (numeral.Bare && TakeOfHundred(ref cursor) is { } hundredths)
            return hundredths;
        if (TakeSign(ref here, numeral) is { } value)
        {
            cursor = here;
            return value;
        }

        cursor = here;
        return null;
    }

    private static decimal? TakeOfHundred(ref Cursor cursor)
    {
        var here = cursor;
        if (Fractions.TakeOf(ref here) is not { } fraction)
            return null;
        cursor = here;
        return fraction.Part / fraction.Whole * 100;
    }

    private static decimal? TakeSign(ref Cursor here, Numeral numeral)
    {
        if (here.Take('%'))
            return char.IsAsciiLetterOrDigit(here.Current) ? null : numeral.Value;
        if (here.Take('折'))
        {
            return numeral.Value switch
            {
                > 0 and < 10 => numeral.Value * 10,
                > 10 and < 100 when numeral.Listed || numeral.To is not null => numeral.To is { } second ? (numeral.Value * 10) + second : numeral.Value,
                _ => null,
            };
        }

        here.SkipSpaces();
        here.Take('个');
        foreach (var c in "百分点")
        {
            here.SkipSpaces();
            if (!here.Take(c))
                return null;
        }

        return numeral.To is null ? numeral.Value : null;
    }
}
