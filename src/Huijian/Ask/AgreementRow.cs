using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An agreement that an article says was signed or will be.</summary>
/// <param name="Binding">False for 框架、意向、战略合作 and memoranda: shown as 非约束性.</param>
public sealed record AgreementRow(
    string Id,
    string Story,
    string? Name,
    AgreementType Type,
    bool Binding,
    IReadOnlyList<Named> Parties,
    FigureRow? Amount,
    PartialDate? SignedOn,
    EventStatus Status,
    Quote Quote);
