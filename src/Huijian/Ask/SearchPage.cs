namespace Huijian.Ask;

/// <summary>Hits by story, and how they divide.</summary>
public sealed record SearchPage(Slice<SearchHit> Hits, IReadOnlyList<Facet> Facets);
