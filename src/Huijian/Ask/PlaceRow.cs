namespace Huijian.Ask;

/// <summary>A place in a list.</summary>
/// <param name="Code">The administrative division (GB/T 2260), or null.</param>
public sealed record PlaceRow(string Id, string Name, string? Code, int Stories);
