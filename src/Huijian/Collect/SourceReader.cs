using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using System.Security.Cryptography;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Feeds;
using Huijian.Facts.Reading.Links;

namespace Huijian.Collect;

/// <summary>What a source's answer names: the links of a feed, a list page, a sitemap; the files of a folder.</summary>
internal static class SourceReader
{
    /// <summary>The address of a page of a source; <c>{page}</c> in its location stands for the number.</summary>
    public static Uri Page(Source source, int number) =>
        new(source.Location.Replace("{page}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>Reads an answer of a source. Never throws for what it holds.</summary>
    /// <param name="page">Its number, for lists with numbered pages.</param>
    public static SourceAnswer Read(Source source, Document document, int page) => source.Kind switch
    {
        SourceKind.Feed or SourceKind.Sitemap or SourceKind.Api => Feed(source, document, page),
        SourceKind.List => List(source, document, page),
        _ => SourceAnswer.Unreadable($"{document.Path}: {source.Kind} is not read from the web."),
    };

    /// <summary>The files of a source that is a place on disk, or null if it is not there.</summary>
    public static IReadOnlyList<Found>? Files(Source source)
    {
        if (!Directory.Exists(source.Location) && !File.Exists(source.Location))
            return null;
        return
        [
            .. Collect.Files.Under([source.Location])
                .Where(file => source.Kind != SourceKind.Posts || IsPost(file))
                .Select(file => new Found(file, source.Lane, StampOf(file))),
        ];
    }

    private static bool IsPost(string file) =>
        file.Replace('\\', '/').Contains("/_posts/", StringComparison.Ordinal)
        && (file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase));

    private static string StampOf(string file)
    {
        var about = new FileInfo(file);
        return string.Create(CultureInfo.InvariantCulture, $"{about.Length} {about.LastWriteTimeUtc:O}");
    }

    private static SourceAnswer Feed(Source source, Document document, int page)
    {
        var feed = SourceFeed.Read(document, source.Mappings);
        if (feed is null || feed.Kind == FeedKind.Opml)
            return SourceAnswer.Unreadable($"It is no {(source.Kind == SourceKind.Api ? "JSON with articles" : SourcesFile.KeyOf(source.Kind))} any more.");
        if (feed.Items.IsEmpty && feed.Lists.IsEmpty && !feed.Troubles.IsEmpty)
            return SourceAnswer.Unreadable(feed.Troubles[0].What);
        var found = feed.Items.Select(FoundIn).OfType<Found>();
        // Items with a text and no address of their own: the list itself is the document.
        if (feed.Items.Any(item => item.Address is null && item.Text is not null))
            found = found.Append(FoundAt(document.Address!, Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span))));
        var isIndex = feed.Kind == FeedKind.Sitemap;
        return new SourceAnswer
        {
            Articles = [.. found.DistinctBy(one => one.Address)],
            Next = HasPages(source) ? Page(source, page + 1) : isIndex ? null : feed.Lists.FirstOrDefault(list => list.Title == "next")?.Address,
            Further = isIndex ? [.. feed.Lists.Select(list => list.Address).OfType<Uri>()] : [],
        };
    }

    private static bool HasPages(Source source) => source.Location.Contains("{page}", StringComparison.Ordinal);

    private static Found? FoundIn(FeedItem item) =>
        item.Address is { } address && address.Scheme is "http" or "https" ? FoundAt(item.Address, item.Published?.ToString()) : null;

    private static Found FoundAt(Uri address, string? stamp) => new(Spelling.Of(address), address.Authority, stamp);

    private static SourceAnswer List(Source source, Document document, int page)
    {
        var links = PageLinks.Read(document);
        var articles = links.Links
            .Where(link => source.Articles is { } pattern ? Matches(pattern, link.Address) : LooksLikeArticle(link, document.Address!))
            .Select(link => FoundAt(link.Address, null))
            .DistinctBy(found => found.Address)
            .ToImmutableArray();
        var next = HasPages(source) ? Page(source, page + 1) : links.Next;
        return new SourceAnswer { Articles = articles, Next = next };
    }

    private static bool Matches(string pattern, Uri address) =>
        FileSystemName.MatchesSimpleExpression(pattern, pattern.StartsWith('/') ? address.PathAndQuery : address.AbsoluteUri);

    /// <summary>
    /// On the list's own site, with a headline for its words, and with a number that only articles carry: a date (/2024/05/22/, t20240522)
    /// or an identity of five digits or more.
    /// </summary>
    private static bool LooksLikeArticle(PageLink link, Uri list)
    {
        const int ShortestHeadline = 8;
        return link.Text.Length >= ShortestHeadline
            && SiteOf(link.Address.IdnHost) == SiteOf(list.IdnHost)
            && link.Address.AbsolutePath.Length > 1
            && LongestNumber(link.Address.PathAndQuery) >= 5;
    }

    /// <summary>The digits of the longest number; a date in parts (2024/05/22, 2024-05/22) counts as one.</summary>
    private static int LongestNumber(string path)
    {
        int longest = 0, digits = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsAsciiDigit(path[i]))
                longest = Math.Max(longest, ++digits);
            else if (digits is 0 || path[i] is not ('/' or '-' or '_') || i + 1 == path.Length || !char.IsAsciiDigit(path[i + 1]))
                digits = 0;
        }

        return longest;
    }

    /// <summary>news.example.com and www.example.com are one site; so are a.gov.cn's own, by the last two or three labels.</summary>
    private static string SiteOf(string host)
    {
        var labels = host.Split('.');
        var kept = labels.Length >= 3 && labels[^2] is "com" or "gov" or "org" or "net" or "edu" or "co" or "ac" ? 3 : 2;
        return labels.Length <= kept || System.Net.IPAddress.TryParse(host, out _) ? host : string.Join('.', labels[^kept..]);
    }
}
