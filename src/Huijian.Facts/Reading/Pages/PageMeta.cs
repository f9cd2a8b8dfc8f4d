using System.Text.Json;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>What a page says about itself where no reader sees it: title element, meta, Open Graph, JSON-LD, canonical link.</summary>
internal sealed record PageMeta
{
    private const int LongestJson = 200_000;

    private static readonly string[] TimeNames =
    [
        "article:published_time", "og:published_time", "publishdate", "pubdate", "publish_time", "publication_date", "date", "datepublished", "og:release_date",
        "weibo: article:create_at", "weibo:article:create_at", "bytedance:published_time", "dateupdate", "firstpublishedtime", "createddate", "dc.date", "dcterms.date", "parsely-pub-date",
    ];

    /// <summary>The title element, with the site's tail.</summary>
    public string? DocumentTitle { get; private init; }

    /// <summary>The headline as told to networks and search machines, without site's tail as a rule.</summary>
    public string? Headline { get; private init; }

    public NewsTime? Published { get; private init; }

    /// <summary>A time of publication that a script would show, or that a time element tells programs: what is left when neither the page nor its head states one.</summary>
    public NewsTime? Written { get; private init; }

    public string? SiteName { get; private init; }

    public string? Canonical { get; private init; }

    public string? NextPage { get; private init; }

    public static PageMeta Of(HtmlNode root)
    {
        string? title = null, headline = null, site = null, canonical = null, next = null;
        NewsTime? published = null, structured = null, written = null;
        foreach (var node in root.Descendants())
        {
            if (ReferenceEquals(node.Tag, Tag.Title))
                title ??= Clean(node.Text);
            else if (ReferenceEquals(node.Tag, Tag.Meta))
                Take(node, ref headline, ref site, ref published);
            else if (ReferenceEquals(node.Tag, Tag.HeadLink))
                TakeLink(node, ref canonical, ref next);
            else if (ReferenceEquals(node.Tag, Tag.Script) && node["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                TakeJson(node, ref headline, ref structured);
            else if (ReferenceEquals(node.Tag, Tag.Script) && written is null)
                written = ScriptTimes.In(node.Raw);
            else if (node.Tag.Name == "time")
                written ??= MachineTime.Read(node["datetime"]);
        }

        return new PageMeta
        {
            DocumentTitle = title,
            Headline = headline,
            Published = published ?? structured,
            Written = written,
            SiteName = site,
            Canonical = canonical,
            NextPage = next,
        };
    }

    private static void Take(HtmlNode meta, ref string? headline, ref string? site, ref NewsTime? published)
    {
        var name = (meta["property"] ?? meta["name"] ?? meta["itemprop"])?.Trim().ToLowerInvariant();
        if (name is null || meta["content"] is not { } content)
            return;
        switch (name)
        {
            case "og:title" or "twitter:title" or "articletitle":
                headline ??= Clean(content);
                break;
            case "og:site_name":
                site ??= Clean(content);
                break;
            default:
                if (Array.IndexOf(TimeNames, name) >= 0)
                    published = Better(published, StatedTimes.First(content)?.Time);
                break;
        }
    }

    /// <summary>Of two times that agree on the day the one with the clock; else the first.</summary>
    private static NewsTime? Better(NewsTime? first, NewsTime? second) =>
        first is null || (second is not null && first.Precision == TimePrecision.Day && second.Precision != TimePrecision.Day && first.Day == second.Day) ? second ?? first : first;

    private static void TakeLink(HtmlNode link, ref string? canonical, ref string? next)
    {
        if (link["rel"] is not { } relation)
            return;
        if (relation.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            canonical ??= link["href"];
        else if (relation.Equals("next", StringComparison.OrdinalIgnoreCase))
            next ??= link["href"];
    }

    /// <summary>JSON-LD is often broken by hand; what does not parse is passed over.</summary>
    private static void TakeJson(HtmlNode script, ref string? headline, ref NewsTime? published)
    {
        if (script.Raw.Length > LongestJson)
            return;
        try
        {
            using var json = JsonDocument.Parse(script.Text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            TakeJson(json.RootElement, 0, ref headline, ref published);
        }
        catch (JsonException)
        {
            // Not the reader's business: the visible page says the same.
        }
    }

    private static void TakeJson(JsonElement element, int depth, ref string? headline, ref NewsTime? published)
    {
        if (depth > 4)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                TakeJson(item, depth + 1, ref headline, ref published);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Word(element, "headline") is { } named)
                headline ??= Clean(named);
            if ((Word(element, "datePublished") ?? Word(element, "pubDate")) is { } date)
                published ??= StatedTimes.First(date)?.Time;
            if (element.TryGetProperty("@graph", out var graph))
                TakeJson(graph, depth + 1, ref headline, ref published);
        }
    }

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Clean(string text)
    {
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }
}
