using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A project in a list, at the furthest stage that is attested.</summary>
/// <param name="Stage">The last stage by date that articles attest.</param>
/// <param name="On">When it reached that stage, as far as stated.</param>
public sealed record ProjectRow(
    string Id,
    string Name,
    ProjectStage Stage,
    PartialDate? On,
    string? Place,
    IReadOnlyList<Named> Parties,
    FigureRow? Investment,
    int Stories);
