namespace Huijian.Ask;

/// <summary>A story with its reports and what they state.</summary>
/// <param name="Reports">All of them, first published first.</param>
/// <param name="Disagreements">Where reports of this story contradict each other; both stand.</param>
/// <param name="Series">Other stories of the same yearly or monthly series.</param>
/// <param name="Joins">Why each report belongs here, one line each.</param>
public sealed record StoryPage(
    StoryRow Row,
    IReadOnlyList<ArticleRow> Reports,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<MentionRow> Mentions,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<CooperationRow> Cooperation,
    IReadOnlyList<AgreementRow> Agreements,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<SecurityRow> Securities,
    IReadOnlyList<Conflict> Disagreements,
    IReadOnlyList<StoryRow> Series,
    IReadOnlyList<JoinRow> Joins);
