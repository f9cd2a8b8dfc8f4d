namespace Huijian.Ask;

/// <summary>A document's file, its copy cluster (one text reprinted) and its story (one happening).</summary>
public sealed record ClusterRow(string File, string Copy, string Story);
