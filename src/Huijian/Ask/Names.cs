using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>From a name as somebody types it to what it may mean: either script, short names, former names.</summary>
internal sealed class Names(Answers answers, LooseFolding folding)
{
    /// <summary>Entities with exactly this name, or, where there is none, those whose names begin with or hold it; most told first.</summary>
    public async Task<IReadOnlyList<NamedEntry>> FindAsync(string name, EntityKind? kind, int count, CancellationToken cancel)
    {
        var folded = Fold(name);
        foreach (var like in new[] { Escaped(folded), Escaped(folded) + "%", "%" + Escaped(folded) + "%" })
        {
            var found = await answers.AskAsync(
                """
                select e.kind, e.id, e.name
                from   entity e
                where  e.id in (select n.entity from entity_name n where n.folded like @like escape '\')
                and    (e.kind = @kind or @kind = '')
                order  by e.stories desc, e.id
                limit  @count
                """,
                row => new NamedEntry(row.Enumerated<EntityKind>(0), new Named(row.Text(1), row.Text(2))),
                [("like", like), ("kind", kind?.ToString() ?? ""), ("count", (long)count)],
                cancel);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>The entity with this id and the name it is shown by, or null.</summary>
    public async Task<Named?> KnownAsync(string id, CancellationToken cancel) =>
        (await answers.AskAsync("select id, name from entity where id = @id", row => new Named(row.Text(0), row.Text(1)), [("id", id)], cancel)).FirstOrDefault();

    /// <summary>
    /// The register of a kind, what goes behind <c>from</c>, as <c>e</c>: those that at least so many stories name. As of a day they are counted anew by what was told until then,
    /// and nobody's last post is known.
    /// </summary>
    internal static (string Entities, IReadOnlyList<(string Name, object? Value)> Values) Entities(EntityKind kind, DateOnly? asOf, int least) => asOf is null
        ? ("entity e where e.kind = @kind and e.stories >= @least", [("kind", kind.ToString()), ("least", (long)least)])
        : ("""
           (select k.id, k.name, k.note, k.detail, k.confirmed, null as post, t.last_seen, t.stories
            from   (select m.entity, count(distinct r.story) as stories, max(r.day) as last_seen
                    from   mention m join article r on r.id = m.article
                    where  m.kind = @kind and r.day <= @until
                    group  by m.entity) t
            join   entity k on k.id = t.entity) e where e.stories >= @least
           """, [("kind", kind.ToString()), ("least", (long)least), ("until", People.Until(asOf))]);

    /// <summary>A name as it is kept for comparing.</summary>
    public string Fold(string name) => Folded(folding, name);

    internal static string Escaped(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static string Folded(LooseFolding folding, string name) => Grams.Runs(folding.Fold(name)).Replace(" ", "", StringComparison.Ordinal);
}
