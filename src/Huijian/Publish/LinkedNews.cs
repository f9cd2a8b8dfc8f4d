using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>What a page says to machines: schema.org as JSON-LD. Writing it escapes &lt;, so no article can end the script element.</summary>
internal static class LinkedNews
{
    // Letters of all scripts stay as they are; what means something in HTML is escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Used again for every page that a thread draws.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _own;

    public static string Of(Edition edition, ArticleSheet sheet)
    {
        var row = sheet.Article.Row;
        return Written("NewsArticle", json =>
        {
            json.WriteString("headline", row.Title ?? sheet.Story.Row.Title);
            json.WriteString("inLanguage", "zh-CN");
            Write(json, "datePublished", row.Published?.ToString());
            Write(json, "isBasedOn", row.Address?.ToString());
            if (row.Outlet is { } outlet)
            {
                json.WritePropertyName("sourceOrganization");
                Named(json, "NewsMediaOrganization", outlet);
            }

            if (!sheet.Article.Article.Byline.IsEmpty)
            {
                json.WriteStartArray("author");
                foreach (var name in sheet.Article.Article.Byline)
                    Named(json, "Person", name);
                json.WriteEndArray();
            }

            if (sheet.Story.Events.Count > 0)
            {
                json.WriteStartArray("about");
                foreach (var one in sheet.Story.Events.DistinctBy(one => (one.Kind, one.Date?.ToString(), one.Place?.Id)).Take(5))
                {
                    json.WriteStartObject();
                    json.WriteString("@type", "Event");
                    json.WriteString("name", edition.Kind(one.Kind));
                    Write(json, "startDate", one.Date?.ToString());
                    if (one.Place is { } place)
                    {
                        json.WritePropertyName("location");
                        Named(json, "Place", place.Name);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        });
    }

    public static string OfPerson(string name, string? post) => Written("Person", json =>
    {
        json.WriteString("name", name);
        Write(json, "jobTitle", post);
    });

    public static string OfBody(string name, IEnumerable<string> names) => Written("Organization", json =>
    {
        json.WriteString("name", name);
        json.WriteStartArray("alternateName");
        foreach (var other in names)
            json.WriteStringValue(other);
        json.WriteEndArray();
    });

    private static string Written(string type, Action<Utf8JsonWriter> statements)
    {
        var bytes = _own ??= new ArrayBufferWriter<byte>();
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            statements(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string property, string? text)
    {
        if (text is not null)
            json.WriteString(property, text);
    }

    private static void Named(Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
