using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>
/// Puts documents into a record. A batch goes in as one transaction: after a crash every document is in wholly or not at all, and adding it again does no
/// harm. Several processes may add at once; they take turns batch by batch. One recorder is used by one thread.
/// </summary>
internal sealed class Recorder(RecordStore store, TimeProvider clock)
{
    private const int DocumentsInBatch = 128;

    private readonly LooseFolding _folding = new LooseFolding();
    private readonly Gazetteer _gazetteer = Gazetteer.Load();
    private readonly List<(Document Document, IReadOnlyList<(Article Article, ArticleFacts Facts)> Articles, string? Trouble)> _waiting = [];
    private Joiner? _joiner;

    /// <summary>The reader's version that statements name.</summary>
    public const string Version = "1";

    /// <summary>Documents that were not there before.</summary>
    public int Added { get; private set; }

    /// <summary>Documents that were there already, byte for byte.</summary>
    public int Known { get; private set; }

    /// <summary>Articles whose words had changed at their address.</summary>
    public int Revised { get; private set; }

    /// <summary>Takes a document; it is written with its batch. <paramref name="trouble"/> is what reading complained of, or null.</summary>
    public void Add(Document document, IReadOnlyList<(Article Article, ArticleFacts Facts)> articles, string? trouble)
    {
        _waiting.Add((document, articles, trouble));
        if (_waiting.Count >= DocumentsInBatch)
            Flush();
    }

    /// <summary>Writes what is waiting, then brings the registers up to date. Call it at the end, and after every round of following.</summary>
    public void Finish()
    {
        Flush();
        RegisterUpdate.Run(store, _gazetteer);
    }

    /// <summary>Writes what is waiting. Throws <see cref="UserError"/> if the disk is full or the connection lost; what was written before stays.</summary>
    public void Flush()
    {
        if (_waiting.Count == 0)
            return;
        var incoming = new IncomingDocument[_waiting.Count];
        Parallel.For(0, incoming.Length, i => incoming[i] = Prepare(_waiting[i].Document, _waiting[i].Articles, _waiting[i].Trouble));
        try
        {
            store.Write((connection, transaction) =>
                new Batch(store, connection, transaction, _joiner ??= new Joiner(_gazetteer, _folding), _gazetteer, Kept.Text(clock.GetUtcNow())).Write(incoming, this));
        }
        catch
        {
            // What the joiner remembers is of a batch that is not there.
            _joiner = null;
            throw;
        }

        _waiting.Clear();
    }

    internal void Count(bool added)
    {
        Added += added ? 1 : 0;
        Known += added ? 0 : 1;
    }

    internal void CountRevision() => Revised++;

    private IncomingDocument Prepare(Document document, IReadOnlyList<(Article Article, ArticleFacts Facts)> articles, string? trouble)
    {
        var digest = Ids.Digest(document.Bytes.Span);
        return new IncomingDocument(
            KnownDocuments.IdOf(document, digest),
            document,
            digest,
            Packed.Pack(document.Bytes.Span),
            trouble,
            [.. articles.Select(one => IncomingArticle.Of(one.Article, one.Facts, _gazetteer, _folding))]);
    }
}
