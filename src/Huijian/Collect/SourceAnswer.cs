using System.Collections.Immutable;

namespace Huijian.Collect;

/// <summary>What one answer of a source names.</summary>
internal sealed record SourceAnswer
{
    public ImmutableArray<Found> Articles { get; init; } = [];

    /// <summary>The next page of it, or null.</summary>
    public Uri? Next { get; init; }

    /// <summary>Further lists of the same kind: the sitemaps of a sitemap index.</summary>
    public ImmutableArray<Uri> Further { get; init; } = [];

    /// <summary>Why it could not be read, or null.</summary>
    public string? Trouble { get; init; }

    public static SourceAnswer Unreadable(string why) => new() { Trouble = why };
}
