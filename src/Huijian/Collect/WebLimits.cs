namespace Huijian.Collect;

/// <summary>What we take from a server before we leave.</summary>
internal sealed record WebLimits
{
    /// <summary>The largest body, unpacked.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>From the first byte sent to the last received; a server that drips is left, too.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    public int Redirects { get; init; } = 8;

    public TimeSpan LongestRest { get; init; } = TimeSpan.FromDays(1);
}
