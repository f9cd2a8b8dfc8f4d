using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Pages;
using Huijian.Tests.House;

namespace Huijian.Tests.Reading;

/// <summary>One page of our own for each habit that a rule answers: <c>specs/reading/pages/HABIT.html</c>, and what is read in it beside it. APPROVE=1 writes the latter anew.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Habits() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("specs", "reading", "pages"), "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Habits))]
    public void A_page_is_read_as_approved(string habit)
    {
        var html = File.ReadAllText(Repository.PathOf("specs", "reading", "pages", habit + ".html"));
        var printed = Printed(PageReader.Read(html, new Document(habit + ".html", default), SiteProfiles.None));
        Snapshot.Matches(printed, "specs", "reading", "pages", habit + ".txt");
    }

    private static string Printed(ReadDocument read)
    {
        var text = new StringBuilder();
        foreach (var trouble in read.Troubles)
            text.Append("trouble: ").Append(trouble.What).Append(' ').Append(trouble.Remedy).Append('\n');
        foreach (var article in read.Articles)
            Print(article, text);
        return text.ToString();
    }

    private static void Print(Article article, StringBuilder text)
    {
        void Line(string name, object? value)
        {
            if (value is not null and not "")
                text.Append(name).Append(": ").Append(value).Append('\n');
        }

        Line("title", article.Title);
        Line("published", article.Published);
        Line("outlet", article.Outlet);
        Line("byline", string.Join(", ", article.Byline));
        if (article.Dateline is { } dateline)
            Line("dateline", $"{dateline.Agency} | {dateline.Place} | {dateline.Date} | {article.TextOf(dateline.Span)}");
        Line("channel", string.Join(" > ", article.Channel));
        Line("next", article.NextPage);
        text.Append('\n');
        foreach (var paragraph in article.Paragraphs)
            text.Append(paragraph.Kind == ParagraphKind.Text ? "" : $"[{paragraph.Kind}] ").Append(paragraph.Text).Append("\n\n");
        foreach (var photo in article.Photos)
            Line("photo", $"{photo.Address} after {photo.AfterParagraph} | {photo.Caption} | {photo.Credit}");
        foreach (var linked in article.Securities)
            Line("share", $"{linked.Security} at {linked.Span} | {(linked.Span.Length > 0 ? article.TextOf(linked.Span) : "")} | {linked.Evidence}");
        foreach (var link in article.Related)
            Line("related", $"{link.Title} | {link.Address}");
        foreach (var notice in article.Notices)
            Line("notice", notice);
    }
}
