using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>
/// Puts documents into a record. A batch goes in as one transaction: after a crash every document is in wholly or not at all, and adding it again does no
/// harm. Several processes may add at once; they take turns batch by batch. One recorder is used by one thread.
/// </summary>
internal sealed class Recorder(RecordStore store, TimeProvider clock)
{
    private const int DocumentsInBatch = 256;

    /// <summary>Large pages make a batch sooner, so that memory stays bounded.</summary>
    private const long BytesInBatch = 16 << 20;

    private readonly LooseFolding _folding = new LooseFolding();
    private readonly Gazetteer _gazetteer = Gazetteer.Load();
    private readonly List<IncomingDocument> _waiting = [];
    private Joiner? _joiner;
    private long _waitingBytes;

    /// <summary>The reader's version that statements name.</summary>
    public const string Version = "1";

    /// <summary>Documents that were not there before.</summary>
    public int Added { get; private set; }

    /// <summary>Documents that were there already, byte for byte.</summary>
    public int Known { get; private set; }

    /// <summary>Articles whose words had changed at their address.</summary>
    public int Revised { get; private set; }

    /// <summary>
    /// Works out what can be worked out of a document without looking at the record. Safe on many threads. <paramref name="trouble"/> is what reading
    /// complained of, or null.
    /// </summary>
    public IncomingDocument Prepare(Document document, IReadOnlyList<(Article Article, ArticleFacts Facts)> articles, string? trouble)
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

    /// <summary>Takes a document; it is written with its batch.</summary>
    public void Add(IncomingDocument document)
    {
        _waiting.Add(document);
        _waitingBytes += document.Document.Bytes.Length;
        if (_waiting.Count >= DocumentsInBatch || _waitingBytes >= BytesInBatch)
            Flush();
    }

    /// <summary>Prepares a document and takes it.</summary>
    public void Add(Document document, IReadOnlyList<(Article Article, ArticleFacts Facts)> articles, string? trouble) => Add(Prepare(document, articles, trouble));

    /// <summary>Writes what is waiting, then brings the registers up to date. Call it at the end, and after every round of following.</summary>
    public void Finish()
    {
        Flush();
        RegisterUpdate.Run(store, _gazetteer);
        store.Settle();
    }

    /// <summary>Writes what is waiting. Throws <see cref="UserError"/> if the disk is full or the connection lost; what was written before stays.</summary>
    public void Flush()
    {
        if (_waiting.Count == 0)
            return;
        try
        {
            store.Write((connection, transaction) =>
                new Batch(store, connection, transaction, _joiner ??= new Joiner(store, _gazetteer, _folding), _gazetteer, Kept.Text(clock.GetUtcNow())).Write(_waiting, this));
        }
        catch
        {
            // What the joiner remembers is of a batch that is not there.
            _joiner = null;
            throw;
        }

        _waiting.Clear();
        _waitingBytes = 0;
    }

    internal void Count(int added, int known)
    {
        Added += added;
        Known += known;
    }

    internal void CountRevision() => Revised++;
}
