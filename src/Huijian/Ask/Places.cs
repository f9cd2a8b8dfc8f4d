using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The register of places.</summary>
internal sealed class Places(Answers answers)
{
    private const string Columns = "e.id, e.name, e.detail, e.stories";

    /// <summary>Places by how many stories name them, those that at least so many name; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<Slice<PlaceRow>> ListAsync(bool provincesOnly, int offset, int count, CancellationToken cancel, int least = 0, DateOnly? asOf = null)
    {
        var (known, values) = Names.Entities(EntityKind.Place, asOf, least);
        var entities = known + (provincesOnly ? " and e.detail like '%0000'" : "");
        var total = (await answers.AskAsync($"select count(*) from {entities}", row => row.Whole(0), values, cancel))[0];
        var rows = await answers.AskAsync(
            $"select {Columns} from {entities} order by e.stories desc, e.id limit @count offset @offset",
            Row,
            [.. values, ("count", (long)count), ("offset", (long)offset)],
            cancel);
        return new Slice<PlaceRow>(rows, total, offset);
    }

    /// <summary>A place over all articles, or null; a province or city covers what lies in it. With <paramref name="asOf"/> nothing of later days is shown.</summary>
    public async Task<PlacePage?> PlaceAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        var found = await answers.AskAsync($"select {Columns} from entity e where e.id = @id and e.kind = 'Place'", Row, [("id", id)], cancel);
        if (found is not [var place])
            return null;
        var (low, high) = Covered(id);
        var within = await answers.AskAsync(
            "select e.id, e.name from entity e where e.id in (@province, @city) and e.id <> @id order by e.id",
            row => new Named(row.Text(0), row.Text(1)),
            [("province", Province(id) ?? ""), ("city", City(id) ?? ""), ("id", id)],
            cancel);
        var posts = Terms.AsOf(await Terms.OfAsync(
            answers,
            "p.body in (select b.id from entity b where b.kind = 'Body' and b.folded like @like escape '\\') and t.start_latest <= @until",
            [("like", Names.Escaped(answers.Names.Fold(place.Name)) + "%"), ("until", People.Until(asOf))],
            "t.end_earliest desc, p.name, e.name",
            cancel), asOf);
        var bodies = await answers.AskAsync(
            """
            select e.id, e.name, count(distinct h.story) as times, max(h.earliest)
            from   happening h
            join   party y on y.happening = h.id and y.kind = 'Body'
            join   entity e on e.id = y.entity
            where  h.place >= @low and h.place <= @high and (h.earliest is null or h.earliest <= @until)
            group  by e.id, e.name
            order  by times desc, e.id
            limit  50
            """,
            row => new MetRow(EntityKind.Body, row.Text(0), row.Text(1), (int)row.Whole(2), row.DayOrNull(3)),
            [("low", low), ("high", high), ("until", People.Until(asOf))],
            cancel);
        var inner = asOf is not null ? [] : await answers.AskAsync(
            $"select {Columns} from entity e where e.kind = 'Place' and e.id >= @low and e.id <= @high and e.id <> @id order by e.stories desc, e.id limit @count",
            Row,
            [("low", low), ("high", high), ("id", id), ("count", (long)PlacePage.MostInner)],
            cancel);
        var (naming, covered) = Naming(id);
        var stories = await answers.Stories.AmongAsync(Stories.Under(naming), covered, asOf, 200, cancel);
        return new PlacePage(
            asOf is null ? place : place with { Stories = (int)stories.Total },
            within,
            posts,
            await answers.Projects.AsOfAsync("p.place_name = @name", [("name", place.Name)], 200, asOf, cancel),
            bodies,
            inner,
            stories.Total,
            stories.Rows);
    }

    /// <summary>That an article names (<c>m</c>) a place or what lies in it.</summary>
    internal static (string Condition, IReadOnlyList<(string Name, object? Value)> Values) Naming(string id)
    {
        var (low, high) = Covered(id);
        return ("m.kind = 'Place' and m.entity >= @low and m.entity <= @high", [("low", low), ("high", high)]);
    }

    /// <summary>The ids that a place covers, first and last: 210000 covers 210000..219999.</summary>
    internal static (string Low, string High) Covered(string id) => id switch
    {
        [_, _, '0', '0', '0', '0'] => (id, id[..2] + "9999"),
        [_, _, _, _, '0', '0'] => (id, id[..4] + "99"),
        _ => (id, id),
    };

    /// <summary>The province of a division, or null for a place outside the divisions.</summary>
    internal static string? Province(string? id) => id is { Length: 6 } && id.All(char.IsAsciiDigit) ? id[..2] + "0000" : null;

    internal static string? City(string id) => Province(id) is null ? null : id[..4] + "00";

    private static PlaceRow Row(Cells row) => new(row.Text(0), row.Text(1), row.TextOrNull(2), (int)row.Whole(3));
}
