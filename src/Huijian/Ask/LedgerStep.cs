namespace Huijian.Ask;

/// <summary>The way to another leaf of the ledger, of the same kind.</summary>
/// <param name="Number">Which leaf of the period, from 1.</param>
public sealed record LedgerStep(NewsPeriod Period, int Number);
