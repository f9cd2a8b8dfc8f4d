using Huijian.Facts.Model;

namespace Huijian.Collect;

/// <summary>How a source is: what it usually does, what it did last, what is wrong.</summary>
internal sealed record SourceHealth(
    Source Source,
    SourceState State,
    double? UsualPerDay,
    IReadOnlyList<SourceDay> Days,
    IReadOnlyList<Alarm> Alarms,
    IReadOnlyDictionary<Standing, int> Standings)
{
    /// <summary>One word for it: new, well, or what is wrong.</summary>
    public string Word => State.LastVisit is null ? "new"
        : Alarms.Count > 0 ? string.Join(' ', Alarms.Select(alarm => alarm.Kind.ToString().ToLowerInvariant()))
        : State.Failures > 0 ? "trying" : "well";

    public static SourceHealth Of(Source source, ISourceStates states, DateTimeOffset now)
    {
        var days = states.Days(source.Name, DateOnly.FromDateTime(now.ToOffset(NewsTime.China).DateTime).AddDays(-SourceRate.Window));
        return new SourceHealth(
            source,
            states.Source(source.Name),
            SourceRate.Usual(days),
            days,
            [.. states.Alarms().Where(alarm => alarm.Source == source.Name)],
            states.Standings(source.Name));
    }
}
