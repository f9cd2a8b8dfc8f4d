using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Feeds;

/// <summary>A list of articles as its source gives it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The feed's or the outlet's name, or null.</param>
/// <param name="Items">In the order given.</param>
/// <param name="Lists">Further lists that this one names: the feeds of an OPML file, the sitemaps of an index, the next page of a feed.</param>
/// <param name="Troubles">What was broken; the items before it are there.</param>
public sealed record Feed(FeedKind Kind, string? Title, ImmutableArray<FeedItem> Items, ImmutableArray<Link> Lists, ImmutableArray<Trouble> Troubles);
