using System.Data.Common;

namespace Huijian.Record;

/// <summary>The judgements on statements that hold now: the last word that was not undone.</summary>
internal sealed class Verdicts
{
    private readonly Dictionary<string, Verdict> _verdicts;

    private Verdicts(Dictionary<string, Verdict> verdicts) => _verdicts = verdicts;

    public static Verdicts Load(DbConnection connection, DbTransaction? transaction)
    {
        var rows = connection.Ask(
            """
            select j.target, j.verb, j.value
            from   judgement j
            where  j.verb in ('Confirm', 'Change', 'Reject') and not exists (select 1 from judgement u where u.undoes = j.id)
            order  by j.at, j.id
            """,
            row => (Target: row.Text(0), Verb: row.Text(1), Value: row.TextOrNull(2)),
            transaction: transaction);
        var verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal);
        foreach (var (target, verb, value) in rows)
            verdicts[target] = new Verdict(verb switch { "Confirm" => "confirmed", "Change" => "changed", _ => "rejected" }, value);
        return new Verdicts(verdicts);
    }

    public Verdict On(string statement) => _verdicts.GetValueOrDefault(statement, Verdict.None);
}
