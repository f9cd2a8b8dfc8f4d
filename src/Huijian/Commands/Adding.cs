using System.Globalization;
using Huijian.Collect;
using Huijian.Record;
using Spectre.Console;

namespace Huijian.Commands;

/// <summary>Paths → record, with a progress bar where a person looks and the counts at the end. What <c>add</c> and <c>serve PATH...</c> do.</summary>
internal static class Adding
{
    /// <summary>Adds every document under the paths. Gives how many failed; each is named on standard error with the reason.</summary>
    public static async Task<int> AddAsync(RecordStore store, IReadOnlyList<string> paths, Pipeline pipeline, Surroundings surroundings, CancellationToken cancel)
    {
        var given = Files.Under(paths).ToLookup(PricesCommand.IsPriceFile);
        var files = given[false].ToList();
        pipeline.IsKnown = new KnownDocuments(store).Has;
        var recorder = new Record.Recorder(store, surroundings.Clock);
        var (failed, had, articles) = (0, 0, 0);
        var started = surroundings.Clock.GetTimestamp();
        await WithProgressAsync(files.Count, surroundings, async step =>
        {
            await foreach (var (document, incoming) in pipeline.RunAsync(files, document => (document, Prepare(document)), cancel))
            {
                step();
                had += document.Known ? 1 : 0;
                failed += document.Failed ? 1 : 0;
                articles += document.Articles.Length;
                await Troubles.TellAsync(document, surroundings.Error);
                if (incoming is not null)
                    recorder.Add(incoming);
            }

            recorder.Finish();
        });
        foreach (var prices in given[true])
            failed += await PricesCommand.AddAsync(store, prices, given: null, unit: null, surroundings, cancel) ? 0 : 1;
        var seconds = surroundings.Clock.GetElapsedTime(started).TotalSeconds;
        await surroundings.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Count} documents in {seconds:F1} s: {articles} articles added ({recorder.Revised} of them revisions), {had + recorder.Known} documents known already, {failed} failed."));
        await surroundings.Error.WriteLineAsync($"record: {store.Name}");
        return failed;

        IncomingDocument? Prepare(UnderstoodDocument document) => document.Articles.IsEmpty
            ? null
            : recorder.Prepare(document.Document, document.Articles, document.Troubles.IsEmpty ? null : string.Join(' ', document.Troubles.Select(trouble => trouble.What)));
    }

    private static async Task WithProgressAsync(int total, Surroundings surroundings, Func<Action, Task> work)
    {
        if (!surroundings.Interactive || total == 0)
        {
            await work(() => { });
            return;
        }

        await Listing.Screen(surroundings.Error, surroundings).Progress().AutoClear(true).StartAsync(async screen =>
        {
            var bar = screen.AddTask("reading", maxValue: total);
            await work(() => bar.Increment(1));
        });
    }
}
