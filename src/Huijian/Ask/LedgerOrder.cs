namespace Huijian.Ask;

/// <summary>The column by which the ledger is sorted.</summary>
public enum LedgerOrder
{
    Date,
    Kind,
    Place,
    Host,
    Reports,
}
