using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>From a name as somebody types it to what it may mean: either script, short names, former names.</summary>
internal sealed class Names(Answers answers, LooseFolding folding)
{
    /// <summary>Entities with exactly this name, or, where there is none, those whose names begin with or hold it; most told first.</summary>
    public async Task<IReadOnlyList<(EntityKind Kind, Named Entity)>> FindAsync(string name, EntityKind? kind, int count, CancellationToken cancel)
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
                row => (row.Enumerated<EntityKind>(0), new Named(row.Text(1), row.Text(2))),
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

    /// <summary>A name as it is kept for comparing.</summary>
    public string Fold(string name) => Folded(folding, name);

    internal static string Escaped(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static string Folded(LooseFolding folding, string name) => Grams.Runs(folding.Fold(name)).Replace(" ", "", StringComparison.Ordinal);
}
