using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Pages that a script builds in the browser may keep the article's HTML, escaped, in a textarea, with its headline and its time in others.</summary>
internal static class TextareaArticles
{
    /// <summary>The article that the textareas make up, or null if none holds an article's HTML.</summary>
    public static EscapedArticle? Of(HtmlNode root)
    {
        string? title = null, content = null, time = null, source = null, author = null;
        foreach (var node in root.Descendants())
        {
            if (node.Tag.Name != "textarea")
                continue;
            var name = string.Concat(node["class"], " ", node["id"]);
            var text = HtmlEntities.Decode(node.Raw).Trim();
            if (name.Contains("content", StringComparison.OrdinalIgnoreCase) && EscapedArticle.IsContent(text))
                content ??= text;
            else if (name.Contains("title", StringComparison.OrdinalIgnoreCase))
                title ??= text;
            else if (name.Contains("time", StringComparison.OrdinalIgnoreCase))
                time ??= text;
            else if (name.Contains("source", StringComparison.OrdinalIgnoreCase))
                source ??= text;
            else if (name.Contains("author", StringComparison.OrdinalIgnoreCase))
                author ??= text;
        }

        return content is null ? null : new EscapedArticle(title, content, time, source, author);
    }
}
