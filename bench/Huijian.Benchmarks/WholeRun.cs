using System.Diagnostics;
using System.Globalization;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;

namespace Huijian.Benchmarks;

/// <summary>
/// A plain timed run of the stages over a folder of real documents, one core, everything in memory beforehand so that the disk is not measured.
/// Prints documents/s, MB/s (of document bytes) and the process's peak memory.
/// </summary>
internal static class WholeRun
{
    public static async Task<int> RunAsync(string folder, string[] stages, TextWriter output)
    {
        var documents = Files.Under([folder]).Select(file => Files.Open(file).Document).OfType<Document>().ToList();
        var bytes = documents.Sum(document => (long)document.Bytes.Length);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {bytes / 1e6:F1} MB"));

        var all = stages.Length == 0;
        if (all || stages.Contains("read"))
            await TimeAsync("read", () => documents.Sum(document => Reader.Read(document).Articles.Length));
        if (all || stages.Contains("understand"))
        {
            var starting = Stopwatch.StartNew();
            var understander = new Understander();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start-up with all lists: {starting.ElapsedMilliseconds} ms"));
            await TimeAsync("read + understand", () =>
                documents.Sum(document => Reader.Read(document).Articles.Sum(article => understander.Understand(article).People.Length)));
        }

        return 0;

        async Task TimeAsync(string stage, Func<int> run)
        {
            run();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var found = run();
            var seconds = watch.Elapsed.TotalSeconds;
            var peak = Process.GetCurrentProcess().PeakWorkingSet64;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{stage}: {documents.Count / seconds:F0} documents/s, {bytes / 1e6 / seconds:F1} MB/s, peak {peak / 1e6:F0} MB (found {found})"));
        }
    }
}
