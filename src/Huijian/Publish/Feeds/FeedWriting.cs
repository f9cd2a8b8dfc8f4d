using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish.Feeds;

/// <summary>A feed as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. Titles and first sentences only; the rest stands on the page.</summary>
internal static class FeedWriting
{
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    // A feed without any dated story still needs a date; it must not depend on when it was asked for.
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    private static readonly XmlWriterSettings Indented = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = false };

    // Used again for every feed that a thread writes.
    [ThreadStatic]
    private static MemoryStream? _own;

    /// <summary>The forms in which a feed can be had.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".feed.json", ".atom", ".rss"];

    /// <summary>The media type by the ending of the address, or null for an ending that is no feed.</summary>
    public static string? TypeOf(string ending) => ending switch
    {
        ".atom" => "application/atom+xml; charset=utf-8",
        ".rss" => "application/rss+xml; charset=utf-8",
        ".feed.json" => "application/feed+json; charset=utf-8",
        _ => null,
    };

    /// <summary>The feed as UTF-8, to be used before this thread writes another.</summary>
    public static ReadOnlySpan<byte> Write(Feed feed, string ending, Edition edition)
    {
        var bytes = _own ??= new MemoryStream();
        bytes.SetLength(0);
        if (ending is ".feed.json")
            Json(bytes, feed, edition);
        else
            Xml(bytes, ending, feed, edition);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static void Atom(XmlWriter xml, Feed feed, Edition edition)
    {
        xml.WriteStartElement("feed", AtomNamespace);
        xml.WriteElementString("id", AtomNamespace, edition.Site + edition.ToFile(feed.Path + ".atom"));
        xml.WriteElementString("title", AtomNamespace, feed.Title);
        xml.WriteElementString("updated", AtomNamespace, Stamp(feed.Stories.Select(Moment).DefaultIfEmpty(Never).Max()));
        AtomLink(xml, "self", edition.Site + edition.ToFile(feed.Path + ".atom"));
        AtomLink(xml, "alternate", edition.Whole(feed.Home));
        foreach (var story in feed.Stories)
        {
            xml.WriteStartElement("entry", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, edition.Whole("/story/" + story.Id));
            xml.WriteElementString("title", AtomNamespace, Clean(story.Title));
            xml.WriteElementString("updated", AtomNamespace, Stamp(Moment(story)));
            AtomLink(xml, "alternate", edition.Whole("/story/" + story.Id));
            if (story.Outlet is { } outlet)
            {
                xml.WriteStartElement("author", AtomNamespace);
                xml.WriteElementString("name", AtomNamespace, Clean(outlet));
                xml.WriteEndElement();
            }

            xml.WriteElementString("summary", AtomNamespace, Clean(story.Opening));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Rss(XmlWriter xml, Feed feed, Edition edition)
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", edition.Whole(feed.Home));
        xml.WriteElementString("description", feed.Title);
        xml.WriteElementString("language", "zh-cn");
        foreach (var story in feed.Stories)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", Clean(story.Title));
            xml.WriteElementString("link", edition.Whole("/story/" + story.Id));
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(story.Id);
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Moment(story).ToString("r", CultureInfo.InvariantCulture));
            xml.WriteElementString("description", Clean(story.Opening));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Json(Stream bytes, Feed feed, Edition edition)
    {
        using var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", edition.Whole(feed.Home));
        json.WriteString("feed_url", edition.Site + edition.ToFile(feed.Path + ".feed.json"));
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("items");
        foreach (var story in feed.Stories)
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("url", edition.Whole("/story/" + story.Id));
            json.WriteString("title", story.Title);
            json.WriteString("content_text", story.Opening);
            json.WriteString("date_published", Stamp(Moment(story)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static DateTimeOffset Moment(StoryRow story) => story.Published?.At
        ?? (story.Day is { } day ? new DateTimeOffset(day.ToDateTime(default), NewsTime.China) : Never);

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void AtomLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no place for control characters, which pages from elsewhere may hold.</summary>
    private static string Clean(string text)
    {
        foreach (var character in text)
        {
            if (!IsXml(character))
                return string.Concat(text.Where(IsXml));
        }

        return text;
    }

    // The record keeps UTF-8: no pair is halved.
    private static bool IsXml(char character) => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character);

    private static void Xml(Stream bytes, string ending, Feed feed, Edition edition)
    {
        using var xml = XmlWriter.Create(bytes, Indented);
        if (ending is ".atom")
            Atom(xml, feed, edition);
        else
            Rss(xml, feed, edition);
    }
}
