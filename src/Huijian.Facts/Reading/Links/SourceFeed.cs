using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Encodings;
using Huijian.Facts.Reading.Feeds;

namespace Huijian.Facts.Reading.Links;

/// <summary>A document as a list of articles: feed, sitemap, OPML or the JSON of a news API; for those who follow lists rather than read articles.</summary>
public static class SourceFeed
{
    /// <summary>Reads a list; null for a document that is none. Never throws for what it holds.</summary>
    /// <param name="mappings">Mappings of news APIs, tried in this order.</param>
    public static Feed? Read(Document document, ImmutableArray<ApiMapping> mappings)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (TextDecoder.Decode(document.Bytes.Span, document.MediaType) is not { } decoded)
            return null;
        return decoded.Text.AsSpan().TrimStart().StartsWith("<")
            ? XmlFeeds.Read(decoded.Text, document.Address)
            : JsonFeeds.Read(decoded.Text, document.Address, mappings);
    }
}
