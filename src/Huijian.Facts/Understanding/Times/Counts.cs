using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Times;

/// <summary>Whole numbers as dates use them: 3, 07, 2024, 十二, 廿三, 二〇二四.</summary>
internal static class Counts
{
    /// <summary>Reads one to four Arabic digits that no other digit or decimal follows; <paramref name="digits"/> tells how many.</summary>
    public static int? TakeArabic(ref Cursor cursor, out int digits)
    {
        var value = 0;
        digits = 0;
        while (digits < 5 && char.IsAsciiDigit(cursor.Peek(digits)))
            value = (value * 10) + cursor.Peek(digits++) - '0';
        if (digits is 0 or 5)
            return null;
        cursor.Position += digits;
        return value;
    }

    /// <summary>Reads a whole number in Arabic digits or Chinese numerals up to 99.</summary>
    public static int? Take(ref Cursor cursor)
    {
        if (char.IsAsciiDigit(cursor.Current))
            return TakeArabic(ref cursor, out _);
        if (cursor.Current == '廿')
        {
            var ones = Math.Max(0, Digits.Chinese(cursor.Peek(1)));
            cursor.Position += ones > 0 ? 2 : 1;
            return 20 + ones;
        }

        var here = cursor;
        var first = Digits.Chinese(here.Current);
        if (first >= 0)
            here.Position++;
        if (here.Current is '十' or '拾' && first != 0)
        {
            here.Position++;
            var ones = Digits.Chinese(here.Current);
            if (ones > 0)
                here.Position++;
            first = ((first < 0 ? 1 : first) * 10) + Math.Max(0, ones);
        }

        // 二〇二, 三百, 五万 are no small counts.
        if (first < 0 || Digits.Chinese(here.Current) >= 0 || Digits.Small(here.Current) > 0 || Digits.Big(here.Current) > 0)
            return null;
        cursor = here;
        return first;
    }

    /// <summary>Reads four Chinese digits in a row: 二〇二四.</summary>
    public static int? TakeListedYear(ref Cursor cursor)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            if (Digits.Chinese(cursor.Peek(i)) is not (>= 0 and var digit))
                return null;
            value = (value * 10) + digit;
        }

        if (Digits.Chinese(cursor.Peek(4)) >= 0)
            return null;
        cursor.Position += 4;
        return value;
    }

    /// <summary>Takes what stands between the ends of a range: 至、到 or a dash.</summary>
    public static bool TakeTo(ref Cursor cursor)
    {
        var here = cursor;
        here.SkipSpaces();
        if (!(here.Take('至') || here.Take('到') || here.Take("——") || here.Take('-') || here.Take('—') || here.Take('–') || here.Take('~')))
            return false;
        here.SkipSpaces();
        cursor = here;
        return true;
    }
}
