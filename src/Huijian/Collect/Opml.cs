using System.Text;
using System.Xml;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Feeds;
using Huijian.Facts.Reading.Links;

namespace Huijian.Collect;

/// <summary>Feeds in and out as OPML 2.0, the form in which feed readers exchange them.</summary>
internal static class Opml
{
    /// <summary>The feeds of an OPML file. Throws <see cref="UserError"/> if it is none.</summary>
    public static IReadOnlyList<Source> Read(Document document)
    {
        if (SourceFeed.Read(document, ApiMapping.Shipped) is not { Kind: FeedKind.Opml } opml)
            throw new UserError($"{document.Path}: this is no OPML.", "Export the subscriptions of your feed reader as OPML.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. from list in opml.Lists
               where list.Address is not null
               select new Source(names.Add(list.Title) ? list.Title : list.Address!.AbsoluteUri, SourceKind.Feed, list.Address!.AbsoluteUri),
        ];
    }

    /// <summary>The feeds among some sources, by category; what is no feed cannot be said in OPML.</summary>
    public static byte[] Write(IEnumerable<Source> sources)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", "Huijian");
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            foreach (var category in sources.Where(source => source.Kind == SourceKind.Feed).GroupBy(source => source.Category ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
                WriteCategory(xml, category);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteCategory(XmlWriter xml, IGrouping<string, Source> category)
    {
        if (category.Key.Length > 0)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", category.Key);
        }

        foreach (var source in category)
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("type", "rss");
            xml.WriteAttributeString("text", source.Name);
            xml.WriteAttributeString("xmlUrl", source.Location);
            xml.WriteEndElement();
        }

        if (category.Key.Length > 0)
            xml.WriteEndElement();
    }
}
