using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>A stage of a project as one article states it, for counting.</summary>
/// <param name="On">When, as exact as stated, or the day of the article; null if neither is known.</param>
/// <param name="Figure">The id of the sum it gives, or null.</param>
public sealed record ProjectStep(ProjectStage Stage, string? On, ProjectTurn Turn, string? Figure);
