namespace Huijian.Ask;

/// <summary>One wording of an article.</summary>
/// <param name="Number">1 for the first seen.</param>
public sealed record RevisionRow(int Number, DateTimeOffset FirstSeen, string? Title, string Digest)
{
    /// <summary>What changed from the wording before; empty for the first.</summary>
    public IReadOnlyList<TextChange> Changes { get; init; } = [];
}
