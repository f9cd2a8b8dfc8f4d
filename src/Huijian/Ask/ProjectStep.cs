using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A stage of a project as one article states it.</summary>
public sealed record ProjectStep(ProjectStage Stage, PartialDate? On, DateOnly? Day, string Story, Quote Quote);
