using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>What an article says in its latest wording.</summary>
/// <param name="Article">The text.</param>
/// <param name="Facts">What was understood, as people left it.</param>
/// <param name="Reviews">What people said of its facts, by place ("events/0").</param>
/// <param name="Named">Who and what it names: bodies, people, places, each by name.</param>
/// <param name="Revisions">All its wordings.</param>
internal sealed record ArticleText(
    Article Article, ArticleFacts Facts, IReadOnlyDictionary<string, string> Reviews, IReadOnlyList<MentionRow> Named, IReadOnlyList<RevisionRow> Revisions);
