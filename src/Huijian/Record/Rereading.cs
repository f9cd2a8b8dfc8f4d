using System.Data.Common;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>
/// Enters articles of the record again: after a judgement from the facts kept, with better rules from the documents kept. Documents, wordings,
/// judgements and ids stay; only what was understood is put anew.
/// </summary>
internal sealed class Rereading(RecordStore store, TimeProvider clock)
{
    private const int ArticlesAtOnce = 200;

    private readonly LooseFolding _folding = new();
    private readonly Gazetteer _gazetteer = Gazetteer.Load();

    /// <summary>Enters these articles again from the facts kept.</summary>
    public void Enter(IReadOnlyCollection<string> articles)
    {
        foreach (var some in articles.Chunk(ArticlesAtOnce))
        {
            InBatch((connection, transaction) =>
            {
                var (list, values) = Sql.In("id", some);
                return connection.Ask(
                    $"select a.id, r.document, r.content, r.facts from article a join revision r on r.article = a.id and r.number = a.revision where a.id in ({list}) order by a.number",
                    row => (row.Text(0), row.Text(1), IncomingArticle.Of(Packed.Article(row.Bytes(2)), Packed.Facts(row.Bytes(3)), _gazetteer, _folding)),
                    [.. values],
                    transaction);
            });
        }

        RegisterUpdate.Run(store, _gazetteer);
    }

    /// <summary>
    /// Reads the whole record again from the documents kept. <paramref name="read"/> is reading and understanding; a document from which no article comes any more keeps what it
    /// had. Gives how many articles were entered again.
    /// </summary>
    public int Run(Func<Document, IReadOnlyList<(Article Article, ArticleFacts Facts)>> read)
    {
        var done = 0;
        var last = 0L;
        while (true)
        {
            List<(string Id, long Number, string Document, int Place, Document Given)> some;
            using (var connection = store.Connect())
                some = After(connection, last);
            if (some.Count == 0)
                break;
            last = some[^1].Number;
            var again = new (string, string, IncomingArticle)?[some.Count];
            Parallel.For(0, some.Count, i =>
            {
                var articles = read(some[i].Given);
                if (some[i].Place < articles.Count)
                    again[i] = (some[i].Id, some[i].Document, IncomingArticle.Of(articles[some[i].Place].Article, articles[some[i].Place].Facts, _gazetteer, _folding));
            });
            InBatch((_, _) => [.. again.OfType<(string, string, IncomingArticle)>()]);
            done += again.Count(one => one is not null);
        }

        RegisterUpdate.Run(store, _gazetteer);
        return done;
    }

    private static List<(string, long, string, int, Document)> After(DbConnection connection, long number) => connection.Ask(
        """
        select a.id, a.number, r.document, d.path, d.packed, d.address, d.media_type, d.fetched,
               (select count(*) from article b where b.document = a.document and b.number < a.number)
        from   article a
        join   revision r on r.article = a.id and r.number = a.revision
        join   document d on d.id = r.document
        where  a.number > @number
        order  by a.number
        limit  @count
        """,
        row => (row.Text(0), row.Whole(1), row.Text(2), (int)row.Whole(8), new Document(row.Text(3), Packed.Unpack(row.Bytes(4)))
        {
            Address = row.TextOrNull(5) is { } address ? new Uri(address) : null,
            MediaType = row.TextOrNull(6),
            Fetched = row.TextOrNull(7) is { } fetched ? Kept.Time(fetched) : null,
        }),
        [("number", number), ("count", (long)ArticlesAtOnce)]);

    private void InBatch(Func<DbConnection, DbTransaction, IReadOnlyList<(string Id, string Document, IncomingArticle Article)>> articles) =>
        store.Write((connection, transaction) =>
            new Batch(store, connection, transaction, new Joiner(store, _gazetteer, _folding), _gazetteer, Kept.Text(clock.GetUtcNow())).Reenter(articles(connection, transaction)));
}
