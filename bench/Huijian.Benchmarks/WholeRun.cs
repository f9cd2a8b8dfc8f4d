using System.Diagnostics;
using System.Globalization;
using Huijian.Collect;
using Huijian.Commands;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;

namespace Huijian.Benchmarks;

/// <summary>
/// A plain timed run of the stages over a folder of real documents: read and understand on one core with everything in memory beforehand, so that
/// the disk is not measured; add, publish and find as the program does them, from files to a new record to a new folder.
/// Prints what a second holds and the process's peak memory, which is that of a stage only if it runs alone.
/// </summary>
internal static class WholeRun
{
    public static readonly string[] Stages = ["read", "understand", "add", "publish", "find"];

    public static async Task<int> RunAsync(string folder, string[] stages, TextWriter output)
    {
        if (stages.Except(Stages).ToList() is { Count: > 0 } unknown)
        {
            await Console.Error.WriteLineAsync($"unknown stage: {string.Join(' ', unknown)}. Stages: {string.Join(' ', Stages)}.");
            return 2;
        }

        var asked = stages.Length == 0 ? Stages : stages;
        if (asked.Contains("read") || asked.Contains("understand"))
            await InMemoryAsync(folder, asked, output);
        if (asked.Contains("add") || asked.Contains("publish") || asked.Contains("find"))
            await RecordedAsync(folder, asked, output);
        return 0;
    }

    private static async Task InMemoryAsync(string folder, string[] stages, TextWriter output)
    {
        var documents = Files.Under([folder])
            .SelectMany(file => Files.Documents(file, document => document))
            .Where(one => one.Trouble is null)
            .Select(one => one.Document)
            .ToList();
        var bytes = documents.Sum(document => (long)document.Bytes.Length);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{documents.Count} documents, {bytes / 1e6:F1} MB"));

        if (stages.Contains("read"))
            await TimeAsync("read", () => documents.Sum(document => Reader.Read(document).Articles.Length));
        if (stages.Contains("understand"))
        {
            var starting = Stopwatch.StartNew();
            var understander = new Understander();
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"start-up with all lists: {starting.ElapsedMilliseconds} ms"));
            await TimeAsync("read + understand", () =>
                documents.Sum(document => Reader.Read(document).Articles.Sum(article => understander.Understand(article).People.Length)));
        }

        async Task TimeAsync(string stage, Func<int> run)
        {
            run();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            var found = run();
            var seconds = watch.Elapsed.TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{stage}: {documents.Count / seconds:F0} documents/s, {bytes / 1e6 / seconds:F1} MB/s, peak {PeakMegabytes():F0} MB (found {found})"));
        }
    }

    private static async Task RecordedAsync(string folder, string[] stages, TextWriter output)
    {
        var place = Directory.CreateTempSubdirectory("huijian-bench-").FullName;
        try
        {
            var files = Files.Under([folder]).ToList();
            var bytes = files.Sum(file => new FileInfo(file).Length);
            using var store = RecordStore.Open(Path.Combine(place, "record.db"));
            var watch = Stopwatch.StartNew();
            await Adding.AddAsync(store, [folder], new Pipeline(), new Surroundings(Stream.Null, TextWriter.Null, TimeProvider.System, Interactive: false), default);
            await LineAsync("add", files.Count, "documents", bytes, watch.Elapsed);
            if (stages.Contains("publish"))
            {
                watch.Restart();
                var published = await PublishSite.WriteAsync(store, Path.Combine(place, "site"), new Edition { Public = false, Site = "" }, default);
                await LineAsync("publish", published.Files, "files", bytes, watch.Elapsed);
                watch.Restart();
                published = await PublishSite.WriteAsync(store, Path.Combine(place, "site"), new Edition { Public = false, Site = "" }, default);
                await LineAsync($"publish again ({published.Written} written)", published.Files, "files", bytes, watch.Elapsed);
            }

            if (stages.Contains("find"))
                await (await SearchTimes.OfAsync(store)).PrintAsync(output);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(place, recursive: true);
        }

        Task LineAsync(string stage, int count, string what, long bytes, TimeSpan time) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{stage}: {count} {what} in {time.TotalSeconds:F1} s: {count / time.TotalSeconds:F0} {what}/s, {bytes / 1e6 / time.TotalSeconds:F1} MB/s of documents, peak {PeakMegabytes():F0} MB"));
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
