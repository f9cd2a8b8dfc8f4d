using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>A named project and the stage that the article states.</summary>
public sealed record Project(
    string Name,
    ProjectStage Stage,
    PartialDate? On,
    string? Place,
    ImmutableArray<Participant> Parties,
    int? InvestmentFigure,
    Evidence Evidence);
