using System.Globalization;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Tests.Reading;

/// <summary>What was read, as a person would check it: a field a line, paragraphs with their marks in place.</summary>
internal static class Printed
{
    public static string Of(ReadDocument read)
    {
        var text = new StringBuilder();
        foreach (var article in read.Articles)
            Write(text, article);
        foreach (var trouble in read.Troubles)
            text.Append(CultureInfo.InvariantCulture, $"{(trouble.Fatal ? "failed" : "trouble")}: {trouble.What} {trouble.Remedy}\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Article article)
    {
        Line(text, "==", article.File);
        Line(text, "address", article.Address?.AbsoluteUri);
        Line(text, "title", article.Title);
        Line(text, "outlet", article.Outlet);
        Line(text, "published", article.Published?.ToString());
        Line(text, "byline", article.Byline.IsEmpty ? null : string.Join("、", article.Byline));
        Line(text, "channel", article.Channel.IsEmpty ? null : string.Join(" > ", article.Channel));
        Line(text, "dateline", article.Dateline is { } head ? $"{head.Words} | {head.Agency} | {head.Place} | {head.Date} | {article.TextOf(head.Span)}" : null);
        foreach (var security in article.Securities)
            Line(text, "share", $"{security.Security} at {security.Span} “{article.TextOf(security.Span)}” by {security.Evidence}");
        foreach (var paragraph in article.Paragraphs)
            Line(text, paragraph.Kind == ParagraphKind.Text ? "p" : paragraph.Kind.ToString().ToLowerInvariant(), Marked(paragraph));
        foreach (var photo in article.Photos)
            Line(text, "photo", $"after {photo.AfterParagraph}: {photo.Address?.AbsoluteUri} {photo.Caption} / {photo.Credit}");
        foreach (var link in article.Related)
            Line(text, "related", $"{link.Title} {link.Address?.AbsoluteUri}".TrimEnd());
        foreach (var notice in article.Notices)
            Line(text, "notice", notice);
        text.Append('\n');
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(name).Append(": ").Append(value).Append('\n');
    }

    private static string Marked(Paragraph paragraph)
    {
        var text = new StringBuilder(paragraph.Text);
        foreach (var mark in paragraph.Marks.OrderByDescending(mark => mark.Start))
            text.Insert(mark.Start + mark.Length, mark.Target is { } target ? $"]({target.AbsoluteUri})" : $"|{mark.Kind.ToString().ToLowerInvariant()}]").Insert(mark.Start, '[');
        return text.ToString();
    }
}
