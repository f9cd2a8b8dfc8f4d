using System.Text.Json.Serialization;
using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>The ledger: rows, what was asked, and the names of what the filters stand for.</summary>
public sealed record LedgerSheet(Slice<LedgerRow> Rows, LedgerQuery Query, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The leaves there are; on the front page of the ledger and on every leaf.</summary>
    [JsonIgnore]
    public LedgerBook? Book { get; init; }

    /// <summary>Which leaf this is; null for rows that were asked for otherwise.</summary>
    public LedgerLeaf? Leaf { get; init; }

    /// <summary>What a leaf asks of the ledger.</summary>
    internal static LedgerQuery QueryOf(LedgerLeaf leaf, DateOnly? asOf = null) =>
        new() { Period = leaf.Period, Kind = leaf.Kind, To = asOf, Ascending = true, Offset = leaf.Offset, Count = LedgerBook.RowsALeaf };
}
