namespace Huijian.Facts.Reading.Furniture;

/// <summary>The outlet in the bracket that closes a text: （文章来源：上海证券报）, （来源：新华社）, (中证报), and lines such as 来源：某某日报.</summary>
internal static class ClosingSource
{
    /// <summary>What may stand beside the figures of a paper's day and page.</summary>
    private const string OfDayAndPage = " \u3000年月日版第期面（）()-./:：A";

    /// <summary>What a whole line or a paragraph's closing bracket names, and where the bracket begins; null if it names none.</summary>
    public static (string Outlet, int Start)? Of(string paragraph)
    {
        var text = paragraph.TrimEnd();
        var start = 0;
        var inner = text;
        if (text.Length > 2 && text[^1] is '）' or ')' or '】' or ']')
        {
            start = text.LastIndexOfAny(['（', '(', '【', '[']);
            if (start < 0 || text.Length - start > 60)
                return null;
            inner = text[(start + 1)..^1].Trim();
        }
        else if (text.Length > 40)
        {
            return null;
        }

        if (Labels.In(inner, []) is [{ Kind: LabelKind.Outlet, Start: 0, Value.Length: > 0 } labelled, ..])
            return (labelled.Value, start);
        if (OfPaper(text) is { } paper)
            return paper;
        if (inner.Length == text.Length || text[^1] is not ('）' or ')'))
            return null;
        // （据某某社北京3月2日电）, （某某网北京3月2日电）
        var told = inner.Length > 3 && inner[0] is '据' or '據' ? inner[1..] : inner;
        if (Datelines.Of(told, 0, null) is { } dateline && dateline.Words.Length == told.Length && Datelines.Outlet(told, dateline) is { } agency)
            return (agency, start);
        return inner.Length <= 10 && !inner.Contains('、', StringComparison.Ordinal) && OutletNames.LooksLikeOne(told) ? (told, start) : null;
    }

    /// <summary>The paper that a line of paper, day and page names, and nothing else; null for any other line.</summary>
    public static string? Paper(string line) => line.Length > 0 && line[0] is '《' or '（' or '(' && OfPaper(line) is { Start: 0 } paper ? paper.Outlet : null;

    /// <summary>《某某日报》（2025年07月14日 01版）, （《某某日报》2025年07月14日01版）: the paper, its day and page.</summary>
    private static (string Outlet, int Start)? OfPaper(string text)
    {
        var start = text.LastIndexOf('《');
        var end = start < 0 ? -1 : text.IndexOf('》', start);
        if (end < 0 || text.Length - start > 60)
            return null;
        var name = text[(start + 1)..end].Trim();
        var rest = text[(end + 1)..];
        while (start > 0 && text[start - 1] is '（' or '(' or ' ')
            start--;
        var closes = start == 0 || text[start - 1] is '。' or '”' or '）' or ')' or '！';
        return closes && OutletNames.LooksLikeOne(name) && rest.Contains('版', StringComparison.Ordinal) && rest.All(c => char.IsAsciiDigit(c) || OfDayAndPage.Contains(c, StringComparison.Ordinal))
            ? (name, start)
            : null;
    }
}
