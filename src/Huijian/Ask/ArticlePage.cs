using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An article with its text and the facts that stand on it, as people left them.</summary>
public sealed record ArticlePage(
    ArticleRow Row,
    Article Article,
    ArticleFacts Facts,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<RevisionRow> Revisions)
{
    /// <summary>Which facts a person confirmed or changed, by their place: <c>figures/3</c> → <c>changed</c>.</summary>
    public IReadOnlyDictionary<string, string> Reviews { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>When its source was seen to have withdrawn it, or null.</summary>
    public DateTimeOffset? Withdrawn { get; init; }
}
