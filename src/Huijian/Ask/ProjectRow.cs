using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A project in a list, at the furthest stage that is attested.</summary>
/// <param name="Stage">The last stage by date that articles attest.</param>
/// <param name="On">When it reached that stage, as far as stated.</param>
/// <param name="Investment">The sum that counts: that of the first signing (after the last change of owner).</param>
/// <param name="SignedOn">The signing that counts, as far as one was told.</param>
/// <param name="Increases">What was added since (增资), each once; not part of <paramref name="Investment"/>.</param>
public sealed record ProjectRow(
    string Id,
    string Name,
    ProjectStage Stage,
    PartialDate? On,
    string? Place,
    IReadOnlyList<Named> Parties,
    FigureRow? Investment,
    int Stories,
    PartialDate? SignedOn,
    IReadOnlyList<FigureRow> Increases);
