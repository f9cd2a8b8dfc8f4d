namespace Huijian.Ask;

/// <summary>A source that is followed, as far as its visits tell.</summary>
/// <param name="LastVisit">When it was last asked, or null if it never was.</param>
/// <param name="LastNew">When it last gave something new.</param>
/// <param name="Failures">How many visits failed one after the other.</param>
/// <param name="Error">What the last failure said.</param>
/// <param name="Recorded">How many of its addresses are in the record.</param>
/// <param name="Alarms">What is wrong with it now, one line each.</param>
public sealed record FollowedSource(
    string Name,
    DateTimeOffset? LastVisit,
    DateTimeOffset? LastNew,
    int Failures,
    string? Error,
    int Recorded,
    IReadOnlyList<string> Alarms);
