using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huijian.Facts.Model;

namespace Huijian.Publish.Api;

/// <summary>How answers are said in JSON: names in camel case, kinds as words, dates as exact as they are known.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new AsWords<PartialDate>(), new AsWords<NewsTime>() },
    };

    /// <summary>Said by its own ToString: 2025-03, 2025-03-02T13:25+08:00. Only ever written.</summary>
    private sealed class AsWords<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are written, never read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
