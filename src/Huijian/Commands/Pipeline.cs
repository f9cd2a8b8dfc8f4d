using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Containers;
using Huijian.Facts.Understanding;

namespace Huijian.Commands;

/// <summary>
/// The middle of the way, on all cores: paths and addresses → documents → articles → facts. What comes out is in the order of what went in,
/// and only a few documents are held at a time, however many there are.
/// </summary>
internal sealed class Pipeline
{
    /// <summary>Documents held at once, read or waiting: as many as are recorded in one go, so that reading goes on meanwhile.</summary>
    private const int Held = 256;

    private readonly Understander _understander = new();

    /// <summary>Gives a document its origin, where <c>--origins</c> knows it.</summary>
    public Func<Document, Document> WithOrigin { get; init; } = document => document;

    /// <summary>What the user adds to the rules of reading.</summary>
    public ReadingGuides Guides { get; init; } = ReadingGuides.None;

    /// <summary>Fetches what is named by a web address. Needed only if one may be among the names.</summary>
    public Func<Uri, CancellationToken, Task<IEnumerable<Unpacked>>>? Fetch { get; init; }

    /// <summary>Documents that need not be read, because the record has them.</summary>
    public Func<Document, bool> IsKnown { get; set; } = _ => false;

    /// <summary>Reads and understands the named files and addresses. Troubles are part of the result; nothing is thrown for what a document holds.</summary>
    public IAsyncEnumerable<UnderstoodDocument> RunAsync(IEnumerable<string> names, CancellationToken cancel) => RunAsync(names, document => document, cancel);

    /// <summary>Reads and understands, and does the next thing with each document on the same core.</summary>
    public async IAsyncEnumerable<T> RunAsync<T>(IEnumerable<string> names, Func<UnderstoodDocument, T> then, [EnumeratorCancellation] CancellationToken cancel)
    {
        var waiting = Channel.CreateBounded<Task<T>>(Held);
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
                foreach (var name in names)
                {
                    var documents = Fetch is not null && Addresses.Of(name) is { } address
                        ? await Fetch(address, stop.Token)
                        : Files.Documents(name, WithOrigin, stop.Token);
                    foreach (var one in documents)
                        await waiting.Writer.WriteAsync(Task.Run(() => then(Understand(one)), stop.Token), stop.Token);
                }

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
