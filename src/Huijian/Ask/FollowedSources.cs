using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The sources that are followed and how they are doing.</summary>
internal sealed class FollowedSources(Answers answers)
{
    /// <summary>All of them, those in trouble first.</summary>
    public async Task<IReadOnlyList<FollowedSource>> ListAsync(CancellationToken cancel)
    {
        var alarms = (await answers.AskAsync(
            "select source, what from source_alarm where cleared is null order by source, since", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel)).ToLookup(row => row.Owner, row => row.Row);
        var sources = await answers.AskAsync(
            """
            select s.name, s.last_visit, s.last_new, s.failures, case when s.failures > 0 then s.last_error end,
                   (select count(*) from source_address a where a.source = s.name and a.fetched is not null)
            from   source s
            order  by s.name
            """,
            row => new FollowedSource(row.Text(0), Time(row.TextOrNull(1)), Time(row.TextOrNull(2)), (int)row.Whole(3), row.TextOrNull(4), (int)row.Whole(5), []),
            [],
            cancel);
        return [.. sources.Select(source => source with { Alarms = [.. alarms[source.Name]] }).OrderByDescending(source => source.Alarms.Count > 0 || source.Failures > 0).ThenBy(source => source.Name, StringComparer.Ordinal)];
    }

    private static DateTimeOffset? Time(string? kept) => kept is null ? null : Kept.Time(kept);
}
