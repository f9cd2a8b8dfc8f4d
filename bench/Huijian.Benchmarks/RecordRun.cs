using System.Diagnostics;
using System.Globalization;
using System.Text;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Benchmarks;

/// <summary>How adding and searching hold out as a record grows: mirrors and variants from <see cref="MirrorMaker"/>, timed at every tenth of the way.</summary>
internal static class RecordRun
{
    /// <summary>Adds so many articles to a new record and prints a line at every tenth: articles a second, milliseconds a look-up of copies and a search, memory.</summary>
    public static async Task RunAsync(int count, string where, TextWriter output)
    {
        using var store = RecordStore.Open(where);
        var recorder = new Recorder(store, TimeProvider.System);
        var step = Math.Max(1, count / 10);
        var (done, watch) = (0, Stopwatch.StartNew());
        await output.WriteLineAsync("articles\tadded/s\tcopies ms\tsearch p50 ms\tsearch p95 ms\tpeak MB");
        // Prepared on all cores while one thread writes, as huijian add does.
        var prepared = new MirrorMaker().Make(count).Chunk(256).SelectMany(some => some.AsParallel().AsOrdered()
            .Select(made => recorder.Prepare(Printed(made.Article), [(made.Article, made.Facts)], null)));
        foreach (var document in prepared)
        {
            recorder.Add(document);
            if (++done % step != 0)
                continue;
            recorder.Finish();
            var rate = step / watch.Elapsed.TotalSeconds;
            var copies = CopyTimes.Of(store);
            var times = await SearchTimes.OfAsync(store);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{done}\t{rate:F0}\t{copies.Milliseconds:F2}\t{times.Median:F1}\t{times.P95:F1}\t{Process.GetCurrentProcess().PeakWorkingSet64 >> 20}"));
            watch.Restart();
        }
    }

    /// <summary>Asks a record that is there: look-up of copies and every search, with memory.</summary>
    public static async Task AskAsync(string where, TextWriter output)
    {
        using var store = RecordStore.Open(where);
        await output.WriteLineAsync(CopyTimes.Of(store).ToString());
        await (await SearchTimes.OfAsync(store)).PrintAsync(output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
    }

    private static Document Printed(Article article) =>
        new(article.File, Encoding.UTF8.GetBytes(article.Outlet + string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text))));
}
