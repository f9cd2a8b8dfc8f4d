namespace Huijian.Collect;

/// <summary>An address that a source names, with what it says of its age.</summary>
internal sealed record Found(string Address, string Lane, string? Stamp);
