namespace Huijian.Ask;

/// <summary>Hits by story, and how they divide.</summary>
/// <param name="Limited">True if more articles fit than were looked at: counts and facets are of the last added ones.</param>
public sealed record SearchPage(Slice<SearchHit> Hits, IReadOnlyList<Facet> Facets, bool Limited);
