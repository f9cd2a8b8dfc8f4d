using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Huijian.Ask;

namespace Huijian.Publish.Feeds;

/// <summary>What can be followed, and what tells machines where things are: feeds, OPML, sitemaps, robots.txt.</summary>
internal sealed class SiteFeeds(Answers answers)
{
    internal const int Stories = 50;

    // The protocol's own limit for one file.
    private const int AddressesInSitemap = 50_000;

    /// <summary>The feed at an address without its ending (<c>/feed/person/p1</c>), or null. With <c>asOf</c> that of a day.</summary>
    public Task<Feed?> FindAsync(Asked asked, CancellationToken cancel) => FindAsync(asked, asked.Day("asOf"), Stories, cancel);

    /// <summary>The same as it stood on a day.</summary>
    /// <param name="count">So many stories at most.</param>
    public async Task<Feed?> FindAsync(Asked asked, DateOnly? asOf, int count, CancellationToken cancel)
    {
        var steps = asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (steps)
        {
            case ["feed", "news"]:
                return new Feed(asked.Path, "/", "汇见", (await answers.Stories.NewestAsync(0, count, cancel, asOf)).Rows);
            case ["feed", "search"]:
                var query = AskedSearch.Of(asked) with { Order = SearchOrder.Newest, Count = count };
                var found = await answers.Search.FindAsync(query, cancel);
                return new Feed(asked.Path, Addresses.OfSearch(query with { Order = default }), $"汇见搜索：{query.Words}", [.. found.Hits.Rows.Select(hit => hit.Story)]);
            case ["feed", "outlet", var outlet]:
                return await answers.Outlets.OutletAsync(outlet, cancel) is { } publisher
                    ? Of(publisher.Name, "outlet", outlet, (await answers.Outlets.StoriesAsync(outlet, asOf, count, cancel)).Rows)
                    : null;
            case ["feed", "channel", var channel]:
                return await answers.Channels.ChannelAsync(channel, cancel) is { } filed
                    ? Of(filed.Name, "channel", channel, (await answers.Channels.StoriesAsync(channel, asOf, count, cancel)).Rows)
                    : null;
            case ["feed", "category" or "tag", var label]:
                var name = Uri.UnescapeDataString(label);
                return await answers.Labels.StoriesAsync(steps[1], name, asOf, count, cancel) is { Total: > 0 } labelled ? Of(name, steps[1], name, labelled.Rows) : null;
            case ["feed", "field", var field]:
                return await answers.Fields.FieldAsync(field, asOf, cancel) is { } said ? Of(said.Row.Name, "field", field, said.Stories) : null;
            case ["feed", "post", var post]:
                return await answers.Posts.PostAsync(post, null, cancel) is { } seat ? Of(seat.Row.Name, "post", post, (await answers.Posts.StoriesAsync(post, asOf, count, cancel)).Rows) : null;
            case ["feed", "project", var project]:
                return await answers.Projects.ProjectAsync(project, cancel, asOf) is { } undertaking ? Of(undertaking.Row.Name, "project", project, undertaking.Stories) : null;
            case ["feed", "security", var security]:
                return await answers.Securities.SecurityAsync(security, cancel, asOf) is { } share ? Of(share) : null;
            case ["feed", "person" or "org" or "place", var entity]:
                return await answers.Names.KnownAsync(entity, cancel) is { } named
                    ? Of(named.Name, steps[1], entity, await LatestAsync(steps[1], entity, asOf, count, cancel))
                    : null;
            default:
                return null;
        }
    }

    /// <summary>What names a person or body, or a place and what lies in it.</summary>
    private Task<IReadOnlyList<StoryRow>> LatestAsync(string room, string entity, DateOnly? asOf, int count, CancellationToken cancel)
    {
        var (naming, values) = room == "place" ? Places.Naming(entity) : Ask.Stories.Naming(entity);
        return answers.Stories.LatestAsync(naming, values, asOf, count, cancel);
    }

    /// <summary>The feeds of the bodies most told of, for a feed reader to take in one go.</summary>
    public async Task<string> OpmlAsync(Edition edition, CancellationToken cancel)
    {
        var bodies = await answers.Bodies.ListAsync(null, 0, 50, cancel);
        return Opml([("汇见", "/feed/news"), .. bodies.Rows.Select(body => (Title: body.Name, Path: "/feed/org/" + Edition.Escaped(body.Id))).Where(feed => edition.HasFeed(feed.Path))], edition);
    }

    /// <summary>Feeds, by title and address without ending, in one file for a feed reader.</summary>
    public static string Opml(IEnumerable<(string Title, string Path)> feeds, Edition edition)
    {
        var opml = new XDocument(new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "汇见")),
            new XElement("body", feeds.Select(feed => new XElement(
                "outline",
                new XAttribute("type", "rss"),
                new XAttribute("text", feed.Title),
                new XAttribute("xmlUrl", edition.Site + edition.ToFile(feed.Path + ".atom")))))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + opml;
    }

    /// <summary>Sitemaps of the pages at these addresses, but for those that ask search engines to leave them out: one file, or several and an index over them.</summary>
    /// <param name="pages">Each with the day of its last news, where it is known.</param>
    public static IEnumerable<(string Path, string Xml)> Sitemaps(IReadOnlyList<(string Path, DateOnly? Last)> pages, Edition edition)
    {
        var parts = pages.Where(page => page.Path is not ("/search" or "/followed")).Chunk(AddressesInSitemap).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            foreach (var (path, last) in parts[i])
            {
                xml.Append("<url><loc>").Append(edition.Whole(path)).Append("</loc>");
                if (last is { } day)
                    xml.Append(CultureInfo.InvariantCulture, $"<lastmod>{day:yyyy-MM-dd}</lastmod>");
                xml.Append("</url>\n");
            }

            yield return (parts.Count == 1 ? "/sitemap.xml" : Part(i), xml.Append("</urlset>\n").ToString());
        }

        if (parts.Count > 1)
        {
            var index = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            for (var i = 0; i < parts.Count; i++)
                index.Append("<sitemap><loc>").Append(edition.Site).Append(edition.ToFile(Part(i))).Append("</loc></sitemap>\n");
            yield return ("/sitemap.xml", index.Append("</sitemapindex>\n").ToString());
        }

        static string Part(int i) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{i + 1}.xml");
    }

    public static string Robots(Edition edition) =>
        $"User-agent: *\nDisallow: {edition.ToFile("/search")}\nDisallow: {edition.ToFile("/review")}\nDisallow: {edition.ToFile("/api/")}\nSitemap: {edition.Site}{edition.ToFile("/sitemap.xml")}\n";

    internal static Feed Of(SecurityPage share) => Of($"{share.Row.ShortName} {share.Row.Id}".Trim(), "security", share.Row.Id, share.Stories);

    internal static Feed Of(string name, string room, string id, IReadOnlyList<StoryRow> stories) =>
        new($"/feed/{room}/{Edition.Escaped(id)}", $"/{room}/{Edition.Escaped(id)}", $"汇见：{name}", [.. stories.Take(Stories)], name);
}
