namespace Huijian.Facts.Understanding.Numbers;

/// <summary>Shares of a whole in words: 百分之三十, 三分之一, 十分之二, 两成, 三成半. All are told in percent.</summary>
internal static class Fractions
{
    /// <summary>Reads a share here and gives it in percent; on anything else the cursor stays.</summary>
    /// <param name="first">The numeral here, if there is one.</param>
    /// <param name="behind">Behind that numeral.</param>
    public static decimal? TakePercent(ref Cursor cursor, Numeral? first, Cursor behind)
    {
        var here = behind;
        if (TakeOf(ref here, first) is { } fraction)
        {
            cursor = here;
            return fraction.Whole is 100 ? fraction.Part : fraction.Part / fraction.Whole * 100;
        }

        here = behind;
        if (TakeTenths(ref here, first) is { } tenths)
        {
            cursor = here;
            return tenths * 10;
        }

        return null;
    }

    /// <summary>Reads X分之Y: the whole and the part. A denominator of 0, and sizes that nobody means, are none.</summary>
    public static (decimal Whole, decimal Part)? TakeOf(ref Cursor cursor)
    {
        var here = cursor;
        if (TakeOf(ref here, Numerals.Take(ref here)) is not { } fraction)
            return null;
        cursor = here;
        return fraction;
    }

    private static (decimal Whole, decimal Part)? TakeOf(ref Cursor behind, Numeral? first)
    {
        if (first is not { Value: not 0, To: null } whole)
            return null;
        var here = behind;
        here.SkipSpaces();
        if (!here.Take('分'))
            return null;
        here.SkipSpaces();
        if (!here.Take('之'))
            return null;
        here.SkipSpaces();
        if (Numerals.Take(ref here) is not { To: null } part || Math.Abs(part.Value) > 1e12m || Math.Abs(whole.Value) < 1e-9m)
            return null;
        behind = here;
        return (whole.Value, part.Value);
    }

    /// <summary>Reads 两成, 三成半, 七成六, 6.5成 in tenths. 成 that begins a word (三成立) is none.</summary>
    public static decimal? TakeTenths(ref Cursor cursor)
    {
        var here = cursor;
        if (TakeTenths(ref here, Numerals.Take(ref here)) is not { } tenths)
            return null;
        cursor = here;
        return tenths;
    }

    private static decimal? TakeTenths(ref Cursor behind, Numeral? first)
    {
        var here = behind;
        decimal value;
        if (here.Current == '半' && here.Peek(1) == '成')
        {
            here.Position++;
            value = 0.5m;
        }
        else if (first is { To: null, Over: false, Value: > 0 and <= 10 } numeral)
        {
            value = numeral.Value;
        }
        else
        {
            return null;
        }

        here.SkipSpaces();
        if (!here.Take('成') || here.Current is '立' or '员' or '为' or '功' or '果' or '都' or '本' or '交' or '长' or '分' or '效' or '绩' or '就' or '熟' or '套' or '品' or '型')
            return null;
        if (here.Take('半'))
        {
            value += 0.5m;
        }
        else if (Digits.Chinese(here.Peek(here.Current == ' ' ? 1 : 0)) is > 0 and var more && Digits.Chinese(here.Peek(here.Current == ' ' ? 2 : 1)) < 0 && value == decimal.Truncate(value) && here.Peek(1) is not ('个' or '家' or '是'))
        {
            here.SkipSpaces();
            here.Position++;
            value += more / 10m;
        }

        behind = here;
        return value;
    }
}
