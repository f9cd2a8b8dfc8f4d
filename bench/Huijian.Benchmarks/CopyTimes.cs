using System.Diagnostics;
using System.Globalization;
using Huijian.Facts.Joining;
using Huijian.Record;

namespace Huijian.Benchmarks;

/// <summary>
/// How long it takes to find the copies and other tellings of an article that comes in: articles from all parts of the record are looked up as if they came
/// anew, with nothing of the record in memory. Nothing is written.
/// </summary>
/// <param name="Milliseconds">For one article, reading what the record has under its keys included.</param>
/// <param name="Found">How many of them were found to be copies: all should be.</param>
/// <param name="Probes">How many were looked up.</param>
internal sealed record CopyTimes(double Milliseconds, int Found, int Probes)
{
    private const int Count = 256;

    public static CopyTimes Of(RecordStore store)
    {
        var (gazetteer, folding) = (Gazetteer.Load(), new LooseFolding());
        using var connection = store.Connect();
        var last = connection.Ask("select max(number) from article", row => row.Whole(0))[0];
        var (list, values) = Sql.In("number", Enumerable.Range(1, Count).Select(i => last * i / Count));
        var articles = connection.Ask(
            $"select r.content, r.facts from article a join revision r on r.article = a.id and r.number = a.revision where a.number in ({list})",
            row => IncomingArticle.Of(Packed.Article(row.Bytes(0)), Packed.Facts(row.Bytes(1)), gazetteer, folding),
            [.. values]);
        // The second time, as in a program that has been adding for a while, it is compiled.
        Look();
        return Look();

        CopyTimes Look()
        {
            using var transaction = store.BeginWriting(connection);
            var (joiner, tables, found) = (new Joiner(store, gazetteer, folding), new Tables(), 0);
            var watch = Stopwatch.GetTimestamp();
            joiner.Begin(connection, transaction, articles);
            foreach (var (i, article) in articles.Index())
                found += joiner.Join(connection, transaction, FormattableString.Invariant($"new{i}"), last + 1 + i, article, tables).Copies.Count > 0 ? 1 : 0;
            var spent = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
            transaction.Rollback();
            return new CopyTimes(spent / articles.Count, found, articles.Count);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"look-up of copies: {Milliseconds:F2} ms an article ({Found} of {Probes} found)");
}
