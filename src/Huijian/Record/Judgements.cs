using System.Data.Common;

namespace Huijian.Record;

/// <summary>What people said about the record. Append-only; nothing is ever taken away, an undo is a judgement of its own.</summary>
internal static class Judgements
{
    /// <summary>Pairs of articles that a person has told apart and that stay apart.</summary>
    public static IEnumerable<(string, string)> Split(DbConnection connection, DbTransaction? transaction) => Standing(connection, "split", transaction);

    /// <summary>Pairs of things that a person has judged to be one.</summary>
    public static IEnumerable<(string, string)> Merged(DbConnection connection, DbTransaction? transaction) => Standing(connection, "merge", transaction);

    private static List<(string, string)> Standing(DbConnection connection, string verb, DbTransaction? transaction) => connection.Ask(
        """
        select j.target, j.other
        from   judgement j
        where  j.verb = @verb and j.other is not null and not exists (select 1 from judgement u where u.undoes = j.id)
        order  by j.at, j.id
        """,
        row => (row.Text(0), row.Text(1)),
        [("verb", verb)],
        transaction);
}
