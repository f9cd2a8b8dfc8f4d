using System.Data.Common;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>Works out the rows of stories from their articles: which leads, how many reports and texts, which happening is foremost.</summary>
internal static class StoryUpdate
{
    private const int AtOnce = 400;

    public static void Run(RecordStore store, DbConnection connection, DbTransaction transaction, IReadOnlyCollection<string> stories)
    {
        foreach (var some in stories.Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var (list, given) = Sql.In("story", some);
            List<(string Name, object? Value)> values = [.. given];
            var reports = connection.Ask(
                $"select story, id, number, title, opening, published, day, copy, outlet_id, items from article where story in ({list}) order by story, published nulls last, number",
                row => new Report(row.Text(0), row.Text(1), row.Whole(2), row.TextOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.Text(7), row.TextOrNull(8), row.Whole(9) > 0),
                values,
                transaction);
            var happenings = connection.Ask(
                $"""
                select h.story, h.id, h.article, h.place_in, h.kind, h.date, h.earliest, h.place, h.place_name, h.status
                from   happening h
                where  h.story in ({list})
                order  by h.story, h.article, h.place_in
                """,
                row => new Told(
                    row.Text(0), row.Text(1), row.Text(2), row.Whole(3), row.Enumerated<EventType>(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7),
                    row.TextOrNull(8), row.Text(9)),
                values,
                transaction).ToLookup(told => told.Story);
            var parties = connection.Ask(
                $"select y.happening, y.entity, y.role, y.kind from party y join happening h on h.id = y.happening where h.story in ({list}) order by y.happening, y.place_in",
                row => (Happening: row.Text(0), new Side(row.Text(1), row.Text(2) == "Host", row.Text(3) == "Person")),
                values,
                transaction).ToLookup(party => party.Happening, party => party.Item2);
            var posts = connection.Ask(
                $"select t.article, t.person, t.body from attestation t join article a on a.id = t.article where a.story in ({list}) and t.body is not null",
                row => (Holder: (row.Text(0), row.Text(1)), Body: row.Text(2)),
                values,
                transaction).ToLookup(post => post.Holder, post => post.Body);
            connection.Run($"delete from involved where happening in (select id from happening where story in ({list}))", values, transaction);
            connection.Run($"delete from story where id in ({list})", values, transaction);
            connection.Run($"update happening set foremost = 0, kept = null where story in ({list}) and foremost = 1", values, transaction);
            var (rows, involved) = (DerivedTables.Story(), DerivedTables.Involved());
            var foremost = new List<string>();
            foreach (var story in reports.GroupBy(report => report.Story))
            {
                foreach (var (shown, tellings) in Story([.. story], happenings[story.Key], parties, rows))
                {
                    foremost.Add(shown.Id);
                    foreach (var entity in Involved(tellings, parties, posts))
                        involved.Add(shown.Id, entity);
                }
            }

            store.Insert(transaction, rows);
            store.Insert(transaction, involved);
            foreach (var ids in foremost.Chunk(AtOnce))
            {
                var (foremostList, foremostValues) = Sql.In("happening", ids);
                connection.Run(
                    $"update happening set foremost = 1, kept = (select {KeptDay} from story s where s.id = happening.story) where id in ({foremostList})", [.. foremostValues], transaction);
            }
        }
    }

    // What is announced for later, and what does not say its day, is kept with the day of its news.
    private const string KeptDay = "case when happening.earliest < s.day then happening.earliest else coalesce(s.day, happening.earliest) end";

