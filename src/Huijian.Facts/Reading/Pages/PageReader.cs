using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>decoded HTML → article.</summary>
internal static class PageReader
{
    /// <summary>A longer page is no news page; 16 million characters leave room for images written into it.</summary>
    internal const int LongestPage = 16_000_000;

    /// <summary>How many times longer than the text shown an article out of sight must be to be taken for it.</summary>
    private const int MuchMore = 3;

    /// <summary>Fewer characters of prose than this may be a teaser of what a script shows.</summary>
    private const int Teaser = 200;

    /// <summary>Reads a page. Never throws for what the page holds.</summary>
    public static ReadDocument Read(string html, Document document, SiteProfiles profiles)
    {
        if (html.Length > LongestPage)
            return ReadDocument.Failed($"The page has {html.Length} characters, more than the {LongestPage} of the longest page that is read.", "Save the article's own page.");
        var page = HtmlParser.Parse(html);
        if (page.Overfull)
            return ReadDocument.Failed($"The page has more than {HtmlParser.MaxNodes} elements.", "Save the article's own page.");
        var profile = profiles.Of(document.Address);
        profile?.Prune(page.Root);
        var view = PageView.Of(page, document.Address);
        // An item of a list that a script shows one by one: its only text is out of sight.
        return ReadView(view, document, profiles, profile)
            ?? (view.Lines.Any(line => line.Hidden) ? ReadView(view with { Flow = view.Flow.Shown() }, document, profiles, profile) : null)
            ?? ReadDocument.Failed("The page shows no text that reads like an article.", "Save the page after its scripts have run, or bring another copy.");
    }

    /// <summary>Null for a page that shows no text.</summary>
    private static ReadDocument? ReadView(PageView view, Document document, SiteProfiles profiles, SiteProfile? profile)
    {
        var headlines = new Headlines(view);
        var titleLine = headlines.Named();
        var found = profile?.RegionOf(view) ?? BodyFinder.Find(view, titleLine);
        if (OutOfSight(view, found, titleLine) is { } escaped)
            return Read(escaped.ToPage(), document, profiles);
        if (found is not { } region)
            return null;
        titleLine ??= headlines.Over(FirstProse(view, region));
        var article = ArticleOf(view, titleLine, headlines.TextOf(titleLine), region, document);
        return ReadDocument.Of(profile?.Applied(article, view.Root) ?? article);
    }

    /// <summary>Where a page shows no text, or no more than a notice or a teaser: the article that a script would show. Under a headline it must be that headline's.</summary>
    private static EscapedArticle? OutOfSight(PageView view, Region? region, TextLine? title)
    {
        var shown = region is null ? 0 : LengthOf(view, region);
        return shown < Teaser && EscapedArticle.Of(view.Root) is { } escaped && escaped.Content.Length > MuchMore * shown
            && (region is null || title is null || Headlines.Fold(escaped.Title ?? "") == Headlines.Fold(title.Text))
            ? escaped
            : null;
    }

    private static int LengthOf(PageView view, Region region) =>
        view.Lines.Skip(region.First).Take(region.End - region.First).Where(line => view.WeightOf(line) > 0).Sum(line => line.Text.Length);

    private static Article ArticleOf(PageView view, TextLine? titleLine, string? title, Region region, Document document)
    {
        var body = new BodyCleaner(view, region, titleLine).Clean();
        var zone = HeadZone.Of(view, titleLine, body);
        var address = document.Address ?? view.Address.Of(view.Meta.Canonical);
        var (published, timeLine) = Publications.Of(view, zone, address);
        var dateline = DatelineOf(body, published);
        var firstText = body.Kept.Count > 0 ? body.Kept[dateline?.Span.Paragraph ?? 0].Text : "";
        var blocks = Blocks.Of(view.Flow, body.Kept, [], view.Address);
        return new Article
        {
            File = document.Path,
            Address = address,
            Title = title,
            Outlet = Outlets.Of(view, zone, titleLine, timeLine, body, dateline, firstText),
            Published = published,
            Byline = Bylines.Of(view, zone, titleLine, timeLine, body, dateline),
            Dateline = dateline,
            Paragraphs = blocks.Paragraphs,
            Securities = blocks.Securities,
            Photos = PhotosOf(view, region, body),
            Channel = Breadcrumbs.Of(view, titleLine, body),
            Related = RelatedLinks.Of(view, body),
            NextPage = NextPages.Of(view, region),
            Notices = NoticesOf(view, body),
        };
    }

    private static int FirstProse(PageView view, Region region)
    {
        for (var i = region.First; i < region.End; i++)
        {
            if (view.WeightOf(view.Lines[i]) > 0)
                return i;
        }

        return region.First;
    }

    private static Dateline? DatelineOf(BodyLines body, NewsTime? published)
    {
        for (var i = 0; i < body.Kept.Count && i < 5; i++)
        {
            if (Datelines.Of(body.Kept[i].Text, i, published) is { } dateline)
                return dateline;
        }

        return null;
    }

    /// <summary>Notices stand in the text's region or soon below it.</summary>
    private static ImmutableArray<string> NoticesOf(PageView view, BodyLines body)
    {
        var last = body.Kept.Count > 0 ? body.Kept[^1].Number : 0;
        var below = view.Lines.Skip(last + 1).Take(15).Where(line => !line.Hidden && line.LinkShare < 0.5 && FurnitureLine.KindOf(line.Text) == FurnitureKind.Notice);
        return [.. body.Notices.Concat(below).Select(line => line.Text).Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<Photo> PhotosOf(PageView view, Region region, BodyLines body)
    {
        var captions = body.CaptionLines.ToDictionary(line => line.Number);
        var photos = ImmutableArray.CreateBuilder<Photo>();
        foreach (var image in view.Flow.Images)
        {
            if (image.BeforeLine < region.First || image.BeforeLine > region.End || !Captions.IsLarge(image.Element))
                continue;
            var address = view.Address.OfImage(image.Element);
            if (!captions.Remove(image.BeforeLine, out var caption))
                captions.Remove(image.BeforeLine - 1, out caption);
            if (address is not null || caption is not null)
                photos.Add(Captions.Of(address, caption, body.Kept.Count(line => line.Number < image.BeforeLine)));
        }

        return photos.ToImmutable();
    }
}
