using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>How many rows of a kind the ledger has in a month, or without a day.</summary>
public sealed record LedgerCount(NewsPeriod Month, EventType Kind, int Rows);
