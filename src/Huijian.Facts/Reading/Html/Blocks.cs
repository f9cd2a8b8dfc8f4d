using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Html;

/// <summary>
/// The text of a piece of HTML that is all article (the body of a post or of a feed's item): paragraphs with their few
/// marks, photos, linked shares. Safe by construction: nothing of the mark-up is copied, only text, the marks of
/// <see cref="MarkKind"/>, and absolute http(s) addresses.
/// </summary>
internal sealed record Blocks(ImmutableArray<Paragraph> Paragraphs, ImmutableArray<Photo> Photos, ImmutableArray<LinkedSecurity> Securities)
{
    /// <summary>Reads a fragment; relative addresses are taken against <paramref name="address"/>. Never throws.</summary>
    public static Blocks Read(string html, Uri? address)
    {
        var page = HtmlParser.Parse(html);
        var lines = PageLines.Of(page.Root);
        return Of(lines, [.. lines.Lines.Where(line => !line.Hidden)], lines.Images, new PageAddress(page.Root, address));
    }

    /// <summary>Makes paragraphs of chosen lines, and places the photos and shares of the page by them.</summary>
    public static Blocks Of(PageLines page, IReadOnlyList<TextLine> body, IReadOnlyList<PageImage> images, PageAddress address)
    {
        var numbers = new Dictionary<int, int>(body.Count);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(body.Count);
        foreach (var line in body)
        {
            numbers[line.Number] = paragraphs.Count;
            paragraphs.Add(ParagraphOf(line, address));
        }

        var photos = ImmutableArray.CreateBuilder<Photo>();
        foreach (var image in images)
        {
            if (address.OfImage(image.Element) is { } source)
                photos.Add(new Photo(source, null, null, body.Count(line => line.Number < image.BeforeLine)));
        }

        return new Blocks(paragraphs.ToImmutable(), photos.ToImmutable(), LinkedSecurities(page.Securities, numbers, body));
    }

    private static Paragraph ParagraphOf(TextLine line, PageAddress address)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var mark in line.Marks)
        {
            if (mark.Kind != MarkKind.Link)
                marks.Add(new Mark(mark.Start, mark.Length, mark.Kind));
            else if (address.Of(mark.Element!["href"]) is { } target)
                marks.Add(new Mark(mark.Start, mark.Length, MarkKind.Link, target));
        }

        return new Paragraph(line.Text, KindOf(line)) { Marks = marks.ToImmutable() };
    }

    private static ParagraphKind KindOf(TextLine line)
    {
        for (var node = line.Block; node is not null; node = node.Parent)
        {
            if (node.Tag.Heading > 0)
                return ParagraphKind.Subhead;
            if (ReferenceEquals(node.Tag, Tag.ListItem))
                return ParagraphKind.ListItem;
            if (node.Tag.Name == "blockquote")
                return ParagraphKind.Quote;
        }

        return line.Strong && line.Text.Length <= 40 && !line.Text.EndsWith('。') ? ParagraphKind.Subhead : ParagraphKind.Text;
    }

    /// <summary>A share named inside the text keeps its words; one named by an embedded chart gets an empty span where the chart stood.</summary>
    private static ImmutableArray<LinkedSecurity> LinkedSecurities(
        IReadOnlyList<SecurityLink> links, Dictionary<int, int> numbers, IReadOnlyList<TextLine> body)
    {
        var found = new Dictionary<Security, LinkedSecurity>();
        var order = new List<Security>();
        foreach (var link in links)
        {
            if (SpanOf(link, numbers, body) is not { } span)
                continue;
            if (!found.TryGetValue(link.Security, out var known))
                order.Add(link.Security);
            if (known is null || (known.Span.Length == 0 && span.Length > 0))
                found[link.Security] = new LinkedSecurity(link.Security, span, link.Evidence);
        }

        return [.. order.Select(security => found[security])];
    }

    private static TextSpan? SpanOf(SecurityLink link, Dictionary<int, int> numbers, IReadOnlyList<TextLine> body)
    {
        if (link.Length > 0)
            return numbers.TryGetValue(link.Line, out var paragraph) ? new TextSpan(paragraph, link.Start, link.Length) : null;
        if (body.Count == 0)
            return new TextSpan(TextSpan.Title, 0, 0);
        // A chart between lines: at the head of the next line of the body, or at the end of the last.
        var next = body.Count(line => line.Number < link.Line);
        return next < body.Count
            ? new TextSpan(next, body[next].Number == link.Line ? Math.Min(link.Start, body[next].Text.Length) : 0, 0)
            : new TextSpan(body.Count - 1, body[^1].Text.Length, 0);
    }
}
