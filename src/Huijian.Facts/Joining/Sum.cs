namespace Huijian.Facts.Joining;

/// <summary>A sum, or why there is none; exactly one of the two is set.</summary>
public sealed record Sum(decimal? Total, string? Refusal);
