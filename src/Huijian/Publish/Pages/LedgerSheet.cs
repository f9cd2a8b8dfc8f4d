using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>The ledger: rows, what was asked, and the names of what the filters stand for.</summary>
public sealed record LedgerSheet(Slice<LedgerRow> Rows, LedgerQuery Query, IReadOnlyDictionary<string, string> Names);
