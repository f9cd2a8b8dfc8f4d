using System.Data.Common;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>Which documents the record has already, so that they need not be read again. Safe to ask from many threads.</summary>
internal sealed class KnownDocuments(RecordStore store)
{
    /// <summary>True if the same bytes of the same origin are in. Throws <see cref="UserError"/> if the connection is lost.</summary>
    public bool Has(Document document)
    {
        try
        {
            using var connection = store.Connect();
            return connection.Ask("select 1 from document where id = @id", row => 1, [("id", IdOf(document, Ids.Digest(document.Bytes.Span)))]).Count > 0;
        }
        catch (DbException failure) when (store.Explain(failure) is { } error)
        {
            throw error;
        }
    }

    /// <summary>A document's id: derived from its address (or path, where it has none) and its bytes.</summary>
    internal static string IdOf(Document document, string digest) => Ids.Of('x', document.Address?.AbsoluteUri ?? document.Path, digest);
}
