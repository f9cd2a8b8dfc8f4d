using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>How documents, articles and facts are kept: compressed with Brotli, articles and facts as JSON.</summary>
internal static class Packed
{
    // A record from elsewhere may hold anything: nothing is unpacked beyond this.
    private const int LongestUnpacked = 256 << 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new SpanConverter(), new DateConverter() },
    };

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 4, window: 18)
            ? packed.AsSpan(0, length).ToArray()
            : throw new InvalidOperationException("Brotli gave up on bytes that fit its own bound.");
    }

    /// <summary>The bytes as they were. Throws <see cref="InvalidDataException"/> for anything that is not whole.</summary>
    public static ReadOnlyMemory<byte> Unpack(byte[] packed)
    {
        var decoder = default(BrotliDecoder);
        try
        {
            var (bytes, length, left) = (new byte[Math.Max(1 << 12, packed.Length * 4)], 0, packed.AsMemory());
            while (true)
            {
                var status = decoder.Decompress(left.Span, bytes.AsSpan(length), out var taken, out var given);
                (left, length) = (left[taken..], length + given);
                if (status == OperationStatus.Done)
                    return bytes.AsMemory(0, length);
                if (status != OperationStatus.DestinationTooSmall)
                    throw new InvalidDataException("A kept document is damaged.");
                if (bytes.Length >= LongestUnpacked)
                    throw new InvalidDataException("A kept document unpacks to more than 256 MB.");
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }
        finally
        {
            decoder.Dispose();
        }
    }

    public static byte[] Pack(Article article) => Pack(JsonSerializer.SerializeToUtf8Bytes(article, Json));

    public static byte[] Pack(ArticleFacts facts) => Pack(JsonSerializer.SerializeToUtf8Bytes(facts, Json));

    public static Article Article(byte[] packed) =>
        JsonSerializer.Deserialize<Article>(Unpack(packed).Span, Json) ?? throw new InvalidDataException("A kept article is empty.");

    public static ArticleFacts Facts(byte[] packed) =>
        JsonSerializer.Deserialize<ArticleFacts>(Unpack(packed).Span, Json) ?? throw new InvalidDataException("Kept facts are empty.");

    /// <summary>A span as <c>[paragraph, start, length]</c>.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Span<int> numbers = stackalloc int[3];
            foreach (ref var number in numbers)
                number = reader.Read() ? reader.GetInt32() : throw new JsonException("A span has three numbers.");
            reader.Read();
            return new TextSpan(numbers[0], numbers[1], numbers[2]);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Paragraph);
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.Length);
            writer.WriteEndArray();
        }
    }

    /// <summary>A date as 2024, 2024-07 or 2024-07-15.</summary>
    private sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString()) ?? throw new JsonException("That is no date.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
