namespace Huijian.Ask;

/// <summary>How the hits divide by one property: 类型, 人物, 单位, 地点, 媒体, 证券, 年份.</summary>
public sealed record Facet(string Property, IReadOnlyList<FacetCount> Counts);
