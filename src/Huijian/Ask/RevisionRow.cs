namespace Huijian.Ask;

/// <summary>One wording of an article.</summary>
/// <param name="Number">1 for the first seen.</param>
public sealed record RevisionRow(int Number, DateTimeOffset FirstSeen, string? Title, string Digest);
