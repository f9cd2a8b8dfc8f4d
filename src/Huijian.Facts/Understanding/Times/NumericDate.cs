namespace Huijian.Facts.Understanding.Times;

/// <summary>Reads dates in digits: 2010-01-29, 2010/1/29, 2010.01.29, 1/2/2020 (day first), 12-11-10 (year first), and a line that is only 12/1.</summary>
internal static class NumericDate
{
    public static TimePoint? Take(ref Cursor cursor)
    {
        if (!char.IsAsciiDigit(cursor.Current) || char.IsAsciiLetterOrDigit(cursor.Peek(-1)))
            return null;
        var here = cursor;
        if (Counts.TakeArabic(ref here, out var firstDigits) is not { } first || here.Current is not ('-' or '/' or '.') || here.Peek(-firstDigits) == '0' && firstDigits > 2)
            return null;
        var sign = here.Current;
        if (char.IsAsciiDigit(cursor.Peek(-2)) && (cursor.Peek(-1) == sign || cursor.Peek(-1) is '/' or '.'))
            return null;
        here.Position++;
        if (Counts.TakeArabic(ref here, out var secondDigits) is not { } second || secondDigits > 2)
            return null;
        if (!here.Take(sign))
            return WholeLine(ref cursor, here, sign, first, second);
        if (Counts.TakeArabic(ref here, out var thirdDigits) is not { } third || char.IsAsciiLetterOrDigit(here.Current) || (here.Current is '-' or '/' or '.' && char.IsAsciiDigit(here.Peek(1)) && here.Peek(3) != '/' && here.Peek(5) is not ('/' or '-' or '.')))
            return null;
        var date = (firstDigits, thirdDigits) switch
        {
            (4, <= 2) => Of(first, second, third),
            ( <= 2, 4) when sign == '/' => Of(third, second, first),
            (2, 2) when secondDigits == 2 && sign == '-' => Of(first < 50 ? 2000 + first : 1900 + first, second, third),
            _ => null,
        };
        if (date is not null)
            cursor = here;
        return date;
    }

    /// <summary>Without a year only where nothing else stands on the line; elsewhere 1/2 is a fraction.</summary>
    private static TimePoint? WholeLine(ref Cursor cursor, Cursor here, char sign, int month, int day)
    {
        if (sign != '/' || cursor.Peek(-1) is not ('\0' or '\n') || here.Current is not ('\0' or '\n') || month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        cursor = here;
        return new TimePoint { Month = month, Day = day };
    }

    private static TimePoint? Of(int year, int month, int day) =>
        year is >= 1000 and <= 2200 && month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new TimePoint { Year = year, Month = month, Day = day } : null;
}
