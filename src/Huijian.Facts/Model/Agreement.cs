using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>An agreement that the article says was signed or will be.</summary>
/// <param name="Name">As written (《战略合作框架协议》 without the marks), or null where the article only says that something was signed.</param>
/// <param name="AmountFigure">The index in <see cref="ArticleFacts.Figures"/> of the agreed amount, or null.</param>
public sealed record Agreement(
    string? Name,
    AgreementType Type,
    ImmutableArray<Participant> Parties,
    int? AmountFigure,
    PartialDate? SignedOn,
    EventStatus Status,
    Evidence Evidence);
