using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The register of organisations.</summary>
internal sealed class Bodies(Answers answers)
{
    private const string Columns = "e.id, e.name, e.detail, e.last_seen, e.stories";

    /// <summary>Organisations by how many stories name them; null kind means any; those that at least so many name; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<Slice<BodyRow>> ListAsync(BodyKind? kind, int offset, int count, CancellationToken cancel, int least = 0, DateOnly? asOf = null)
    {
        var (entities, known) = Names.Entities(EntityKind.Body, asOf, least);
        (string, object?)[] values = [.. known, ("detail", kind?.ToString() ?? "")];
        var total = (await answers.AskAsync($"select count(*) from {entities} and (e.detail = @detail or @detail = '')", row => row.Whole(0), values, cancel))[0];
        var rows = await answers.AskAsync(
            $"""
            select {Columns} from {entities} and (e.detail = @detail or @detail = '')
            order  by e.stories desc, e.id limit @count offset @offset
            """,
            Row,
            [.. values, ("count", (long)count), ("offset", (long)offset)],
            cancel);
        return new Slice<BodyRow>(rows, total, offset);
    }

    /// <summary>The bodies that took part in most of what happened last, with how often; what is merely named takes part in nothing.</summary>
    public async Task<IReadOnlyList<MetRow>> BusyAsync(int count, DateOnly? asOf, CancellationToken cancel) => await answers.AskAsync(
        """
        select e.id, e.name, told.times, told.last
        from   (select y.entity, count(*) as times, max(late.earliest) as last
                from   (select id, earliest from happening where foremost = 1 and status = 'Happened' and earliest <= @until order by earliest desc, id limit 1000) late
                join   involved y on y.happening = late.id
                group  by y.entity) told
        join   entity e on e.id = told.entity and e.kind = 'Body' and e.stories > 0
        order  by told.times desc, e.id
        limit  @count
        """,
        row => new MetRow(EntityKind.Body, row.Text(0), row.Text(1), (int)row.Whole(2), row.DayOrNull(3)),
        [("count", (long)count), ("until", People.Until(asOf))],
        cancel);

    /// <summary>An organisation over all articles, or null. With <paramref name="asOf"/> nothing of later days is shown.</summary>
    public async Task<BodyPage?> BodyAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        var found = await answers.AskAsync($"select {Columns} from entity e where e.id = @id and e.kind = 'Body'", Row, [("id", id)], cancel);
        if (found is not [var body])
            return null;
        var names = await answers.AskAsync(
            "select name from entity_name where entity = @id and name <> @name order by name", row => row.Text(0), [("id", id), ("name", body.Name)], cancel);
        const string Told = "(a.day is null or a.day <= @until)";
        (string, object?)[] known = [("id", id), ("until", People.Until(asOf))];
        var stories = await answers.Stories.NamingAsync(id, asOf, 200, cancel);
        return new BodyPage(
            asOf is null ? body : body with { LastSeen = stories.Rows.Max(story => story.Day), Stories = (int)stories.Total },
            names,
            Terms.AsOf(await Terms.OfAsync(answers, "p.body = @id and t.start_latest <= @until", known, "t.end_earliest desc, p.name, e.name", cancel), asOf),
            await answers.Securities.OfAsync($"t.body = @id and {Told}", known, 50, cancel),
            [.. (await answers.Agreements.OfAsync($"g.id in (select owner from side where entity = @id) and {Told}", known, 200, cancel)).Where(agreement => agreement.SignedOn is not { } on || on.Earliest <= (asOf ?? DateOnly.MaxValue))],
            await answers.Projects.AsOfAsync("p.id in (select t.project from side s join project_step t on t.statement = s.owner where s.entity = @id and (t.day is null or t.day <= @until))", known, 200, asOf, cancel),
            await answers.People.MetAsync(id, asOf, null, 50, cancel),
            stories.Rows);
    }

    private static BodyRow Row(Cells row) => new(
        row.Text(0), row.Text(1), row.IsNull(2) ? BodyKind.Unknown : row.Enumerated<BodyKind>(2), row.DayOrNull(3), (int)row.Whole(4));
}
