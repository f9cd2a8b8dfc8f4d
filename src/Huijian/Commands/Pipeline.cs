using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;

namespace Huijian.Commands;

/// <summary>
/// The pure middle of the way, on all cores: files → documents → articles → facts. What comes out is in the order of what went in,
/// and only a few documents are held at a time, however many there are.
/// </summary>
internal static class Pipeline
{
    /// <summary>Documents held at once, read or waiting.</summary>
    private const int Held = 16;

    /// <summary>Reads and understands the documents. Troubles are part of the result; nothing is thrown for what a document holds.</summary>
    public static async IAsyncEnumerable<UnderstoodDocument> UnderstandAsync(
        IEnumerable<string> files,
        Func<Document, Document> withOrigin,
        Understander understander,
        [EnumeratorCancellation] CancellationToken cancel)
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
                foreach (var file in files)
                    await waiting.Writer.WriteAsync(Task.Run(() => Understand(file, withOrigin, understander), stop.Token), stop.Token);
                waiting.Writer.Complete();
            }
            catch (Exception error)
            {
                waiting.Writer.Complete(error);
                throw;
            }
        }
    }

    private static UnderstoodDocument Understand(string file, Func<Document, Document> withOrigin, Understander understander)
    {
        var (opened, reason) = Files.Open(file);
        if (opened is null)
            return new UnderstoodDocument(new Document(file, default), [], [new Trouble(reason!, "", Fatal: true)]);
        var document = withOrigin(opened);
        var read = Reader.Read(document);
        var understood = read.Articles.Select(article => (article, understander.Understand(article))).ToImmutableArray();
        return new UnderstoodDocument(document, understood, read.Troubles);
    }
}
