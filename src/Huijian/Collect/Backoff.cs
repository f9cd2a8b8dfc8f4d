namespace Huijian.Collect;

/// <summary>How long to wait before trying again: doubling, to a day at most, with chance so that many do not return at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The wait after so many failures in a row (1 or more): between half and all of 1, 2, 4 … minutes.</summary>
    public static TimeSpan After(int failures, Random chance)
    {
        var whole = TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, Math.Clamp(failures, 1, 30) - 1)));
        return whole * (0.5 + (chance.NextDouble() / 2));
    }
}
