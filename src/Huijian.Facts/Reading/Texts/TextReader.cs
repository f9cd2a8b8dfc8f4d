using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading.Texts;

/// <summary>
/// Plain lines → article: what a browser's "select all, copy" or a converter left of a page. Breadcrumb, headline, time and 来源 stand
/// above the text, related items and disclaimers below; often some of them, or the line breaks, are missing.
/// </summary>
internal static class TextReader
{
    /// <summary>Reads a text. Never throws.</summary>
    public static ReadDocument Read(string text, Document document)
    {
        var lines = TextPiece.Of(text);
        if (lines.Count == 0)
            return ReadDocument.Failed("The text holds nothing but blanks.", "Save the page again.");
        var article = TextHead.Take(lines, new Article { File = document.Path, Address = document.Address });
        article = Trimming.Of(article with { Paragraphs = [.. Joined(lines).Select(line => new Paragraph(line))] });
        return Bulletins.OfArticle(article) is { } items ? new ReadDocument(items, []) : ReadDocument.Of(article);
    }

    /// <summary>Lines that were wrapped at a fixed width become paragraphs again.</summary>
    private static List<string> Joined(List<TextPiece> lines)
    {
        var paragraphs = new List<string>();
        foreach (var line in lines)
        {
            if (paragraphs.Count > 0 && !line.AfterBlank && !line.Indented && Continues(paragraphs[^1], line.Text))
                paragraphs[^1] += (IsLatin(paragraphs[^1][^1]) && IsLatin(line.Text[0]) ? " " : "") + line.Text;
            else
                paragraphs.Add(line.Text);
        }

        return paragraphs;
    }

    /// <summary>A line of text that stops in mid-sentence, and one that is neither a bullet nor furniture below it.</summary>
    private static bool Continues(string above, string below) =>
        above.Length >= 24 && (char.IsLetterOrDigit(above[^1]) || above[^1] is '，' or '、' or ',' or '“' or '《' or '（')
        && !CaptionLine.Is(above) && !CreditLine.IsSignature(above) && !Trimming.HasBullet(below) && FurnitureLine.KindOf(below) is null && !below.StartsWith("http", StringComparison.Ordinal)
        && (above.Contains('。', StringComparison.Ordinal) || above.Contains('，', StringComparison.Ordinal) || below.Contains('。', StringComparison.Ordinal));

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
