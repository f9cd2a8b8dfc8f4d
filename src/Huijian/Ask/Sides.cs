using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The parties of agreements and project steps.</summary>
internal static class Sides
{
    public static async Task<ILookup<string, Named>> OfAsync(Answers answers, IEnumerable<string> owners, CancellationToken cancel)
    {
        var (list, values) = Sql.In("owner", owners.Distinct());
        var rows = await answers.AskAsync(
            $"select s.owner, s.entity, s.name from side s where s.owner in ({list}) order by s.owner, s.place_in",
            row => new Owned<Named>(row.Text(0), new Named(row.Text(1), row.Text(2))),
            [.. values],
            cancel);
        return rows.ToLookup(row => row.Owner, row => row.Row);
    }
}
