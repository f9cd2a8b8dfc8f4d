namespace Huijian.Ask;

/// <summary>How the hits divide by one property: kind, person, body, place, outlet, security, year.</summary>
public sealed record Facet(string Property, IReadOnlyList<FacetCount> Counts);
