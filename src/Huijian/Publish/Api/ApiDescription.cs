using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huijian.Publish.Api;

/// <summary>The API described as OpenAPI 3.1, made from <see cref="Questions"/>, so that the two cannot disagree.</summary>
internal static class ApiDescription
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Json(Edition edition)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Huijian 汇见");
            json.WriteString("version", "1");
            json.WriteString("description", "Read-only questions to the record. Every list is a stretch of a longer one (rows, total, offset). Answers carry an ETag that changes with the record. Failures are application/problem+json: title the problem, detail the remedy.");
            json.WriteEndObject();
            json.WriteStartArray("servers");
            json.WriteStartObject();
            json.WriteString("url", edition.Site.Length > 0 ? edition.Site + edition.Root : edition.Root.Length > 0 ? edition.Root : "/");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("paths");
            foreach (var question in Questions.All)
                Describe(json, question);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Describe(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject(question.Path);
        json.WriteStartObject("get");
        json.WriteString("summary", question.Summary);
        json.WriteString("operationId", string.Concat(question.Path.Split('/', '{', '}').Skip(2).Where(step => step.Length > 0).Select((step, i) => i == 0 ? step : char.ToUpperInvariant(step[0]) + step[1..])));
        json.WriteStartArray("parameters");
        if (question.Path.EndsWith("{id}", StringComparison.Ordinal))
            Parameter(json, "id", "path", required: true, "the id, as other answers give it");
        foreach (var (name, meaning) in question.Parameters)
            Parameter(json, name, "query", required: false, meaning);
        json.WriteEndArray();
        json.WriteStartObject("responses");
        Response(json, "200", "The answer.", "application/json", null);
        Response(json, "304", "Not changed since the ETag given in If-None-Match.", null, null);
        Response(json, "404", "No such thing.", "application/problem+json", "object");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, string name, string place, bool required, string meaning)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", required);
        json.WriteString("description", meaning);
        Schema(json, "string");
        json.WriteEndObject();
    }

    private static void Response(Utf8JsonWriter json, string status, string meaning, string? media, string? type)
    {
        json.WriteStartObject(status);
        json.WriteString("description", meaning);
        if (media is not null)
        {
            json.WriteStartObject("content");
            json.WriteStartObject(media);
            Schema(json, type);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, string? type)
    {
        json.WriteStartObject("schema");
        if (type is not null)
            json.WriteString("type", type);
        json.WriteEndObject();
    }
}
