namespace Huijian.Ask;

/// <summary>A project over time.</summary>
public sealed record ProjectPage(
    ProjectRow Row,
    IReadOnlyList<ProjectStep> Steps,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<StoryRow> Stories);
