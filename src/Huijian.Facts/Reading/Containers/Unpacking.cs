using System.Collections.Frozen;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Encodings;

namespace Huijian.Facts.Reading.Containers;

/// <summary>
/// A file as the documents in it: a zip, tar, gzip or WARC gives its members one after another as
/// <c>archive.zip!inner/name.html</c>, a file of JSON lines its lines as <c>news.jsonl#12</c>, anything else is one document.
/// Only one document is held at a time, however large the container. What is broken is told and passed over.
/// </summary>
public static class Unpacking
{
    /// <summary>The largest file that is one document, in bytes; larger ones are refused with a trouble.</summary>
    public const int LargestDocument = Allowance.LargestDocument;

    private static readonly FrozenSet<string> Passed = new[]
    {
        "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "css", "js", "map", "woff", "woff2", "ttf", "eot", "mp3", "mp4", "avi", "exe", "dll",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gives the documents in a file. The stream is read as the documents are asked for and is not closed. Zips need a stream that can seek,
    /// or are held in memory. Throws <see cref="OperationCanceledException"/> when cancelled, and nothing else.
    /// </summary>
    /// <param name="origin">Path, address, media type and time that a document which is no container keeps; its bytes are not used.</param>
    public static IEnumerable<Unpacked> Open(Document origin, Stream stream, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(stream);
        var allowance = new Allowance(cancel);
        if (stream.CanSeek)
            allowance.Packed = stream.Length - stream.Position;
        return Careful(origin, () => Opened(origin, stream, allowance, 0));
    }

    /// <summary>True if the bytes are a container of other documents.</summary>
    internal static bool IsContainer(ReadOnlySpan<byte> bytes, string path) =>
        Sniffing.Container(bytes[..Math.Min(bytes.Length, 512)]) is not null || IsLines(path);

    /// <summary>Opens what may be a container inside a container.</summary>
    private static IEnumerable<Unpacked> Opened(Document origin, Stream stream, Allowance allowance, int depth)
    {
        var counted = new CountedStream(stream, depth > 0 ? allowance.Count : stream.CanSeek ? _ => { } : read => allowance.Packed += read);
        var format = Sniffing.Container(counted.Peek());
        if (format is not null && depth >= Allowance.DeepestNesting)
            return [Told(origin, "A container inside many others; it was left packed.", "Unpack it by hand first.")];
        return format switch
        {
            Format.Zip => Zip(origin, depth == 0 && stream.CanSeek ? Rewound(stream, counted) : Held(counted), allowance, depth),
            Format.GZip => Opened(origin, new GZipStream(counted, CompressionMode.Decompress), allowance, depth + 1),
            Format.Tar => Tar(origin, counted, allowance, depth),
            Format.Warc => Warc.Documents(origin, counted, allowance),
            Format.Mail => Mail.Documents(origin, counted),
            _ when IsLines(origin.Path) => JsonLines.Documents(origin, counted),
            _ => [Whole(origin, counted)],
        };
    }

    /// <summary>
    /// What readers of archives throw for broken ones becomes a trouble of that member, and its container goes on. Cancelling passes through.
    /// </summary>
    private static IEnumerable<Unpacked> Careful(Document origin, Func<IEnumerable<Unpacked>> open)
    {
        IEnumerator<Unpacked>? documents = null;
        try
        {
            while (true)
            {
                Unpacked next;
                var broken = false;
                try
                {
                    documents ??= open().GetEnumerator();
                    if (!documents.MoveNext())
                        yield break;
                    next = documents.Current;
                }
                catch (Exception error) when (error is IOException or InvalidDataException or FormatException or NotSupportedException or ArgumentException or OverflowException)
                {
                    broken = true;
                    next = Told(origin, $"Broken or cut off: {error.Message.TrimEnd('.')}.", "What came before it was read; fetch or pack it again for the rest.");
                }

                yield return next;
                if (broken)
                    yield break;
            }
        }
        finally
        {
            documents?.Dispose();
        }
    }

    private static IEnumerable<Unpacked> Zip(Document origin, Stream stream, Allowance allowance, int depth)
    {
        // Old Chinese zips hold names in GBK without saying so: Latin-1 keeps the bytes, which are then told apart like any text.
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
        foreach (var entry in archive.Entries)
        {
            var member = Member(origin, NameOf(entry.FullName));
            if (IsPassedOver(member.Path))
                continue;
            foreach (var one in Careful(member, () => Opened(member, entry.Open(), allowance, depth + 1)))
                yield return one;
            if (allowance.Exhausted)
                yield break;
        }
    }

    private static IEnumerable<Unpacked> Tar(Document origin, Stream stream, Allowance allowance, int depth)
    {
        using var archive = new TarReader(stream, leaveOpen: true);
        while (archive.GetNextEntry() is { } entry)
        {
            var member = Member(origin, entry.Name);
            if (entry.DataStream is not { } content || IsPassedOver(member.Path))
                continue;
            foreach (var one in Careful(member, () => Opened(member, content, allowance, depth + 1)))
                yield return one;
            if (allowance.Exhausted)
                yield break;
        }
    }

    private static Document Member(Document container, string name) => new($"{container.Path}!{name.Replace('\\', '/')}", default);

    private static string NameOf(string name) =>
        name.All(c => c <= 'ÿ') && TextDecoder.Decode(Encoding.Latin1.GetBytes(name)) is { } decoded ? decoded.Text : name;

    /// <summary>Members that are no documents: folders, what systems leave behind, pictures, styles and scripts of saved pages.</summary>
    private static bool IsPassedOver(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('!') + 1);
        if (name.EndsWith("/") || name.StartsWith("__MACOSX/") || name.StartsWith(".") || name.Contains("/.", StringComparison.Ordinal))
            return true;
        var dot = name.LastIndexOf('.');
        return dot >= 0 && Passed.Contains(name[(dot + 1)..].ToString());
    }

    private static bool IsLines(string path)
    {
        var name = path.AsSpan();
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
    }

    private static Unpacked Whole(Document origin, Stream stream)
    {
        var held = Held(stream, Allowance.LargestDocument);
        return held is null
            ? Told(origin, $"More than {Allowance.LargestDocument >> 20} MB in one document.", "Split it, or bring it as JSON lines, a zip or a WARC.")
            : new Unpacked(origin with { Bytes = held.GetBuffer().AsMemory(0, (int)held.Length) });
    }

    /// <summary>A zip that cannot be sought in: held in memory, since its list of members stands at its end.</summary>
    private static MemoryStream Held(Stream stream) =>
        Held(stream, Allowance.LargestHeldZip) ?? throw new InvalidDataException("a zip too large to be held in memory; unpack it by hand first");

    private static MemoryStream? Held(Stream stream, int most)
    {
        var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (held.Length + read > most)
                return null;
            held.Write(buffer, 0, read);
        }

        held.Position = 0;
        return held;
    }

    private static Stream Rewound(Stream stream, CountedStream counted)
    {
        stream.Position -= counted.Peek().Length;
        return stream;
    }

    private static Unpacked Told(Document origin, string what, string remedy) => new(origin with { Bytes = default }, new Trouble(what, remedy, Fatal: true));
}
