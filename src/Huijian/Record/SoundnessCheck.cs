using System.Data.Common;
using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>Looks a record through for damage: pages, documents that do not unpack to what came in, quotes that do not stand in their article, rows that hang in the air.</summary>
internal static class SoundnessCheck
{
    private const int AtOnce = 200;

    // What must be empty, and what it means if it is not. Everything here follows from how batches are written.
    private static readonly (string Sql, string Fault)[] Rules =
    [
        ("select a.id from article a where not exists (select 1 from revision r where r.article = a.id and r.number = a.revision)", "an article without its latest wording"),
        ("select a.id from article a where not exists (select 1 from document d where d.id = a.document)", "an article without its document"),
        ("select a.id from article a where not exists (select 1 from story s where s.id = a.story)", "an article without its story"),
        ("select s.id from story s where not exists (select 1 from article a where a.story = s.id)", "a story without an article"),
        ("select h.id from happening h where not exists (select 1 from statement t where t.id = h.statement)", "a happening without its statement"),
        ("select m.article from mention m where not exists (select 1 from entity e where e.id = m.entity)", "a name that leads to nobody"),
        ("select p.happening from party p where not exists (select 1 from entity e where e.id = p.entity)", "a participant who leads to nobody"),
        ("select i.happening from involved i where not exists (select 1 from happening h where h.id = i.happening and h.foremost = 1)", "a participant in nothing"),
        ("select t.id from term t where not exists (select 1 from attestation a where a.person = t.person and a.post = t.post)", "a term without an attestation"),
        ("select d.path from document d group by d.path, d.digest having count(*) > 1", "a document that is in twice"),
    ];

    /// <summary>Everything wrong, a line each; empty if the record is sound.</summary>
    public static IReadOnlyList<string> Faults(RecordStore store)
    {
        var faults = new List<string>(store.Faults());
        using var connection = store.Connect();
        foreach (var (sql, fault) in Rules)
        {
            var found = connection.Ask(sql + " limit 5", row => row.Text(0));
            faults.AddRange(found.Select(id => $"{id}: {fault}"));
        }

        faults.AddRange(Documents(connection));
        faults.AddRange(Quotes(connection));
        return faults;
    }

    private static IEnumerable<string> Documents(DbConnection connection)
    {
        var last = "";
        while (true)
        {
            var some = connection.Ask(
                "select id, path, digest, packed from document where id > @last order by id limit @count",
                row => (Id: row.Text(0), Path: row.Text(1), Digest: row.Text(2), Packed: row.Bytes(3)),
                [("last", last), ("count", (long)AtOnce)]);
            if (some.Count == 0)
                yield break;
            foreach (var document in some.Where(document => !Whole(document.Packed, document.Digest)))
                yield return $"{document.Path}: the document kept is not the one that came in";
            last = some[^1].Id;
        }
    }

    private static bool Whole(byte[] packed, string digest)
    {
        try
        {
            return Ids.Digest(Packed.Unpack(packed).Span) == digest;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Facts.Model.Article? Kept(byte[] packed)
    {
        try
        {
            return Packed.Article(packed);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The words of every statement stand in its article at its place.</summary>
    private static IEnumerable<string> Quotes(DbConnection connection)
    {
        var last = 0L;
        while (true)
        {
            var some = connection.Ask(
                "select a.id, a.number, r.content from article a join revision r on r.article = a.id and r.number = a.revision where a.number > @last order by a.number limit @count",
                row => (Id: row.Text(0), Number: row.Whole(1), Article: Kept(row.Bytes(2))),
                [("last", last), ("count", (long)AtOnce)]);
            if (some.Count == 0)
                yield break;
            foreach (var damaged in some.Where(one => one.Article is null))
                yield return $"{damaged.Id}: the article kept is damaged";
            var (list, values) = Sql.In("article", some.Select(one => one.Id));
            var articles = some.ToDictionary(one => one.Id, one => one.Article);
            var statements = connection.Ask(
                $"select s.id, s.article, s.paragraph, s.start, s.quote from statement s join article a on a.id = s.article and a.revision = s.revision where s.article in ({list})",
                row => (Id: row.Text(0), Article: row.Text(1), Paragraph: (int)row.Whole(2), Start: (int)row.Whole(3), Quote: row.Text(4)),
                [.. values]);
            foreach (var statement in statements)
            {
                if (articles[statement.Article] is not { } article)
                    continue;
                if (statement.Paragraph >= article.Paragraphs.Length
                    || string.CompareOrdinal(article.Line(statement.Paragraph), statement.Start, statement.Quote, 0, statement.Quote.Length) != 0)
                {
                    yield return $"{statement.Id}: its words do not stand at their place in {statement.Article}";
                }
            }

            last = some[^1].Number;
        }
    }
}
