using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>A document on its way into the record.</summary>
/// <param name="Id">Derived from path and bytes: the same bytes at the same place are the same document.</param>
internal sealed record IncomingDocument(string Id, Document Document, string Digest, byte[] Packed, string? Trouble, IReadOnlyList<IncomingArticle> Articles);
