using System.Globalization;
using System.IO.Compression;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Containers;

/// <summary>
/// Web archives (ISO 28500, WARC 1.0 and 1.1): the answers and resources in them that may be news, each a document
/// <c>crawl.warc!https://…</c> with its address, media type and time fetched. Requests, metadata, revisits, redirects, pictures and scripts are passed over.
/// </summary>
internal static class Warc
{
    private const int LongestHeader = 1 << 16;

    /// <summary>The documents of an unpacked WARC, as they are asked for. Throws <see cref="InvalidDataException"/> where it is broken.</summary>
    public static IEnumerable<Unpacked> Documents(Document origin, Stream stream, Allowance allowance)
    {
        var buffered = new BufferedStream(stream, 1 << 16);
        while (Header(buffered) is { } fields)
        {
            if (!long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                throw new InvalidDataException("a record without its length");
            var type = fields.GetValueOrDefault("warc-type");
            var wanted = type is "response" or "resource" or "conversion" && length <= Allowance.LargestDocument;
            if (!wanted)
            {
                Skip(buffered, length);
                continue;
            }

            var block = new byte[length];
            buffered.ReadExactly(block);
            var document = Record(origin, fields);
            if ((type == "response" ? Answer(document, block, allowance) : document with { MediaType = fields.GetValueOrDefault("content-type"), Bytes = block }) is { } found
                && IsText(found.MediaType))
            {
                yield return new Unpacked(found);
            }
        }
    }

    /// <summary>The named fields of the next record, names in lower case; null at the end. Blank lines between records are passed over.</summary>
    private static Dictionary<string, string>? Header(Stream stream)
    {
        var line = Line(stream);
        while (line is { Length: 0 })
            line = Line(stream);
        if (line is null)
            return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            throw new InvalidDataException("a record that does not open with WARC/");
        return Fields(() => Line(stream));
    }

    private static Dictionary<string, string> Fields(Func<string?> next)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (next() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return fields;
    }

    private static string? Line(Stream stream)
    {
        var line = new List<byte>();
        int next;
        while ((next = stream.ReadByte()) >= 0 && next != '\n')
        {
            line.Add((byte)next);
            if (line.Count > LongestHeader)
                throw new InvalidDataException("a header line without end");
        }

        return next < 0 && line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private static void Skip(Stream stream, long length)
    {
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
                throw new InvalidDataException("the last record is cut off");
            length -= read;
        }
    }

    private static Document Record(Document origin, Dictionary<string, string> fields)
    {
        var target = fields.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        return new Document($"{origin.Path}!{target ?? fields.GetValueOrDefault("warc-record-id")}", default)
        {
            Address = Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null,
            Fetched = DateTimeOffset.TryParse(fields.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var fetched) ? fetched : null,
        };
    }

    /// <summary>An HTTP answer as it was sent → its body unchunked and unpacked; null for anything but 200.</summary>
    private static Document? Answer(Document document, byte[] block, Allowance allowance)
    {
        var head = block.AsSpan().IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return null;
        using var lines = new StringReader(Encoding.UTF8.GetString(block, 0, head));
        if (lines.ReadLine()?.Split(' ') is not [_, "200", ..])
            return null;
        var fields = Fields(lines.ReadLine);
        ReadOnlyMemory<byte> body = block.AsMemory(head + 4);
        if (fields.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        body = Unpack(body, fields.GetValueOrDefault("content-encoding"), allowance);
        return document with { MediaType = fields.GetValueOrDefault("content-type"), Bytes = body };
    }

    /// <summary>Chunks of hexadecimal length and bytes. Archives that unchunked already but kept the field are taken as they are.</summary>
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        var whole = new MemoryStream();
        var rest = body;
        while (true)
        {
            var end = rest.Span.IndexOf("\r\n"u8);
            if (end is < 1 or > 16 || !int.TryParse(Encoding.ASCII.GetString(rest.Span[..end]).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return whole.Length == 0 ? body : whole.ToArray();
            rest = rest[(end + 2)..];
            whole.Write(rest.Span[..Math.Min(length, rest.Length)]);
            if (length == 0 || length + 2 > rest.Length)
                return whole.ToArray();
            rest = rest[(length + 2)..];
        }
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> body, string? encoding, Allowance allowance)
    {
        using var packed = new MemoryStream(body.ToArray());
        using Stream? unpacked = encoding?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body.Span.StartsWith("\u001f"u8) => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacked is null)
            return body;
        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = unpacked.Read(buffer)) > 0 && whole.Length < Allowance.LargestDocument)
        {
            allowance.Count(read);
            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    private static bool IsText(string? mediaType) =>
        mediaType is null || mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? mediaType?.Contains("css", StringComparison.OrdinalIgnoreCase) != true && mediaType?.Contains("javascript", StringComparison.OrdinalIgnoreCase) != true
        : mediaType.Contains("html", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("xml", StringComparison.OrdinalIgnoreCase) && !mediaType.Contains("svg", StringComparison.OrdinalIgnoreCase) || mediaType.Contains("json", StringComparison.OrdinalIgnoreCase);
}
