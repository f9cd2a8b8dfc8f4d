using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Securities;

/// <summary>
/// Reads security codes as articles print them: 600050.SH, SH600050, 00762.HK (padded to five digits), SUN.N, （003816）, 股票代码：601728.
/// Six digits alone are a code only in brackets or behind 代码; boards and indices are none.
/// </summary>
internal static class CodeReader
{
    private static readonly (string Suffix, Market Market)[] Suffixes =
        [("SH", Market.SH), ("SS", Market.SH), ("SZ", Market.SZ), ("BJ", Market.BJ), ("HK", Market.HK), ("US", Market.US), ("N", Market.US), ("O", Market.US), ("A", Market.US)];

    private static readonly string[] Labels = ["代码", "代码：", "代码:", "代码为", "A股", "A股：", "B股：", "A：", "B：", "H股：", "港股："];

    /// <summary>Reads a code here; the cursor must stand at its first letter or digit. On anything else it stays.</summary>
    public static Security? Take(ref Cursor cursor)
    {
        if (char.IsAsciiLetterOrDigit(cursor.Peek(-1)) || (cursor.Peek(-1) is '.' or '-' or '_' or '/' && cursor.Position > 1))
            return null;
        return char.IsAsciiDigit(cursor.Current) ? TakeDigits(ref cursor) : TakeLetters(ref cursor);
    }

    private static Security? TakeDigits(ref Cursor cursor)
    {
        var here = cursor;
        while (char.IsAsciiDigit(here.Current))
            here.Position++;
        var digits = here.Position - cursor.Position;
        if (digits is < 1 or > 6)
            return null;
        var code = here.Text[cursor.Position..here.Position].ToString();
        if (TakeSuffix(ref here) is { } market)
        {
            cursor = here;
            return market switch
            {
                Market.HK when digits <= 5 => new Security(code.PadLeft(5, '0'), market),
                Market.US or Market.HK => null,
                _ => digits == 6 && !IsIndex(code, market) ? new Security(code, market) : null,
            };
        }

        if (digits != 6 || !IsLabelled(cursor, here))
            return null;
        cursor = here;
        return IsIndex(code, Market.SZ) ? null : Security.OfBareCode(code);
    }

    /// <summary>SH600050, SUN.N.</summary>
    private static Security? TakeLetters(ref Cursor cursor)
    {
        var here = cursor;
        while (char.IsAsciiLetter(here.Current) && here.Position - cursor.Position < 6)
            here.Position++;
        var letters = here.Text[cursor.Position..here.Position].ToString();
        if (letters.ToUpperInvariant() is "SH" or "SZ" or "BJ" or "HK" && char.IsAsciiDigit(here.Current))
        {
            var market = Enum.Parse<Market>(letters.ToUpperInvariant());
            var start = here.Position;
            while (char.IsAsciiDigit(here.Current))
                here.Position++;
            var code = here.Text[start..here.Position].ToString();
            if (char.IsAsciiLetterOrDigit(here.Current) || (market == Market.HK ? code.Length is < 4 or > 5 : code.Length != 6 || IsIndex(code, market)))
                return null;
            cursor = here;
            return new Security(market == Market.HK ? code.PadLeft(5, '0') : code, market);
        }

        if (letters.Length is < 1 or > 5 || letters.Any(char.IsAsciiLetterLower) || cursor.Peek(-1) is not ('（' or '(' or '：' or ':') || TakeSuffix(ref here) is not Market.US)
            return null;
        cursor = here;
        return new Security(letters, Market.US);
    }

    private static Market? TakeSuffix(ref Cursor cursor)
    {
        var here = cursor;
        if (!here.Take('.'))
            return null;
        foreach (var (suffix, market) in Suffixes)
        {
            if (!StartsWithIgnoringCase(here, suffix) || char.IsAsciiLetterOrDigit(here.Peek(suffix.Length)))
                continue;
            here.Position += suffix.Length;
            cursor = here;
            return market;
        }

        return null;
    }

    private static bool StartsWithIgnoringCase(Cursor cursor, string word) =>
        cursor.Text[cursor.Position..].StartsWith(word, word.Length > 1 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>（003816） behind a name, or 股票代码：601728.</summary>
    private static bool IsLabelled(Cursor start, Cursor end)
    {
        if (char.IsAsciiLetterOrDigit(end.Current) || end.Current is '.' && char.IsAsciiDigit(end.Peek(1)) || end.Current is '元' or '万' or '亿' or '年' or '-')
            return false;
        if (start.Peek(-1) is '（' && end.Current is '）' or '，' or '、' or '/' && start.Position > 2)
            return true;
        foreach (var label in Labels)
        {
            if (start.Behind(label))
                return true;
        }

        return false;
    }

    /// <summary>000001.SH and 399001 are indices.</summary>
    private static bool IsIndex(string code, Market market) =>
        code.StartsWith("399", StringComparison.Ordinal) || (market == Market.SH && (code.StartsWith("000", StringComparison.Ordinal) || code.StartsWith("880", StringComparison.Ordinal)));
}
