namespace Huijian.Ask;

/// <summary>A value that can be added to the search, and how many stories have it.</summary>
public sealed record FacetCount(string Key, string Name, int Stories);
