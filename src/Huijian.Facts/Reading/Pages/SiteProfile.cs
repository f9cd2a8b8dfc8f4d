using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Selectors for the parts of one site's pages. What it does not name, or does not find on a page, the general rules read.</summary>
internal sealed record SiteProfile
{
    private Selector? Title { get; init; }

    private Selector? Time { get; init; }

    private Selector? Outlet { get; init; }

    private Selector? Byline { get; init; }

    private Selector? Body { get; init; }

    private Selector? Drop { get; init; }

    /// <summary>The profile with one more field; null for a field that profiles do not have.</summary>
    public SiteProfile? With(string field, Selector selector) => field switch
    {
        "title" => this with { Title = selector },
        "time" => this with { Time = selector },
        "outlet" => this with { Outlet = selector },
        "byline" => this with { Byline = selector },
        "body" => this with { Body = selector },
        "drop" => this with { Drop = selector },
        _ => null,
    };

    /// <summary>Takes what is to be dropped out of the page, before anything is read.</summary>
    public void Prune(HtmlNode root)
    {
        foreach (var node in Drop is null ? [] : Drop.In(root).ToList())
            node.Leave();
    }

    /// <summary>The lines of the body's element, or null.</summary>
    public Region? RegionOf(PageView view)
    {
        if (Body?.In(view.Root).FirstOrDefault() is not { } body)
            return null;
        var lines = view.Lines.Where(line => line.Block.IsWithin(body)).Select(line => line.Number).ToList();
        return lines is [] ? null : new Region(body, lines[0], lines[^1] + 1);
    }

    /// <summary>The article with the fields that the profile finds.</summary>
    public Article Applied(Article article, HtmlNode root)
    {
        if (WordsOf(Title, root) is { } title)
            article = article with { Title = title };
        if (WordsOf(Time, root) is { } time && StatedTimes.First(time) is { } stated)
            article = article with { Published = stated.Time };
        if (WordsOf(Outlet, root) is { } outlet)
            article = article with { Outlet = Labels.Outlet(outlet) ?? OutletNames.Clean(outlet) };
        if (WordsOf(Byline, root) is { } byline)
            article = article with { Byline = Names(byline) };
        return article;
    }

    private static ImmutableArray<string> Names(string text) => Credits.In(text) is { Length: > 0 } credited ? credited : Credits.Bare(text);

    /// <summary>The text of the first element that the selector selects; a time element's and a meta element's own attribute where they have one.</summary>
    private static string? WordsOf(Selector? selector, HtmlNode root)
    {
        if (selector?.In(root).FirstOrDefault() is not { } node)
            return null;
        var words = node["content"] ?? string.Join(' ', PageLines.Of(node).Lines.Select(HeadZone.Spaced));
        return string.IsNullOrWhiteSpace(words) ? node["datetime"] : words.Trim();
    }
}
