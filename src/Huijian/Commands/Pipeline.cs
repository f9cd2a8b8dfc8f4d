using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Containers;
using Huijian.Facts.Understanding;

namespace Huijian.Commands;

/// <summary>
/// The pure middle of the way, on all cores: files → documents → articles → facts. What comes out is in the order of what went in,
/// and only a few documents are held at a time, however many there are.
/// </summary>
internal sealed class Pipeline
{
    /// <summary>Documents held at once, read or waiting.</summary>
    private const int Held = 32;

    private readonly Understander _understander = new();

    /// <summary>Gives a document its origin, where <c>--origins</c> knows it.</summary>
    public Func<Document, Document> WithOrigin { get; init; } = document => document;

    /// <summary>What the user adds to the rules of reading.</summary>
    public ReadingGuides Guides { get; init; } = ReadingGuides.None;

    /// <summary>Documents that need not be read, because the record has them.</summary>
    public Func<Document, bool> IsKnown { get; set; } = _ => false;

    /// <summary>Reads and understands the files. Troubles are part of the result; nothing is thrown for what a document holds.</summary>
    public async IAsyncEnumerable<UnderstoodDocument> RunAsync(IEnumerable<string> files, [EnumeratorCancellation] CancellationToken cancel)
    {
        var waiting = Channel.CreateBounded<Task<UnderstoodDocument>>(Held);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var feeding = FeedAsync();
        try
        {
            await foreach (var one in waiting.Reader.ReadAllAsync(cancel))
                yield return await one;
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await feeding;

        async Task FeedAsync()
        {
            try
            {
                foreach (var one in files.SelectMany(file => Files.Documents(file, WithOrigin, stop.Token)))
                    await waiting.Writer.WriteAsync(Task.Run(() => Understand(one), stop.Token), stop.Token);
                waiting.Writer.Complete();
            }
            catch (Exception error)
            {
                waiting.Writer.Complete(error);
                throw;
            }
        }
    }

    /// <summary>Reads and understands one document.</summary>
    public UnderstoodDocument Understand(Document document)
    {
        if (IsKnown(document))
            return new UnderstoodDocument(document, [], []) { Known = true };
        var read = Reader.Read(document, Guides);
        return new UnderstoodDocument(document, [.. read.Articles.Select(article => (article, _understander.Understand(article)))], read.Troubles);
    }

    private UnderstoodDocument Understand(Unpacked unpacked) =>
        unpacked.Trouble is { } trouble ? new UnderstoodDocument(unpacked.Document, [], [trouble]) : Understand(unpacked.Document);
}
