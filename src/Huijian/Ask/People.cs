using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The register of people.</summary>
internal sealed class People(Answers answers)
{
    private const string Columns = "e.id, e.name, e.note, e.post, e.last_seen, e.stories, e.confirmed";

    /// <summary>People by how many stories name them, those that at least so many name; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<Slice<PersonRow>> ListAsync(int offset, int count, CancellationToken cancel, int least = 0, DateOnly? asOf = null)
    {
        var (entities, values) = Names.Entities(EntityKind.Person, asOf, least);
        var total = (await answers.AskAsync($"select count(*) from {entities}", row => row.Whole(0), values, cancel))[0];
        var rows = await answers.AskAsync(
            $"select {Columns} from {entities} order by e.stories desc, e.id limit @count offset @offset",
            Row,
            [.. values, ("count", (long)count), ("offset", (long)offset)],
            cancel);
        return new Slice<PersonRow>(rows, total, offset);
    }

    /// <summary>
    /// People of whom articles leave it open who is who, a list for each name: names that several bear first, then those most told of; of each name the person
    /// most told of first.
    /// </summary>
    /// <param name="offset">Names to pass over.</param>
    /// <param name="count">How many names.</param>
    public async Task<IReadOnlyList<IReadOnlyList<PersonRow>>> NamesakesAsync(int offset, int count, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select {Columns}
            from   entity e
            join   (select name, max(stories) as told, count(*) as borne from entity where kind = 'Person' group by name having min(confirmed) = 0 order by count(*) > 1 desc, told desc, name limit @count offset @offset) n on n.name = e.name
            where  e.kind = 'Person'
            order  by n.borne > 1 desc, n.told desc, e.name, e.stories desc, e.id
            """,
            Row,
            [("count", (long)count), ("offset", (long)offset)],
            cancel);
        return [.. rows.GroupBy(person => person.Name, StringComparer.Ordinal).Select(people => people.ToList())];
    }

    /// <summary>A person over all articles, or null. With <paramref name="asOf"/> nothing of later days is shown.</summary>
    public async Task<PersonPage?> PersonAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        var found = await answers.AskAsync($"select {Columns} from entity e where e.id = @id and e.kind = 'Person'", Row, [("id", id)], cancel);
        if (found is not [var person])
            return null;
        var terms = Terms.AsOf(await Terms.OfAsync(
            answers, "t.person = @id and t.start_latest <= @until", [("id", id), ("until", Until(asOf))], "t.end_earliest desc, t.start_latest, p.name", cancel), asOf);
        var stories = await answers.Stories.NamingAsync(id, asOf, 200, cancel);
        var names = await answers.AskAsync(
            "select name from entity_name where entity = @id and name <> @name order by name", row => row.Text(0), [("id", id), ("name", person.Name)], cancel);
        var namesakes = await answers.AskAsync(
            $"select {Columns} from entity e where e.kind = 'Person' and e.name = @name and e.id <> @id order by e.stories desc, e.id",
            Row,
            [("id", id), ("name", person.Name)],
            cancel);
        return new PersonPage(
            asOf is null ? person : person with { Post = terms.MaxBy(term => term.EndEarliest)?.Post.Name, LastSeen = stories.Rows.Max(story => story.Day), Stories = (int)stories.Total },
            names,
            terms,
            await MetAsync(id, asOf, null, 50, cancel),
            stories.Rows,
            Contradictions.In(terms),
            namesakes);
    }

    /// <summary>Who stood on the other side of happenings with this person or body, most often first; null kind means any.</summary>
    internal Task<List<MetRow>> MetAsync(string id, DateOnly? asOf, EntityKind? kind, int count, CancellationToken cancel) => answers.AskAsync(
        """
        select y.kind, e.id, e.name, count(distinct h.story) as times, max(h.earliest)
        from   party x
        join   happening h on h.id = x.happening
        join   party y on y.happening = x.happening and y.entity <> x.entity
                      and (y.role <> x.role or y.role = 'Organisation') and y.role <> 'Attendee'
        join   entity e on e.id = y.entity
        where  x.entity = @id and x.role <> 'Attendee' and (h.earliest is null or h.earliest <= @until) and (y.kind = @kind or @kind = '')
        group  by y.kind, e.id, e.name
        order  by times desc, e.id
        limit  @count
        """,
        row => new MetRow(row.Enumerated<EntityKind>(0), row.Text(1), row.Text(2), (int)row.Whole(3), row.DayOrNull(4)),
        [("id", id), ("until", Until(asOf)), ("kind", kind?.ToString() ?? ""), ("count", (long)count)],
        cancel);

    internal static string Until(DateOnly? asOf) => asOf?.Iso() ?? "9999-12-31";

    private static PersonRow Row(Cells row) =>
        new(row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.DayOrNull(4), (int)row.Whole(5), row.Flag(6));
}
