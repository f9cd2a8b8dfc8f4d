using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>An article that a page holds out of sight until a script shows it: its own HTML, and what else is told of it.</summary>
internal sealed record EscapedArticle(string? Title, string Content, string? Time, string? Source, string? Author)
{
    private const int ShortestArticle = 40;

    /// <summary>True for a text that is an article's HTML. One that holds such texts itself would be looked into again and again.</summary>
    public static bool IsContent(string text) =>
        text.Length >= ShortestArticle && text.Contains('<', StringComparison.Ordinal)
        && !text.Contains("<textarea", StringComparison.OrdinalIgnoreCase) && !text.Contains("<script", StringComparison.OrdinalIgnoreCase);

    /// <summary>The article as a page of its own.</summary>
    public string ToPage() =>
        $"<title>{Title}</title><script>var publishTime = \"{Time}\"</script><h1>{Title}</h1>{Labelled("来源", Source)}{Labelled("作者", Author)}<div class=article>{Content}</div>";

    private static string Labelled(string label, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"<div class=info>{label}：{value}</div>";

    /// <summary>The article of the textareas or, if there is none, of the scripts; null if neither holds one.</summary>
    public static EscapedArticle? Of(HtmlNode root) => TextareaArticles.Of(root) ?? ScriptArticles.Of(root);
}
