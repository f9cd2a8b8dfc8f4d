using System.Text.Json;
using Huijian.Facts.Model;

namespace Huijian.Facts.Wire;

/// <summary>The small words that the JSON of articles and facts is written with.</summary>
internal static class JsonWriting
{
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteSpanValue(span.Value);
    }

    public static void WriteSpanValue(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("paragraph", span.Paragraph);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteEndObject();
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
            json.WriteSpanValue(span);
        json.WriteEndArray();
    }

    public static void WriteEvidence(this Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteSpan("span", evidence.Span);
        json.WriteString("rule", evidence.Rule);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
