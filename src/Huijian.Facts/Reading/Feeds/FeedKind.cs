namespace Huijian.Facts.Reading.Feeds;

/// <summary>What lists articles.</summary>
public enum FeedKind
{
    Rss,
    Atom,
    JsonFeed,
    Sitemap,
    Opml,

    /// <summary>The JSON of a news API, read by a mapping.</summary>
    Api,
}
