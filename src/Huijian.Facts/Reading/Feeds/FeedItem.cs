using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Feeds;

/// <summary>What a feed, a sitemap or an API says of one article; what it does not say is null or empty.</summary>
public sealed record FeedItem
{
    /// <summary>The item's own identifier (guid, id), for telling it from others of its source.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public Uri? Address { get; init; }

    public NewsTime? Published { get; init; }

    public string? Outlet { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The text: HTML unless <see cref="IsPlain"/>. The longest the item offers; often only a summary, or null.</summary>
    public string? Text { get; init; }

    /// <summary>True if <see cref="Text"/> is plain lines.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The addresses of pictures that the item names beside its text.</summary>
    public ImmutableArray<Uri> Pictures { get; init; } = [];
}
