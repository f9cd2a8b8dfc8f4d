using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Feeds;
using Huijian.Facts.Reading.Links;

namespace Huijian.Collect;

/// <summary>A source found at an address that somebody named, and the articles that it names now.</summary>
internal sealed record SourceFinding(Source Source, IReadOnlyList<string> Articles)
{
    private const int FewestLinks = 5;

    /// <summary>
    /// Looks for a source: the address itself as a feed, a sitemap or a JSON interface; the feeds its page offers; the sitemaps its robots.txt names; the page
    /// as a list of articles. Null if nothing there names articles. Throws <see cref="UserError"/> if the address cannot be fetched.
    /// </summary>
    /// <param name="allow">True if the host may lie in a private network.</param>
    public static async Task<SourceFinding?> FindAsync(Uri address, bool allow, Web web, CancellationToken cancel)
    {
        ImmutableHashSet<string> allowed = allow ? [address.Authority] : [];
        var answer = await web.GetAsync(new WebRequest(address) { AllowedHosts = allowed }, cancel);
        if (answer is not WebAnswer.Got got)
            throw new UserError($"{address}: {Why(answer)}", "Check the address in a browser.");
        var page = DocumentOf(got);
        foreach (var kind in (SourceKind[])[SourceKind.Feed, SourceKind.Sitemap, SourceKind.Api])
        {
            if (Tried(kind, address.Host, page, allowed) is { } itself)
                return itself;
        }

        var links = PageLinks.Read(page);
        foreach (var offered in links.Feeds.Take(5))
        {
            if (await TryAsync(SourceKind.Feed, offered.Title ?? address.Host, offered.Address, allowed, web, cancel) is { } feed)
                return feed;
        }

        var rules = await web.RulesAsync(new WebRequest(address) { AllowedHosts = allowed }, cancel);
        // A sitemap of news is made for us; one of everything is larger than the list on the page.
        foreach (var sitemap in rules.Sitemaps.Where(sitemap => sitemap.AbsolutePath.Contains("news", StringComparison.OrdinalIgnoreCase)).Take(3))
        {
            if (await TryAsync(SourceKind.Sitemap, address.Host, sitemap, allowed, web, cancel) is { } news)
                return news;
        }

        if (Tried(SourceKind.List, address.Host, page, allowed) is { } list && list.Articles.Count >= FewestLinks)
            return list;
        foreach (var sitemap in rules.Sitemaps.Add(new Uri(address, "/sitemap.xml")).Take(3))
        {
            if (await TryAsync(SourceKind.Sitemap, address.Host, sitemap, allowed, web, cancel) is { } any)
                return any;
        }

        return null;
    }

    private static async Task<SourceFinding?> TryAsync(
        SourceKind kind, string name, Uri address, ImmutableHashSet<string> allowed, Web web, CancellationToken cancel) =>
        await web.GetAsync(new WebRequest(address) { AllowedHosts = allowed }, cancel) is WebAnswer.Got got
            ? Tried(kind, name, DocumentOf(got), allowed)
            : null;

    private static SourceFinding? Tried(SourceKind kind, string name, Document document, ImmutableHashSet<string> allowed)
    {
        var feed = kind == SourceKind.List ? null : SourceFeed.Read(document, ApiMapping.Shipped);
        if (kind != SourceKind.List && (feed is null || SourceKindOf(feed.Kind) != kind))
            return null;
        var source = new Source(feed?.Title ?? name, kind, document.Path) { AllowedHosts = allowed };
        var answer = SourceReader.Read(source, document, 1);
        return answer.Trouble is null && (answer.Articles.Length > 0 || answer.Further.Length > 0)
            ? new SourceFinding(source, [.. answer.Articles.Select(article => article.Address).Concat(answer.Further.Select(list => list.AbsoluteUri))])
            : null;
    }

    private static SourceKind? SourceKindOf(FeedKind kind) => kind switch
    {
        FeedKind.Rss or FeedKind.Atom or FeedKind.JsonFeed => SourceKind.Feed,
        FeedKind.Sitemap => SourceKind.Sitemap,
        FeedKind.Api => SourceKind.Api,
        _ => null,
    };

    private static string Why(WebAnswer answer) => answer switch
    {
        WebAnswer.Blocked blocked => blocked.Why,
        WebAnswer.Refused refused => refused.Why,
        WebAnswer.Later later => later.Why,
        WebAnswer.Gone gone => $"The server said {(int)gone.Status}.",
        _ => "It gave no answer.",
    };

    private static Document DocumentOf(WebAnswer.Got got) => new(got.From.AbsoluteUri, got.Body) { Address = got.From, MediaType = got.MediaType };
}
