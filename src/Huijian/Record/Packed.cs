using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>How documents, articles and facts are kept: compressed with Brotli, articles and facts as JSON.</summary>
internal static class Packed
{
    // A record from elsewhere may hold anything: nothing is unpacked beyond this.
    private const int LongestUnpacked = 256 << 20;

    // What to write is worked out when the program is built: finding it out at run time takes longer than reading an article.
    private static readonly KeptJson Json = new(new JsonSerializerOptions(KeptJson.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 4, window: 18)
            ? packed.AsSpan(0, length).ToArray()
            : throw new InvalidOperationException("Brotli gave up on bytes that fit its own bound.");
    }

    /// <summary>The bytes as they were. Throws <see cref="InvalidDataException"/> for anything that is not whole.</summary>
    public static ReadOnlyMemory<byte> Unpack(byte[] packed) => Unpacked(packed, bytes => bytes.ToArray());

    private static T Unpacked<T>(byte[] packed, Func<ReadOnlySpan<byte>, T> read)
    {
        var decoder = default(BrotliDecoder);
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1 << 14, packed.Length * 6));
        try
        {
            var (length, left) = (0, packed.AsMemory());
            while (true)
            {
                var status = decoder.Decompress(left.Span, bytes.AsSpan(length), out var taken, out var given);
                (left, length) = (left[taken..], length + given);
                if (status == OperationStatus.Done)
                    return read(bytes.AsSpan(0, length));
                if (status != OperationStatus.DestinationTooSmall)
                    throw new InvalidDataException("A kept document is damaged.");
                if (bytes.Length >= LongestUnpacked)
                    throw new InvalidDataException("A kept document unpacks to more than 256 MB.");
                var longer = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
                bytes.AsSpan(0, length).CopyTo(longer);
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = longer;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            decoder.Dispose();
        }
    }

    public static byte[] Pack(Article article) => Pack(JsonSerializer.SerializeToUtf8Bytes(article, Json.Article));

    public static byte[] Pack(ArticleFacts facts) => Pack(JsonSerializer.SerializeToUtf8Bytes(facts, Json.ArticleFacts));

    /// <summary>The article as it was kept. Throws <see cref="InvalidDataException"/> for anything else.</summary>
    public static Article Article(byte[] packed) => Kept(packed, KeptArticle.Read);

    /// <summary>The facts as they were kept. Throws <see cref="InvalidDataException"/> for anything else.</summary>
    public static ArticleFacts Facts(byte[] packed) => Kept(packed, KeptFacts.Read);

    private static T Kept<T>(byte[] packed, Func<ReadOnlySpan<byte>, T> read)
    {
        try
        {
            return Unpacked(packed, read);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("A kept article is not as it was written.", failure);
        }
    }
}
