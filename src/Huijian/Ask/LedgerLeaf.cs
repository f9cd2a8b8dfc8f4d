using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>One leaf of the ledger read as a book: so many rows of a period, the first first, and what lies before and behind.</summary>
/// <param name="Kind">Null for all kinds.</param>
/// <param name="Number">Which leaf of the period, from 1.</param>
/// <param name="Leaves">How many the period has.</param>
/// <param name="Total">How many rows the period has.</param>
public sealed record LedgerLeaf(NewsPeriod Period, EventType? Kind, int Number, int Leaves, int Total, LedgerStep? Before, LedgerStep? After)
{
    public int Offset => (Number - 1) * LedgerBook.RowsALeaf;
}
