using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Posts;

/// <summary>Markdown without front matter: a heading, paragraphs (often as HTML), and a link to the original.</summary>
internal static class MarkdownReader
{
    /// <summary>Reads a section as one article, a bulletin as its items. What has no mark of Markdown is read as the plain text it is.</summary>
    public static ReadDocument Read(string text, Document document)
    {
        var head = new Article { File = document.Path, Address = document.Address };
        if (Bulletins.OfMarkdown(text, head) is { } items)
            return new ReadDocument(items, []);
        if (TakeHeading(text) is ({ } title, var below))
            return PostReader.OfBody(below, head with { Title = title });
        var marked = FirstMarked(text);
        if (marked == text.Length)
            return Texts.TextReader.Read(text, document);
        var lines = Texts.TextPiece.Of(text);
        head = Texts.TextHead.Take(lines, head, marked);
        return PostReader.OfBody(lines.Count > 0 ? text[lines[0].Start..] : "", head);
    }

    /// <summary>Where the first line begins that holds a mark of Markdown or HTML: a link, strong words, a picture, an item, a quotation, the line under a table's head, an element.</summary>
    private static int FirstMarked(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            if (IsMarked(text.AsSpan(start, end - start)))
                return start;
            start = end;
        }

        return text.Length;
    }

    private static bool IsMarked(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        if (trimmed.StartsWith("- ") || trimmed.StartsWith("* ") || trimmed.StartsWith("> ") || trimmed.StartsWith("```") || trimmed.StartsWith("|-") || trimmed.StartsWith("| -") || trimmed.StartsWith("|:") || HeadingLevel(trimmed) > 0)
            return true;
        var element = line.IndexOf('<');
        return line.Contains("](", StringComparison.Ordinal) || line.Contains("**", StringComparison.Ordinal) || line.Contains("__", StringComparison.Ordinal)
            || (element >= 0 && element + 1 < line.Length && (char.IsAsciiLetter(line[element + 1]) || line[element + 1] is '/' or '!'));
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
