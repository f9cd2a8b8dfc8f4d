using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Pages that a script builds in the browser keep the article's HTML, escaped, in a textarea, with its headline and its time in others. Put together they are a page.
/// </summary>
internal static class EscapedArticles
{
    private const int ShortestArticle = 40;

    /// <summary>The page that the textareas make up, or null if none holds an article's HTML.</summary>
    public static string? Of(HtmlNode root)
    {
        string? title = null, content = null, time = null, source = null;
        foreach (var node in root.Descendants())
        {
            if (node.Tag.Name != "textarea")
                continue;
            var name = string.Concat(node["class"], " ", node["id"]);
            var text = HtmlEntities.Decode(node.Raw).Trim();
            if (name.Contains("content", StringComparison.OrdinalIgnoreCase) && text.Contains('<', StringComparison.Ordinal) && text.Length >= ShortestArticle)
                content ??= text;
            else if (name.Contains("title", StringComparison.OrdinalIgnoreCase))
                title ??= text;
            else if (name.Contains("time", StringComparison.OrdinalIgnoreCase))
                time ??= text;
            else if (name.Contains("source", StringComparison.OrdinalIgnoreCase))
                source ??= text;
        }

        // A textarea inside the content would be looked into again and again.
        return content is null || content.Contains("<textarea", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"<title>{title}</title><script>var publishTime = \"{time}\"</script><h1>{title}</h1><div class=source>{source}</div><div class=article>{content}</div>";
    }
}
