namespace Huijian.Facts.Joining;

/// <summary>
/// A person holding a post, with what the articles allow to say of begin and end. There is no "current": after <see cref="EndEarliest"/> it is unknown.
/// </summary>
/// <param name="StartEarliest">Began after this day, on which another was still seen in the seat; null if unbounded.</param>
/// <param name="StartLatest">Began on this day or before: the first attestation.</param>
/// <param name="EndEarliest">Ended on this day or after: the last attestation.</param>
/// <param name="EndLatest">Ended on this day or before: another was seen in the seat, or he is called 原; null if unknown.</param>
public sealed record PostTerm(
    string Person,
    string Post,
    bool Acting,
    DateOnly? StartEarliest,
    DateOnly StartLatest,
    DateOnly EndEarliest,
    DateOnly? EndLatest,
    string? Predecessor,
    string? Successor,
    bool Confirmed);
