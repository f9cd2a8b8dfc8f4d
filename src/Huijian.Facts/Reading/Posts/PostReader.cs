using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Posts;

/// <summary>A post of a static site: front matter, then Markdown or HTML.</summary>
internal static class PostReader
{
    private static readonly Trouble TooMuch = new("The Markdown is nested too deep or too long; it was read as plain lines.", "Look at the source.");

    /// <summary>Reads a post. Without a closed front matter the whole is taken as Markdown.</summary>
    public static ReadDocument Read(string text, Document document)
    {
        // A head whose opening line is missing too.
        if ((FrontMatter.Read(text) ?? FrontMatter.Read("---\n" + text.TrimStart())) is not { } matter)
            return MarkdownReader.Read(text, document);
        if (Bulletins.OfMarkdown(matter.Body, Head(matter, document)) is { } items)
            return new ReadDocument(items, []);
        return OfBody(matter.Body, Head(matter, document));
    }

    /// <summary>A body of Markdown under what is known of its article.</summary>
    internal static ReadDocument OfBody(string body, Article head)
    {
        var (html, understood) = PostText.ToHtml(body);
        var blocks = Blocks.Read(html, head.Address);
        var article = Trimming.Of(head with { Paragraphs = blocks.Paragraphs, Photos = blocks.Photos, Securities = blocks.Securities });
        return new ReadDocument([article], understood ? [] : [TooMuch]);
    }

    private static Article Head(FrontMatter matter, Document document) => new()
    {
        File = document.Path,
        Address = document.Address ?? AddressIn(matter["source_url", "sourceurl", "original_url", "originalurl", "canonical_url", "canonicalurl", "link", "source_link", "original", "ref", "url", "source", "from"]),
        Title = matter["title", "headline"],
        Outlet = OutletIn(matter["source_name", "outlet", "media", "来源", "source", "from", "publisher"]),
        Published = MachineTime.Read(matter["date", "published", "publishdate", "published_at", "pubdate", "time", "created"]),
        Byline = WritersIn(matter),
        Categories = LabelsIn(matter, "categories", "category"),
        Tags = LabelsIn(matter, "tags", "tag"),
        Permalink = matter["permalink"] is ['/', ..] permalink && !permalink.Contains(':', StringComparison.Ordinal) ? permalink : null,
    };

    /// <summary>A list, or one line with blanks between, as Jekyll takes both.</summary>
    private static ImmutableArray<string> LabelsIn(FrontMatter matter, string several, string one)
    {
        var written = matter.All(several) is { IsEmpty: false } list ? list : matter.All(one);
        return [.. (written.Length == 1 ? written[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [.. written]).Distinct()];
    }

    private static Uri? AddressIn(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>source is an outlet's name in one blog and an address in the next.</summary>
    private static string? OutletIn(string? written) => written is { Length: > 1 and <= 40 } && AddressIn(written) is null ? written : null;

    /// <summary>author in a front matter is often the site's own name or a login: only what looks like a person counts.</summary>
    private static ImmutableArray<string> WritersIn(FrontMatter matter)
    {
        var written = matter.All("authors");
        written = written.IsEmpty ? matter.All("author") : written;
        written = written.IsEmpty ? matter.All("byline") : written;
        return [.. written.SelectMany(name => Furniture.Credits.In(name) is { IsEmpty: false } names ? names : Furniture.Credits.Bare(name)).Distinct()];
    }
}
