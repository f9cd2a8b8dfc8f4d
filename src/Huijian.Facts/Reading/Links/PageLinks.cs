using System.Collections.Immutable;
using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Encodings;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Links;

/// <summary>What a page leads to, for those who read lists of articles rather than articles.</summary>
/// <param name="Links">Every link of the page, in its order, with absolute addresses.</param>
/// <param name="Next">The next page of the list, or null.</param>
/// <param name="Feeds">Feeds offered in the head.</param>
public sealed record PageLinks(ImmutableArray<PageLink> Links, Uri? Next, ImmutableArray<OfferedFeed> Feeds)
{
    private static readonly string[] NextWords = ["下一页", "下页", "下一頁", "下頁", "后页", "next", "next page", ">", "›", "»"];

    /// <summary>Reads a page's links. Never throws for what the page holds; a page that is no HTML has none.</summary>
    public static PageLinks Read(Document document)
    {
        var root = HtmlParser.Parse(Decoded(document)).Root;
        var address = new PageAddress(root, document.Address);
        var links = ImmutableArray.CreateBuilder<PageLink>();
        var feeds = ImmutableArray.CreateBuilder<OfferedFeed>();
        Uri? next = null;
        foreach (var node in root.Descendants())
        {
            if (ReferenceEquals(node.Tag, Tag.Anchor) && address.Of(node["href"]) is { } target)
            {
                var words = WordsOf(node);
                links.Add(new PageLink(target, words));
                if (next is null && (NextWords.Contains(words.ToLowerInvariant()) || HasWord(node["rel"], "next")))
                    next = target;
            }
            else if (ReferenceEquals(node.Tag, Tag.HeadLink) && address.Of(node["href"]) is { } linked)
            {
                if (HasWord(node["rel"], "next"))
                    next ??= linked;
                else if (HasWord(node["rel"], "alternate") && node["type"]?.Trim().ToLowerInvariant() is { } type && IsFeed(type))
                    feeds.Add(new OfferedFeed(linked, type, node["title"]));
            }
        }

        return new PageLinks(links.ToImmutable(), next == document.Address ? null : next, feeds.ToImmutable());
    }

    private static string Decoded(Document document) => TextDecoder.Decode(document.Bytes.Span, document.MediaType)?.Text ?? "";

    private static bool IsFeed(string type) =>
        type is "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/json" or "text/xml" or "application/xml";

    private static bool HasWord(string? words, string word) =>
        words is not null && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The title attribute where the words are cut short with dots, as lists do with long headlines; else the words.</summary>
    private static string WordsOf(HtmlNode anchor)
    {
        var words = new StringBuilder();
        foreach (var node in anchor.Descendants())
        {
            if (node.IsText)
                words.Append(node.Text);
        }

        var shown = string.Join(' ', words.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return anchor["title"]?.Trim() is { Length: > 0 } title && (shown.Length == 0 || shown.EndsWith('…') || shown.EndsWith("..", StringComparison.Ordinal))
            ? title
            : shown;
    }
}
