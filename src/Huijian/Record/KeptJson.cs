using System.Text.Json;
using System.Text.Json.Serialization;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>The JSON in which articles and facts are kept, to be written; <see cref="KeptReader"/> reads it.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(SpanConverter), typeof(DateConverter)])]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleFacts))]
internal sealed partial class KeptJson : JsonSerializerContext
{
    /// <summary>A span as <c>[paragraph, start, length]</c>.</summary>
    internal sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw OnlyWritten();

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
    internal sealed class DateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw OnlyWritten();

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private static NotSupportedException OnlyWritten() => new($"{nameof(KeptReader)} reads what is kept.");
}
