using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary>
/// The way of the news while it runs by itself: collect → read and understand → record, with a bounded channel between each two. However
/// much waits at the sources, only what the channels hold is in memory; told to stop, every stage finishes what it holds.
/// </summary>
internal sealed class NewsFlow(RecordStore store, ReadingGuides guides, TimeProvider clock, ILogger log)
{
    /// <summary>Documents between two stages.</summary>
    private const int Held = 64;

    /// <summary>Documents recorded in one transaction.</summary>
    private const int Batch = 64;

    /// <summary>The wait before a record that could not be written is tried again.</summary>
    private static readonly TimeSpan RecordRetry = TimeSpan.FromSeconds(15);

    private readonly Understander _understander = new();
    private readonly Recorder _recorder = new(store, clock);
    private readonly Withdrawals _withdrawals = new(store);

    /// <summary>Documents recorded, and documents in which nothing could be read.</summary>
    public int Read { get; private set; }

    public int Unread { get; private set; }

    /// <summary>Follows the sources until stopped, or once around.</summary>
    public async Task RunAsync(SourcesFile file, Web web, Random chance, bool once, CancellationToken stop)
    {
        var documents = Channel.CreateBounded<Collected>(Held);
        var understood = Channel.CreateBounded<Task<(Collected, UnderstoodDocument)>>(Held);
        var following = new Following(file.Sources, web, new SourceStates(store), documents.Writer, clock, chance, log);
        // A stage that fails by a defect of ours must stop the others, or they would wait for it for ever.
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAll(
            GuardAsync(CollectAsync(following, documents.Writer, once, broken.Token)),
            GuardAsync(UnderstandAsync(documents.Reader, understood.Writer)),
            GuardAsync(RecordAsync(understood.Reader, following, stop)));

        async Task GuardAsync(Task stage)
        {
            try
            {
                await stage;
            }
            catch (Exception defect)
            {
                documents.Writer.TryComplete(defect);
                understood.Writer.TryComplete(defect);
                await broken.CancelAsync();
                throw;
            }
        }
    }

    private static async Task CollectAsync(Following following, ChannelWriter<Collected> documents, bool once, CancellationToken stop)
    {
        await following.RunAsync(once, stop);
        documents.Complete();
    }

    /// <summary>Reads and understands on all cores; what comes out is in the order of what went in.</summary>
    private async Task UnderstandAsync(ChannelReader<Collected> documents, ChannelWriter<Task<(Collected, UnderstoodDocument)>> understood)
    {
        await foreach (var collected in documents.ReadAllAsync())
            await understood.WriteAsync(Task.Run(() => (collected, Understand(collected))));
        understood.Complete();
    }

    private UnderstoodDocument Understand(Collected collected)
    {
        if (collected.IsWithdrawn)
            return new UnderstoodDocument(collected.Document, [], []);
        try
        {
            var read = Reader.Read(collected.Document, guides);
            return new UnderstoodDocument(
                collected.Document, [.. read.Articles.Select(article => (article, _understander.Understand(article)))], read.Troubles);
        }
        catch (Exception defect)
        {
            // One document that trips us must not stop the news; the log has the stack, the source's page the document.
            log.LogError(defect, "Reading {Document} failed by a fault of this program", collected.Document.Path);
            return new UnderstoodDocument(collected.Document, [], [new Trouble($"It cannot be read by a fault of this program: {defect.Message}", "Report it.", Fatal: true)]);
        }
    }

    private async Task RecordAsync(ChannelReader<Task<(Collected, UnderstoodDocument)>> understood, Following following, CancellationToken stop)
    {
        var batch = new List<(Collected Collected, UnderstoodDocument Understood)>();
        while (await understood.WaitToReadAsync(CancellationToken.None))
        {
            // What has come in the meantime goes in together: one article alone at once, a backlog in large batches.
            while (batch.Count < Batch && understood.TryRead(out var next))
                batch.Add(await next);
            await WriteAsync(batch, stop);
            foreach (var (collected, document) in batch)
                following.Kept(collected, document.Failed ? Trouble(document) : null);
            Tell(batch);
            batch.Clear();
        }
    }

    /// <summary>Writes a batch, and tries again for as long as the disk is full or the database away: nothing fetched is lost for that.</summary>
    private async Task WriteAsync(List<(Collected Collected, UnderstoodDocument Understood)> batch, CancellationToken stop)
    {
        foreach (var (collected, document) in batch)
        {
            if (!collected.IsWithdrawn)
                _recorder.Add(document.Document, [.. document.Articles], Trouble(document));
        }

        while (true)
        {
            try
            {
                _recorder.Finish();
                foreach (var (collected, document) in batch)
                    _withdrawals.Note(collected.After.Address, collected.IsWithdrawn, document.Document.Fetched ?? clock.GetUtcNow(), collected.After.Error);
                return;
            }
            catch (UserError error) when (!stop.IsCancellationRequested)
            {
                log.LogError("{Problem} {Remedy} Trying again in {Seconds} s", error.Problem, error.Remedy, RecordRetry.TotalSeconds);
                await Task.Delay(RecordRetry, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(List<(Collected Collected, UnderstoodDocument Understood)> batch)
    {
        foreach (var (collected, document) in batch)
        {
            var (address, source, articles, trouble) = (collected.After.Address, collected.Source.Name, document.Articles.Length, Trouble(document));
            if (collected.IsWithdrawn)
                log.LogInformation("Withdrawn {Address} of {Source}", address, source);
            else if (document.Failed)
                log.LogWarning("Unread {Address} of {Source}: {Trouble}", address, source, trouble);
            else
                log.LogInformation("Recorded {Address} of {Source}: {Articles} articles", address, source, articles);
            Read += document.Failed ? 0 : 1;
            Unread += document.Failed ? 1 : 0;
        }
    }

    private static string? Trouble(UnderstoodDocument document) =>
        document.Troubles.IsEmpty ? null : string.Join(' ', document.Troubles.Select(trouble => trouble.What));
}
