using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Containers;
using Huijian.Facts.Reading.Encodings;
using Huijian.Facts.Reading.Feeds;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Pages;
using Huijian.Facts.Reading.Posts;

namespace Huijian.Facts.Reading;

/// <summary>bytes → articles. Pure: the same bytes give the same articles.</summary>
public static class Reader
{
    /// <summary>
    /// Reads a document of any known format, told by its content first. A container gives the articles of all documents in it;
    /// for large ones use <see cref="Unpacking"/> and read what it gives one by one. Never throws for what the document holds.
    /// </summary>
    public static ReadDocument Read(Document document) => Read(document, ReadingGuides.None);

    /// <inheritdoc cref="Read(Document)"/>
    public static ReadDocument Read(Document document, ReadingGuides guides)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(guides);
        if (document.Bytes.IsEmpty)
            return ReadDocument.Failed("The file is empty.", "Save or fetch it again.");
        if (Unpacking.IsContainer(document.Bytes.Span, document.Path))
            return ReadAll(document, guides);
        return document.Bytes.Length > Unpacking.LargestDocument
            ? ReadDocument.Failed($"{document.Bytes.Length >> 20} MB are more than one document may have ({Unpacking.LargestDocument >> 20} MB).", "Split it, or bring it as JSON lines, a zip or a WARC.")
            : ReadOne(document, guides);
    }

    private static ReadDocument ReadAll(Document container, ReadingGuides guides)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var troubles = ImmutableArray.CreateBuilder<Trouble>();
        using var bytes = MemoryMarshal.TryGetArray(container.Bytes, out var held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(container.Bytes.ToArray(), writable: false);
        foreach (var (document, trouble) in Unpacking.Open(container, bytes))
        {
            var read = trouble is null ? document.Bytes.IsEmpty ? new ReadDocument([], []) : ReadOne(document, guides) : new ReadDocument([], [trouble]);
            articles.AddRange(read.Articles);
            troubles.AddRange(read.Troubles.Select(one => one with { What = $"{document.Path}: {one.What}", Fatal = false }));
        }

        if (articles.Count == 0)
            troubles.Add(new Trouble("No article in it.", "Look at what it holds.", Fatal: true));
        return new ReadDocument(articles.ToImmutable(), troubles.ToImmutable());
    }

    private static ReadDocument ReadOne(Document document, ReadingGuides guides)
    {
        var bytes = document.Bytes.Span;
        if (Sniffing.Foreign(bytes) is { } foreign)
            return ReadDocument.Failed($"This is {foreign}, not a text.", "Save the article as a web page or as text.");
        if (LooksBinary(bytes))
            return ReadDocument.Failed("This is no text: its bytes are not characters.", "Save the article as a web page or as text.");
        if (TextDecoder.Decode(bytes, document.MediaType) is not { } decoded)
            return ReadDocument.Failed("The text is in no encoding known here.", "Save it as UTF-8.");
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return ReadDocument.Failed("The file holds nothing but blanks.", "Save or fetch it again.");

        var read = ReadText(decoded.Text, document, guides);
        var articles = read.Articles.Where(article => !article.Paragraphs.IsEmpty || article.Title is { Length: > 0 }).Select(article => Finish(article, document)).ToImmutableArray();
        ImmutableArray<Trouble> nothing = articles.IsEmpty && !read.Articles.IsEmpty ? [new Trouble("Neither headline nor text in it.", "Look at what it holds.", Fatal: true)] : [];
        return new ReadDocument(articles, [.. decoded.Troubles, .. read.Troubles, .. nothing]);
    }

    private static ReadDocument ReadText(string text, Document document, ReadingGuides guides)
    {
        switch (Sniffing.Text(text, document.Path, document.MediaType))
        {
            case Format.Post:
                return PostReader.Read(text, document);
            case Format.Markdown:
                return MarkdownReader.Read(text, document);
            case Format.Page:
                return Items(PageReader.Read(text, document, guides.Profiles));
            case Format.Xml:
                return XmlFeeds.Read(text, document.Address) is { } feed
                    ? FeedReader.Read(feed, document)
                    : ReadDocument.Failed("The XML is no feed known here.", "Bring RSS, Atom, OPML or a sitemap.");
            case Format.Json:
                return JsonFeeds.Read(text, document.Address, guides.Mappings) is { } list
                    ? FeedReader.Read(list, document)
                    : ReadDocument.Failed("The JSON holds nothing that looks like an article, or is broken.", "Write a mapping for it; see docs/formats.md.");
            case Format.Table:
                return new ReadDocument([], [new Trouble("A table, not an article.", "Leave it out.")]);
            default:
                return Texts.TextReader.Read(text, document);
        }
    }

    /// <summary>A page that holds a bulletin becomes its items.</summary>
    private static ReadDocument Items(ReadDocument page) =>
        page.Articles is [var article] && Bulletins.OfArticle(article) is { } items ? page with { Articles = items } : page;

    /// <summary>
    /// What holds for every format: noise is marked, and a time that nothing in the document states is taken from its address, to the day, or else from
    /// a dateline that writes its year.
    /// </summary>
    private static Article Finish(Article article, Document document) => NoiseMarks.On(article with
    {
        Title = string.IsNullOrWhiteSpace(article.Title) ? null : article.Title.Trim(),
        Published = article.Published ?? AddressDates.Of(article.Address ?? document.Address) ?? OfDateline(article.Dateline?.Date),
    });

    private static NewsTime? OfDateline(PartialDate? date) =>
        date is { Day: not null } ? new NewsTime(new DateTimeOffset(date.Earliest, TimeOnly.MinValue, NewsTime.China), TimePrecision.Day) : null;

    /// <summary>Control characters in the first bytes, other than the zeros that UTF-16 has at every other place.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        int odd = 0, even = 0, control = 0;
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                (odd, even) = (odd + (i & 1), even + (1 - (i & 1)));
            else if (head[i] < 0x20 && head[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                control++;
        }

        // UTF-16 of plain letters has its zeros all at one kind of place; Chinese in it holds control bytes too.
        var wide = Math.Min(odd, even) * 8 <= Math.Max(odd, even);
        return (odd + even > 8 && !wide) || (odd + even <= 8 && control > 8 && control > head.Length / 10);
    }
}
