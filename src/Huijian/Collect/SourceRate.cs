namespace Huijian.Collect;

/// <summary>How much a source usually publishes, and whether its silence is out of the ordinary.</summary>
internal static class SourceRate
{
    /// <summary>Days looked back: four whole weeks, so that every weekday counts the same.</summary>
    public const int Window = 28;

    /// <summary>Below a week's life nothing is usual yet.</summary>
    private const int FewestDays = 7;

    /// <summary>Weekends and holidays are silent at many sources.</summary>
    private static readonly TimeSpan AlwaysAllowed = TimeSpan.FromDays(3);

    /// <summary>
    /// New articles a day over the window, without the first day, on which the archive came in; null if the source is too young.
    /// Days on which it could not be visited do not count.
    /// </summary>
    public static double? Usual(IReadOnlyList<SourceDay> days)
    {
        var counted = days.Skip(1).Where(day => day.Visits > day.Failures).ToList();
        return counted.Count < FewestDays ? null : counted.Average(day => day.New);
    }

    /// <summary>
    /// How long a silence is still in order: seven times the usual gap (were articles to come at random, a longer one would come once
    /// in a thousand), and never less than three days.
    /// </summary>
    public static TimeSpan? LongestSilence(double? usualPerDay)
    {
        if (usualPerDay is not > 0)
            return null;
        var gap = TimeSpan.FromDays(Math.Min(7 / usualPerDay.Value, 3650));
        return gap > AlwaysAllowed ? gap : AlwaysAllowed;
    }
}
