namespace Huijian.Facts.Model;

/// <summary>Bytes with their origin: what collecting hands to reading.</summary>
/// <param name="Path">Where the bytes lie, as the user named it: a file's path, <c>folder.zip!inner/name.html</c> inside an archive, or an address.</param>
/// <param name="Bytes">The bytes as received, never re-encoded.</param>
public sealed record Document(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The address it was published at, where known (<c>--origins</c>, a WARC header, a feed).</summary>
    public Uri? Address { get; init; }

    /// <summary>The media type that the server or the archive stated, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>When it was fetched, or null for a file that does not say.</summary>
    public DateTimeOffset? Fetched { get; init; }
}
