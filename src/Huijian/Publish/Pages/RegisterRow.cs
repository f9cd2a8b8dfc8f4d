namespace Huijian.Publish.Pages;

/// <summary>One line of a register: where it leads, what it is called, what is said beside it, how many stories it has.</summary>
public sealed record RegisterRow(string Path, string Name, string? Note, string? Tag, long? Stories, DateOnly? Last);
