using System.Text;
using Markdig;
using Markdig.Parsers;

namespace Huijian.Facts.Reading.Posts;

/// <summary>The body of a post → HTML. Markdown with raw HTML in it, as static sites allow; what only their generators understand is taken out.</summary>
internal static class PostText
{
    private const int LongestMark = 1000;

    /// <summary>Longer Markdown is read as plain lines: a post has some thousand characters, and some patterns cost Markdig the square of their length.</summary>
    private const int LongestMarkdown = 1 << 20;

    private static readonly MarkdownPipeline Markdown = Pipeline();

    /// <summary>A paragraph set in by four blanks, or HTML that a generator indented, is no code.</summary>
    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    /// <summary>The HTML, and false if the Markdown was nested too deep or too long to be understood and was taken as plain lines.</summary>
    public static (string Html, bool Understood) ToHtml(string body)
    {
        var plain = WithoutMarks(body);
        if (plain.Length > LongestMarkdown)
            return (plain.Replace("\n", "<br>", StringComparison.Ordinal), false);
        try
        {
            return (Markdig.Markdown.ToHtml(plain, Markdown), true);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // Markdig refuses what is nested deeper than 128 levels.
            return (plain.Replace("\n", "<br>", StringComparison.Ordinal), false);
        }
    }

    /// <summary>
    /// Takes out attribute lists of kramdown (<c>{: .lead}</c>), tags of Liquid (<c>{% include x %}</c>) and shortcodes of Hugo
    /// (<c>{{&lt; figure &gt;}}</c>). Braces that do not close on their line stay.
    /// </summary>
    internal static string WithoutMarks(string body)
    {
        var open = body.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return body;
        var kept = new StringBuilder(body.Length);
        var position = 0;
        while (open >= 0)
        {
            var rest = body.AsSpan(open);
            var close = rest.StartsWith("{:") ? "}" : rest.StartsWith("{%") ? "%}" : rest.StartsWith("{{") ? "}}" : "";
            rest = rest[..Math.Min(rest.Length, LongestMark)];
            var lineEnd = rest.IndexOf('\n');
            var end = close.Length == 0 ? -1 : (lineEnd < 0 ? rest : rest[..lineEnd]).IndexOf(close);
            if (end >= 0)
            {
                kept.Append(body, position, open - position);
                position = open + end + close.Length;
            }

            open = body.IndexOf('{', Math.Max(position, open + 1));
        }

        return kept.Append(body, position, body.Length - position).ToString();
    }
}
