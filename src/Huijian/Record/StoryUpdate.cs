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
                $"select story, id, number, title, opening, published, day, copy from article where story in ({list}) order by story, published nulls last, number",
                row => new Report(row.Text(0), row.Text(1), row.Whole(2), row.TextOrNull(3), row.Text(4), row.TextOrNull(5), row.TextOrNull(6), row.Text(7)),
                values,
                transaction);
            var happenings = connection.Ask(
                $"""
                select h.story, h.id, h.article, h.place_in, h.kind, h.date, h.earliest, h.place, h.place_name, h.host, h.status
                from   happening h
                where  h.story in ({list})
                order  by h.story, h.article, h.place_in
                """,
                row => new Told(
                    row.Text(0), row.Text(1), row.Text(2), row.Whole(3), row.Enumerated<EventType>(4), row.TextOrNull(5), row.TextOrNull(6), row.TextOrNull(7),
                    row.TextOrNull(8), row.TextOrNull(9), row.Text(10)),
                values,
                transaction).ToLookup(told => told.Story);
            connection.Run($"delete from story where id in ({list})", values, transaction);
            connection.Run($"update happening set foremost = 0 where story in ({list}) and foremost = 1", values, transaction);
            var rows = DerivedTables.Story();
            var foremost = new List<string>();
            foreach (var story in reports.GroupBy(report => report.Story))
                Story([.. story], happenings[story.Key], rows, foremost);
            store.Insert(transaction, rows);
            foreach (var ids in foremost.Chunk(AtOnce))
            {
                var (foremostList, foremostValues) = Sql.In("happening", ids);
                connection.Run($"update happening set foremost = 1 where id in ({foremostList})", [.. foremostValues], transaction);
            }
        }
    }

    private static void Story(List<Report> reports, IEnumerable<Told> happenings, Rows rows, List<string> foremost)
    {
        // First published leads; among those of one moment the first with a headline, then the first seen.
        var lead = reports.Where(report => report.Published == reports[0].Published).OrderBy(report => report.Title is null).ThenBy(report => report.Number).First();
        var order = reports.Select((report, i) => (report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.Id == lead.Id ? -1 : pair.i);
        var shown = new List<Told>();
        foreach (var told in happenings.OrderBy(told => order[told.Article]).ThenBy(told => told.Order))
        {
            if (!shown.Exists(other => other.Article != told.Article && SameOne(other, told)))
                shown.Add(told);
        }

        foremost.AddRange(shown.Select(told => told.Id));
        var first = shown.FirstOrDefault();
        rows.Add(
            lead.Story, lead.Id, lead.Title ?? lead.Opening, lead.Day, lead.Published, (long)reports.Count, (long)reports.Select(report => report.Copy).Distinct().Count(),
            first?.Kind.ToString(), first?.Date, first?.Place, first?.PlaceName, Weight(reports.Count, shown), Series(lead.Title));
    }

    /// <summary>Told by two articles: one kind, and nothing settled differently.</summary>
    private static bool SameOne(Told one, Told other) =>
        one.Kind == other.Kind
        && (one.Earliest is null || other.Earliest is null || one.Earliest == other.Earliest)
        && (one.Host is null || other.Host is null || one.Host.Split('、').Intersect(other.Host.Split('、')).Any());

    /// <summary>What stands first on a day: happenings by kind, then how many report it.</summary>
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

    private sealed record Report(string Story, string Id, long Number, string? Title, string Opening, string? Published, string? Day, string Copy);

    private sealed record Told(
        string Story, string Id, string Article, long Order, EventType Kind, string? Date, string? Earliest, string? Place, string? PlaceName, string? Host, string Status);
}