    /// <summary>Adds the story's row and gives its happenings: the telling that is shown, with all tellings of it.</summary>
    private static List<(Told Shown, List<Told> Tellings)> Story(List<Report> reports, IEnumerable<Told> happenings, ILookup<string, Side> parties, Rows rows)
    {
        // First published leads; among those of one moment the first with a headline, then the first seen.
        var lead = reports.Where(report => report.Published == reports[0].Published).OrderBy(report => report.Title is null).ThenBy(report => report.Number).First();
        var order = reports.Select((report, i) => (report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.Id == lead.Id ? -1 : pair.i);
        var told = new List<(Told Shown, List<Told> Tellings)>();
        foreach (var one in happenings.OrderBy(one => order[one.Article]).ThenBy(one => one.Order))
        {
            var same = told.Find(other => other.Tellings.TrueForAll(telling => telling.Article != one.Article) && SameOne(other.Shown, one, parties));
            if (same.Tellings is null)
                told.Add((one, [one]));
            else
                same.Tellings.Add(one);
        }

        // What a round-up tells first it tells by chance: nothing of it stands for the whole.
        List<Told> shown = lead.RoundUp ? [] : [.. told.Select(one => one.Shown)];
        var first = shown.FirstOrDefault();
        rows.Add(
            lead.Story, lead.Id, lead.Title ?? lead.Opening, lead.Day, lead.Published, (long)reports.Count, (long)reports.Select(report => report.Copy).Distinct().Count(),
            first?.Kind.ToString(), first?.Date, first?.Place, first?.PlaceName, lead.RoundUp ? 0 : Weight(reports.Count, shown), Series(lead.Title),
            Math.Max(1L, reports.Select(report => report.Outlet).OfType<string>().Distinct().Count()), lead.Outlet);
        return told;
    }

    /// <summary>Told by two articles: one kind, and nothing settled differently. Hosts are held together as persons: a mirror writes 郝鵬.</summary>
    private static bool SameOne(Told one, Told other, ILookup<string, Side> parties)
    {
        if (one.Kind != other.Kind || one.Earliest is not null && other.Earliest is not null && one.Earliest != other.Earliest)
            return false;
        var hosts = parties[one.Id].Where(side => side.IsHost).Select(side => side.Entity).ToHashSet(StringComparer.Ordinal);
        var theirs = parties[other.Id].Where(side => side.IsHost).Select(side => side.Entity).ToList();
        return hosts.Count == 0 || theirs.Count == 0 || hosts.Overlaps(theirs);
    }

    /// <summary>Everybody who took part, and the bodies whose posts they held that day.</summary>
    private static IEnumerable<string> Involved(List<Told> tellings, ILookup<string, Side> parties, ILookup<(string, string), string> posts) =>
        tellings.SelectMany(telling => parties[telling.Id].SelectMany(side => side.IsPerson ? posts[(telling.Article, side.Entity)].Prepend(side.Entity) : [side.Entity]))
            .Distinct(StringComparer.Ordinal);

    /// <summary>What stands first on a day: happenings by kind, then how many report it. A round-up, whose headline says nothing of what it tells, comes last.</summary>
    private static long Weight(int reports, List<Told> happenings) => Math.Min(reports, 30) + happenings.Where(told => told.Status == "Happened").Select(told => told.Kind switch
    {
        EventType.Meeting or EventType.Signing => 40L,
        EventType.Conference or EventType.Groundbreaking or EventType.Commissioning => 30L,
        EventType.Appointment => 25L,
        _ => 20L,
    }).DefaultIfEmpty(0).Max();

    /// <summary>The headline without its numbers: 2023年… and 2025年… are a series. Null for headlines too short to tell.</summary>
    private static string? Series(string? title)
    {
        var words = string.Concat((title ?? "").Where(c => char.IsLetter(c) && !"年月日届次第一二三四五六七八九十零〇".Contains(c, StringComparison.Ordinal)));
        return words.Length >= 8 ? Ids.Of('r', words) : null;
    }

    private sealed record Report(string Story, string Id, long Number, string? Title, string Opening, string? Published, string? Day, string Copy, string? Outlet, bool RoundUp);

    private sealed record Told(
        string Story, string Id, string Article, long Order, EventType Kind, string? Date, string? Earliest, string? Place, string? PlaceName, string Status);

    private sealed record Side(string Entity, bool IsHost, bool IsPerson);
}
