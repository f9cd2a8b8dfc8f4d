namespace Huijian.Ask;

/// <summary>Where a row of the ledger stands: the article that tells it, and that article's story.</summary>
public sealed record LedgerSource(StoryRow Story, ArticleRow Article);
