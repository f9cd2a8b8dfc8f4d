namespace Huijian.Ask;

/// <summary>Something that has a page of its own: its id and the name to show.</summary>
public sealed record Named(string Id, string Name);
