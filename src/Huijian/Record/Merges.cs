using System.Data.Common;

namespace Huijian.Record;

/// <summary>Entities that people judged to be one: which id stays.</summary>
internal sealed class Merges
{
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);

    private Merges()
    {
    }

    public static Merges Load(DbConnection connection, DbTransaction? transaction)
    {
        var merges = new Merges();
        foreach (var (gone, stays) in Judgements.Merged(connection, transaction))
        {
            // Two that end in the same one already need no further word.
            if (merges.Survivor(stays) != merges.Survivor(gone))
                merges._into[merges.Survivor(gone)] = merges.Survivor(stays);
        }

        return merges;
    }

    public string Survivor(string id)
    {
        while (_into.TryGetValue(id, out var next))
            id = next;
        return id;
    }
}
