using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Xml;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Feeds;

/// <summary>
/// RSS 0.9x to 2.0, RDF, Atom, OPML, sitemaps and news sitemaps, read forward once. Feeds in the wild are often not quite XML:
/// names of HTML entities are replaced, control characters dropped, and where the rest cannot be read, the items before it count.
/// No entity is declared or fetched, so none can grow.
/// </summary>
public static class XmlFeeds
{
    private const int MostItems = 100_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 0,
    };

    /// <summary>Reads a feed; null if the root element is none of theirs. Relative addresses are taken against <paramref name="address"/>.</summary>
    public static Feed? Read(string xml, Uri? address)
    {
        ArgumentNullException.ThrowIfNull(xml);
        var troubles = ImmutableArray.CreateBuilder<Trouble>();
        var feed = new XmlFeedBuilder(address);
        using var reader = XmlReader.Create(new StringReader(Mended(xml)), Settings);
        try
        {
            reader.MoveToContent();
            if (!feed.Open(reader.LocalName))
                return null;
            while (!reader.EOF && feed.Count < MostItems)
                Step(reader, feed);
        }
        catch (XmlException error)
        {
            if (feed.Kind is null)
                return null;
            troubles.Add(new Trouble($"The feed is broken at line {error.LineNumber}; what stands before it was read.", "Tell whoever makes the feed."));
        }

        if (feed.Count >= MostItems)
            troubles.Add(new Trouble($"More than {MostItems} items; the rest was left.", "Split the feed."));
        return feed.Close(troubles.ToImmutable());
    }

    private static void Step(XmlReader reader, XmlFeedBuilder feed)
    {
        if (reader.NodeType == XmlNodeType.EndElement)
        {
            feed.End(reader.LocalName);
            reader.Read();
        }
        else if (reader.NodeType != XmlNodeType.Element)
        {
            reader.Read();
        }
        else if (feed.Descend(reader.LocalName, reader.NamespaceURI))
        {
            var isEmpty = reader.IsEmptyElement;
            feed.Start(reader.LocalName, Attributes(reader));
            if (isEmpty)
                feed.End(reader.LocalName);
            reader.Read();
        }
        else
        {
            var (name, space, attributes) = (reader.LocalName, reader.NamespaceURI, Attributes(reader));
            feed.Field(name, space, attributes, Content(reader, attributes));
        }
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute())
            attributes[reader.LocalName] = reader.Value;
        reader.MoveToElement();
        return attributes;
    }

    /// <summary>The characters of an element; for XHTML in Atom, and HTML that somebody forgot to escape, its mark-up.</summary>
    private static string Content(XmlReader reader, Dictionary<string, string> attributes)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        if (attributes.GetValueOrDefault("type") == "xhtml")
            return reader.ReadInnerXml();
        var text = new StringBuilder();
        var depth = reader.Depth;
        reader.Read();
        while (!reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Element)
                text.Append(reader.LocalName is "p" or "br" or "div" or "li" ? $"<{reader.LocalName}>" : "");
            reader.Read();
        }

        reader.Read();
        return text.ToString();
    }

    /// <summary>HTML's entities by name become characters, a lone ampersand an escaped one.</summary>
    private static string Mended(string xml)
    {
        var next = xml.IndexOf('&', StringComparison.Ordinal);
        if (next < 0)
            return xml;
        var mended = new StringBuilder(xml.Length + 64);
        var position = 0;
        var inCdata = xml.IndexOf("<![CDATA[", StringComparison.Ordinal);
        while (next >= 0)
        {
            while (inCdata >= 0 && inCdata < next)
            {
                var closed = xml.IndexOf("]]>", inCdata, StringComparison.Ordinal);
                if (closed < 0)
                    return mended.Append(xml, position, xml.Length - position).ToString();
                if (closed > next)
                    next = xml.IndexOf('&', closed);
                if (next < 0)
                    return mended.Append(xml, position, xml.Length - position).ToString();
                inCdata = xml.IndexOf("<![CDATA[", closed, StringComparison.Ordinal);
            }

            mended.Append(xml, position, next - position);
            var length = Reference(xml.AsSpan(next), out var replacement);
            mended.Append(replacement);
            position = next + length;
            next = xml.IndexOf('&', position);
        }

        return mended.Append(xml, position, xml.Length - position).ToString();
    }

    private static int Reference(ReadOnlySpan<char> text, out string replacement)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        var name = end > 1 ? text[1..end].ToString() : "";
        if (name is "amp" or "lt" or "gt" or "quot" or "apos" || (name.StartsWith('#') && IsCharacter(name)))
        {
            replacement = $"&{name};";
            return end + 1;
        }

        var decoded = name.Length == 0 ? "" : WebUtility.HtmlDecode($"&{name};");
        if (decoded.Length is > 0 and <= 2)
        {
            replacement = decoded;
            return end + 1;
        }

        replacement = "&amp;";
        return 1;
    }

    private static bool IsCharacter(string name)
    {
        var hex = name.Length > 1 && name[1] is 'x' or 'X';
        return name.Length is > 1 and < 9 && name.AsSpan(hex ? 2 : 1) is { IsEmpty: false } digits
            && int.TryParse(digits, hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 0x20 && Rune.IsValid(number);
    }
}
