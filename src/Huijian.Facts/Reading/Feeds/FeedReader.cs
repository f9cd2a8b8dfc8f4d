using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Feeds;

/// <summary>The items of a feed → articles, <c>feed.xml#1</c>, <c>feed.xml#2</c>; a document with a single item keeps its own path.</summary>
internal static class FeedReader
{
    /// <summary>An item without a text is a pointer to an article, not one: it is left to collecting.</summary>
    public static ReadDocument Read(Feed feed, Document document)
    {
        var texts = feed.Items.Where(item => !string.IsNullOrWhiteSpace(item.Text)).ToList();
        var articles = ImmutableArray.CreateBuilder<Article>(texts.Count);
        foreach (var item in texts)
        {
            var article = ArticleOf(item, feed, feed.Items.Length == 1 ? document.Path : $"{document.Path}#{articles.Count + 1}", document);
            if (!article.Paragraphs.IsEmpty)
                articles.Add(article);
        }

        var pointers = feed.Items.Length - articles.Count + feed.Lists.Length;
        var troubles = feed.Troubles;
        if (articles.Count == 0)
        {
            troubles = troubles.Add(pointers > 0
                ? new Trouble($"A list of {pointers} addresses without texts.", "Follow it as a source instead of reading it.")
                : new Trouble("A feed without items.", "Look whether the source has moved."));
        }

        return new ReadDocument(articles.ToImmutable(), troubles);
    }

    private static Article ArticleOf(FeedItem item, Feed feed, string path, Document document)
    {
        var address = item.Address ?? (feed.Items.Length == 1 ? document.Address : null);
        var blocks = item.IsPlain ? Plain(item.Text!) : Blocks.Read(item.Text!, address);
        var article = Trimming.Of(new Article
        {
            File = path,
            Address = address,
            Title = item.Title,
            Outlet = item.Outlet,
            Published = item.Published,
            Byline = [.. item.Authors.SelectMany(author => Names(author)).Distinct()],
            Paragraphs = blocks.Paragraphs,
            Photos = blocks.Photos,
            Securities = blocks.Securities,
        });
        var beside = item.Pictures.Where(picture => !article.Photos.Any(photo => photo.Address == picture)).Select(picture => new Photo(picture, null, null, 0));
        return article with { Photos = [.. beside, .. article.Photos] };
    }

    private static Blocks Plain(string text) =>
        new([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line))], [], []);

    /// <summary>An author field may hold an outlet's or a program's name: only people count.</summary>
    private static ImmutableArray<string> Names(string author) => Credits.In(author) is { IsEmpty: false } names ? names : Credits.Bare(author);
}
