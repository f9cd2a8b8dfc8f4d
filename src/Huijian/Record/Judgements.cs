using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huijian.Record;

/// <summary>
/// What people said about the record. Append-only: nothing is ever taken away, an undo is a judgement of its own. They are kept apart from what
/// articles say, so they outlive every re-reading.
/// </summary>
internal static class Judgements
{
    private static readonly JudgementJson Line = new(new JsonSerializerOptions(JudgementJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc cref="Judge(RecordStore, IReadOnlyList{Judgement}, TimeProvider)"/>
    public static void Judge(RecordStore store, Judgement judgement, TimeProvider clock) => Judge(store, [judgement], clock);

    /// <summary>
    /// Keeps judgements, all or none, and brings what they touch up to date. Throws <see cref="UserError"/> if the record has no such thing, or the verb
    /// does not fit it.
    /// </summary>
    public static void Judge(RecordStore store, IReadOnlyList<Judgement> judgements, TimeProvider clock)
    {
        using (var connection = store.Connect())
        {
            foreach (var judgement in judgements)
                Check(connection, judgement);
            store.Write(connection, transaction => Keep(store, transaction, judgements));
        }

        Apply(store, judgements, clock);
    }

    /// <summary>All judgements as JSON lines, first to last.</summary>
    public static IEnumerable<string> Export(RecordStore store)
    {
        using var connection = store.Connect();
        foreach (var judgement in All(connection))
            yield return JsonSerializer.Serialize(judgement, Line.Judgement);
    }

    /// <summary>Takes judgements from JSON lines; those known already stay as they are. Gives how many were new. Throws <see cref="UserError"/> naming a bad line.</summary>
    public static int Import(RecordStore store, IEnumerable<string> lines, TimeProvider clock)
    {
        var judgements = new List<Judgement>();
        foreach (var (i, line) in lines.Index().Where(line => line.Item.Trim().Length > 0))
        {
            try
            {
                if (JsonSerializer.Deserialize(line, Line.Judgement) is not { Target: not null, Who: not null, At: not null, Reason: not null } read)
                    throw new JsonException("target, who, at or reason is missing");
                judgements.Add(Judgement.Of(read.Verb, read.Target, read.Other, read.Value, read.Who, read.At, read.Reason, read.Undoes));
            }
            catch (JsonException failure)
            {
                throw new UserError(FormattableString.Invariant($"line {i + 1}: is no judgement ({failure.Message})"), "Bring lines as huijian judge export writes them.");
            }
        }

        List<Judgement> fresh = [];
        store.Write((connection, transaction) =>
        {
            var known = All(connection, transaction).Select(judgement => judgement.Id).ToHashSet(StringComparer.Ordinal);
            fresh = [.. judgements.Where(judgement => known.Add(judgement.Id))];
            Keep(store, transaction, fresh);
        });

        Apply(store, fresh, clock);
        return fresh.Count;
    }

    /// <summary>Pairs that a person has told apart (a person or article, and the article that does not belong) and that stay apart.</summary>
    public static IReadOnlyList<(string One, string Other)> Split(DbConnection connection, DbTransaction? transaction) => Standing(connection, "Split", transaction);

    /// <summary>Pairs of things that a person has judged to be one; the second stays.</summary>
    public static IReadOnlyList<(string Gone, string Stays)> Merged(DbConnection connection, DbTransaction? transaction) => Standing(connection, "Merge", transaction);

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

    private static List<Judgement> All(DbConnection connection, DbTransaction? transaction = null) => connection.Ask(
        "select id, verb, target, other, value, who, at, reason, undoes from judgement order by at, id",
        row => new Judgement(
            row.Text(0), row.Enumerated<JudgementVerb>(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), row.Text(6), row.Text(7), row.TextOrNull(8)),
        transaction: transaction);

    private static void Keep(RecordStore store, DbTransaction transaction, IEnumerable<Judgement> judgements)
    {
        var rows = DerivedTables.Judgement();
        foreach (var one in judgements)
            rows.Add(one.Id, one.Verb.ToString(), one.Target, one.Other, one.Value, one.Who, one.At, one.Reason, one.Undoes);
        store.Insert(transaction, rows);
    }

    private static void Check(DbConnection connection, Judgement judgement)
    {
        var (table, what) = judgement.Verb switch
        {
            JudgementVerb.Confirm or JudgementVerb.Change or JudgementVerb.Reject => ("statement", "statement"),
            JudgementVerb.Undo => ("judgement", "judgement"),
            _ => (judgement.Target.StartsWith('a') ? "article" : "entity", "article, person, body or place"),
        };
        Demand(judgement.Verb == JudgementVerb.Undo ? judgement.Undoes! : judgement.Target, table);
        if (judgement.Verb == JudgementVerb.Merge)
            Demand(judgement.Other!, table);
        if (judgement.Verb == JudgementVerb.Split)
            Demand(judgement.Other!, "article");

        void Demand(string id, string from)
        {
            if (connection.Ask($"select 1 from {from} where id = @id", row => row.Whole(0), [("id", id)]).Count == 0)
                throw new UserError($"{id}: the record has no such {what}.", "Take the id from a listing (--json) or a page.");
        }
    }

    /// <summary>Enters again the articles that a judgement touches; what it says is heeded then.</summary>
    private static void Apply(RecordStore store, IReadOnlyList<Judgement> judgements, TimeProvider clock)
    {
        var articles = new SortedSet<string>(StringComparer.Ordinal);
        using (var connection = store.Connect())
        {
            foreach (var judgement in judgements)
            {
                var meant = judgement.Verb == JudgementVerb.Undo
                    ? All(connection).Find(other => other.Id == judgement.Undoes) ?? judgement
                    : judgement;
                foreach (var id in new[] { meant.Target, meant.Other }.OfType<string>())
                    articles.UnionWith(connection.Ask(Touched, row => row.Text(0), [("id", id)]));
            }
        }

        new Rereading(store, clock).Enter(articles);
    }

    private const string Touched =
        """
        select article from statement where id = @id
        union select id from article where story in (select story from article where id = @id)
        union select article from mention where entity = @id
        union select article from mention where name in (select name from entity where id = @id)
        union select article from attestation where person = @id or body = @id
        union select h.article from party p join happening h on h.id = p.happening where p.entity = @id
        """;
}
