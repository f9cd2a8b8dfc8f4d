using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <param name="Id">The mark of its id.</param>
/// <param name="Article">The place of the article that tells it.</param>
/// <param name="Place">The id of the place.</param>
/// <param name="Province">The id of the province whose leaders took part, or in which it was.</param>
/// <param name="Kept">The month under which the ledger keeps it; null for a telling that is not shown there.</param>
/// <param name="Mark">Changes with whether it is the telling shown, and where and by whom it is told.</param>
internal sealed record OutlinedHappening(ulong Id, int Article, string? Place, string? Province, EventType Kind, NewsPeriod? Kept, ulong Mark)
{
    /// <summary>The places of the entries that took part by any report.</summary>
    public List<int> Involved { get; } = [];
}
