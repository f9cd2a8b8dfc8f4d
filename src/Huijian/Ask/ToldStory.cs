namespace Huijian.Ask;

/// <summary>A story as its page shows it; what its articles state stands with each article.</summary>
/// <param name="Reports">All of them, first published first.</param>
/// <param name="Disagreements">Where reports of this story contradict each other; both stand.</param>
/// <param name="Series">Other stories of the same yearly or monthly series.</param>
/// <param name="Joins">Why each report belongs here, one line each.</param>
public sealed record ToldStory(
    StoryRow Row,
    IReadOnlyList<ArticleRow> Reports,
    IReadOnlyList<EventRow> Events,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<SecurityRow> Securities,
    IReadOnlyList<Conflict> Disagreements,
    IReadOnlyList<StoryRow> Series,
    IReadOnlyList<JoinRow> Joins);
