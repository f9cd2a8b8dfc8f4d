namespace Huijian.Facts.Reading.Furniture;

/// <summary>The outlet in the bracket that closes a text: （文章来源：上海证券报）, （来源：新华社）, (中证报), and lines such as 来源：某某日报.</summary>
internal static class ClosingSource
{
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

        if (Labels.Outlet(inner) is { Length: > 0 } labelled && StartsWithLabel(inner))
            return (labelled, start);
        return inner.Length < text.Length && text[^1] is '）' or ')' && inner.Length <= 10 && OutletNames.LooksLikeOne(inner)
            ? (inner[0] is '据' or '據' && inner.Length > 3 ? inner[1..] : inner, start)
            : null;
    }

    private static bool StartsWithLabel(string text)
    {
        foreach (var label in (ReadOnlySpan<string>)["文章来源", "本文来源", "信息来源", "稿件来源", "消息来源", "来源", "來源", "稿源", "新闻来源", "转载自", "来自"])
        {
            if (text.StartsWith(label, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
