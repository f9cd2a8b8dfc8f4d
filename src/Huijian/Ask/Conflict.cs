namespace Huijian.Ask;

/// <summary>Statements that cannot all be true, listed instead of hidden.</summary>
/// <param name="About">What they contradict each other in: 日期, 地点, one seat held by two.</param>
public sealed record Conflict(string About, string What, IReadOnlyList<Quote> Quotes);
