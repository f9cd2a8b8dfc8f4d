using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Posts;

/// <summary>Markdown without front matter: a heading, paragraphs (often as HTML), and a link to the original.</summary>
internal static class MarkdownReader
{
    /// <summary>Reads a section as one article, a bulletin as its items.</summary>
    public static ReadDocument Read(string text, Document document)
    {
        var head = new Article { File = document.Path, Address = document.Address };
        if (Bulletins.OfMarkdown(text, head) is { } items)
            return new ReadDocument(items, []);
        var (title, body) = TakeHeading(text);
        return PostReader.OfBody(body, head with { Title = title });
    }

    /// <summary>The heading that opens a text, and what follows it; null and the whole text if it opens with something else.</summary>
    internal static (string? Title, string Body) TakeHeading(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        if (start < 0 || HeadingLevel(text.AsSpan(start)) == 0)
            return (null, text);
        var end = text.IndexOf('\n', start);
        var line = end < 0 ? text[start..] : text[start..end];
        return (HeadingText(line), end < 0 ? "" : text[(end + 1)..]);
    }

    /// <summary>The words of a heading line, links and emphasis without their marks.</summary>
    internal static string? HeadingText(string line)
    {
        var words = line.Trim().TrimStart('#').Trim().TrimEnd('#').Trim();
        if (words.StartsWith('[') && words.EndsWith(')') && words.IndexOf("](", StringComparison.Ordinal) is > 0 and var middle)
            words = words[1..middle];
        words = words.Trim('*', '_', ' ');
        return words.Length == 0 ? null : Html.HtmlEntities.Decode(words);
    }

    /// <summary>1 to 6 for a line that opens with so many hashes and a blank, else 0.</summary>
    internal static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && line[hashes] is ' ' or '\t' ? hashes : 0;
    }
}
