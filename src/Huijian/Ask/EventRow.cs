using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A happening as one article tells it.</summary>
/// <param name="Id">Stable: derived from the article and the place of the happening in it.</param>
/// <param name="Province">The province of the place or, where the article names no place, of the hosting side.</param>
public sealed record EventRow(
    string Id,
    string Story,
    string Article,
    EventType Kind,
    EventStatus Status,
    PartialDate? Date,
    PartialDate? Until,
    Named? Place,
    Named? Province,
    string? Theme,
    IReadOnlyList<PartyRow> Parties,
    Quote Quote)
{
    public IEnumerable<PartyRow> Of(PartyRole role) => Parties.Where(party => party.Role == role);
}
