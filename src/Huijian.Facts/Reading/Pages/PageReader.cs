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

    /// <summary>Reads a page. Never throws for what the page holds.</summary>
    public static ReadDocument Read(string html, Document document, SiteProfiles profiles)
    {
        _ = profiles;
        if (html.Length > LongestPage)
            return ReadDocument.Failed($"{document.Path}: the page has {html.Length} characters, more than the {LongestPage} of the longest page that is read.", "Save the article's own page.");
        var page = HtmlParser.Parse(html);
        if (page.Overfull)
            return ReadDocument.Failed($"{document.Path}: the page has more than {HtmlParser.MaxNodes} elements.", "Save the article's own page.");
        var view = PageView.Of(page, document.Address);
        var headlines = new Headlines(view);
        var titleLine = headlines.Named();
        if (BodyFinder.Find(view, titleLine) is not { } region)
            return ReadDocument.Failed($"{document.Path}: the page shows no text that reads like an article.", "Save the page after its scripts have run, or bring another copy.");
        titleLine ??= headlines.Over(FirstProse(view, region));
        return ReadDocument.Of(ArticleOf(view, titleLine, headlines.TextOf(titleLine), region, document));
    }

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
            Outlet = Outlets.Of(view, zone, timeLine, body, dateline, firstText),
            Published = published,
            Byline = Bylines.Of(view, zone, titleLine, timeLine, body, dateline),
            Dateline = dateline,
            Paragraphs = blocks.Paragraphs,
            Securities = blocks.Securities,
            Photos = PhotosOf(view, region, body),
            Notices = [.. body.Notices.Select(line => line.Text)],
        };
    }

    private static int FirstProse(PageView view, Region region)
    {
        for (var i = region.First; i < region.End; i++)
        {
            if (Prose.WeightOf(view.Lines[i]) > 0)
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

    private static ImmutableArray<Photo> PhotosOf(PageView view, Region region, BodyLines body)
    {
        var captions = body.CaptionLines.ToDictionary(line => line.Number);
        var photos = ImmutableArray.CreateBuilder<Photo>();
        foreach (var image in view.Flow.Images)
        {
            if (image.BeforeLine < region.First || image.BeforeLine > region.End || !Captions.IsLarge(image.Element) || view.Address.OfImage(image.Element) is not { } address)
                continue;
            if (!captions.Remove(image.BeforeLine, out var caption))
                captions.Remove(image.BeforeLine - 1, out caption);
            photos.Add(Captions.Of(address, caption, body.Kept.Count(line => line.Number < image.BeforeLine)));
        }

        return photos.ToImmutable();
    }
}
