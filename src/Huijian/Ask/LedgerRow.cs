namespace Huijian.Ask;

/// <summary>A happening as one row of the ledger: told once, by the leading article that tells it, with all its sources counted.</summary>
public sealed record LedgerRow(
    EventRow Event,
    StoryRow Story,
    IReadOnlyList<string> Agreements,
    IReadOnlyList<Named> Projects,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<SecurityRow> Securities,
    IReadOnlyList<CooperationRow> Cooperation,
    ArticleRow Source);
