using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An article with its text and the facts that stand on it.</summary>
public sealed record ArticlePage(
    ArticleRow Row,
    Article Article,
    ArticleFacts Facts,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<RevisionRow> Revisions)
{
    /// <summary>When its source was seen to have withdrawn it, or null.</summary>
    public DateTimeOffset? Withdrawn { get; init; }
}
