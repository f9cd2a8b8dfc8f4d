namespace Huijian.Ask;

/// <summary>An article that fits a search, with what facets are counted by.</summary>
internal sealed record ArticleHit(long Number, string Id, string Story, string? Day, string? OutletId, string? Outlet);
