using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>Lines below a text that lead away from it: to the original, back to the site, to the next article.</summary>
internal static class WaysOut
{
    /// <summary>The paragraph is nothing but the address the text was taken from, or a link called 查看原文 or the like.</summary>
    public static bool IsSourceLink(Paragraph paragraph, string text, out Uri? address)
    {
        var bare = text.Trim('<', '>', '[', ']', '(', ')', ' ');
        address = null;
        if (Texts.RecordField.Of(text) is { Address: { } labelled })
        {
            address = labelled;
            return true;
        }

        if (bare.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return bare.IndexOfAny([' ', '，', '。']) < 0 && Uri.TryCreate(bare, UriKind.Absolute, out address);
        var link = paragraph.Marks.FirstOrDefault(mark => mark.Kind == MarkKind.Link);
        if (text.Length > 60 || text.Contains('。', StringComparison.Ordinal))
            return false;
        address = link?.Target;
        foreach (var words in (ReadOnlySpan<string>)["查看原文", "阅读原文", "閱讀原文", "原文链接", "原文連結", "原文地址", "原文网址", "原文：", "原文:", "来源链接", "新闻链接", "via "])
        {
            if (bare.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                address ??= Uri.TryCreate(bare[words.Length..].Trim('：', ':', ' '), UriKind.Absolute, out var written) ? written : null;
                return true;
            }
        }

        address = bare is "原文" or "来源" or "來源" or "Source" or "source" or "link" ? address : null;
        return address is not null;
    }

    /// <summary>返回某某新闻｜返回首页, 上一篇, 回到顶部: a way through the site, not text.</summary>
    public static bool IsWayBack(string text)
    {
        if (text.Length > 80 || text.Contains('。', StringComparison.Ordinal))
            return false;
        foreach (var words in (ReadOnlySpan<string>)["返回", "回到首页", "回到顶部", "« ", "← ", "上一篇", "下一篇", "上一条", "下一条", "Back to", "Home"])
        {
            if (text.StartsWith(words, StringComparison.Ordinal) && (text.Length <= 12 || text.IndexOfAny(['：', ':', '｜', '|', ' ', '首']) > 0 || words is "返回"))
                return true;
        }

        return false;
    }

    /// <summary>(更新时间戳: 1682599933315): what the site's program noted for itself.</summary>
    public static bool IsStamp(string text) =>
        text.Length <= 60 && text[0] is '(' or '（' && (text.Contains("更新时间", StringComparison.Ordinal) || text.Contains("时间戳", StringComparison.Ordinal) || text.Contains("更新時間", StringComparison.Ordinal));
}
