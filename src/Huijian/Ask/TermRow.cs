using System.Text.Json.Serialization;

namespace Huijian.Ask;

/// <summary>
/// A person holding a post, as far as dated articles show. Nothing says "current": after the last attestation it is unknown until an
/// article says otherwise or a successor is seen.
/// </summary>
/// <param name="Acting">代, 主持工作.</param>
/// <param name="StartEarliest">Began no earlier than this (the predecessor was last seen then), or null if unbounded.</param>
/// <param name="StartLatest">Began no later than this: the first attestation.</param>
/// <param name="EndEarliest">Ended no earlier than this: the last attestation.</param>
/// <param name="EndLatest">Ended no later than this (a successor was first seen, or he is called 原 then), or null if unknown.</param>
public sealed record TermRow(
    Named Person,
    Named Post,
    Named? Body,
    string Title,
    bool Acting,
    DateOnly? StartEarliest,
    DateOnly StartLatest,
    DateOnly EndEarliest,
    DateOnly? EndLatest,
    Named? Predecessor,
    Named? Successor,
    bool Confirmed,
    IReadOnlyList<AttestationRow> Attestations)
{
    /// <summary>The days on which it was seen, in order, each once. Known of a term whose attestations were not fetched, too.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> SeenOn { get => field ?? [.. Attestations.Select(seen => seen.Day).Distinct()]; init; }
}
