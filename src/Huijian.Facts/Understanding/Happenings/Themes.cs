namespace Huijian.Facts.Understanding.Happenings;

/// <summary>The quoted theme of an occasion: 以“…”为主题, 主题为“…”, 主题是“…”.</summary>
internal static class Themes
{
    /// <summary>Where the words of the theme stand within a sentence, without the quotation marks; null if it names none.</summary>
    public static (int Start, int Length)? In(string text, Sentence sentence)
    {
        var at = text.IndexOf("主题", sentence.Start, sentence.Length, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var (open, close) = text[at..Math.Min(at + 3, sentence.End)] is "主题为" or "主题是" or "主题“"
            ? Quoted(text, at, sentence.End)
            : QuotedBefore(text, sentence.Start, at);
        return open < 0 ? null : (open + 1, close - open - 1);
    }

    private static (int Open, int Close) Quoted(string text, int from, int end)
    {
        var open = text.IndexOf('“', from, Math.Min(8, end - from));
        var close = open < 0 ? -1 : text.IndexOf('”', open, end - open);
        return close < 0 ? (-1, -1) : (open, close);
    }

    private static (int Open, int Close) QuotedBefore(string text, int start, int at)
    {
        if (at - 2 < start || text[at - 1] != '为' || text[at - 2] != '”')
            return (-1, -1);
        var open = text.LastIndexOf('“', at - 2, at - 2 - start + 1);
        return open < 0 ? (-1, -1) : (open, at - 2);
    }
}
