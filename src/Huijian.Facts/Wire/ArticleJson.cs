using System.Text.Encodings.Web;
using System.Text.Json;
using Huijian.Facts.Model;

namespace Huijian.Facts.Wire;

/// <summary>
/// The contract of <c>huijian read --json</c>: one JSON object a line per article, in a fixed order of fields, so that the same input gives the same bytes.
/// Every fact carries <c>span</c> {paragraph, start, length} (paragraph -1 is the headline; UTF-16 units) and <c>rule</c>.
/// </summary>
public static class ArticleJson
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the object and a line feed.</summary>
    public static void WriteLine(Stream output, Article article, ArticleFacts facts)
    {
        using (var json = new Utf8JsonWriter(output, OneLine))
            Write(json, article, facts);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Article article, ArticleFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("id", Path.GetFileNameWithoutExtension(article.File));
        json.WriteString("file", article.File);
        json.WriteString("url", article.Address?.AbsoluteUri);
        WriteReading(json, article);
        FactsJson.Write(json, facts);
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, Article article)
    {
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("published", article.Published?.ToString());
        json.WriteStrings("byline", article.Byline);
        json.WriteStrings("channel", article.Channel);
        if (article.Dateline is { } dateline)
        {
            json.WriteStartObject("dateline");
            json.WriteString("text", dateline.Words);
            json.WriteString("agency", dateline.Agency);
            json.WriteString("place", dateline.Place);
            json.WriteString("date", dateline.Date?.ToString());
            json.WriteSpan("span", dateline.Span);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dateline");
        }

        json.WriteStrings("body", article.Paragraphs.Select(paragraph => paragraph.Text));
        json.WriteObjects("photos", article.Photos, photo =>
        {
            json.WriteString("url", photo.Address?.AbsoluteUri);
            json.WriteString("caption", photo.Caption);
            json.WriteString("credit", photo.Credit);
            json.WriteNumber("after", photo.AfterParagraph);
        });
        json.WriteObjects("related", article.Related, link =>
        {
            json.WriteString("title", link.Title);
            json.WriteString("url", link.Address?.AbsoluteUri);
        });
        json.WriteStrings("notices", article.Notices);
        json.WriteString("next", article.NextPage?.AbsoluteUri);
    }
}
