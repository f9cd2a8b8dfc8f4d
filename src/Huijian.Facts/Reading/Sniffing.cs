namespace Huijian.Facts.Reading;

/// <summary>Tells formats apart: by content first, by media type and extension only where the content allows several.</summary>
internal static class Sniffing
{
    /// <summary>Containers by their first bytes; null for anything else.</summary>
    public static Format? Container(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return Format.Zip;
        if (head.StartsWith("\u001f"u8) && head.Length > 2 && head[1] == 0x8B && head[2] == 8)
            return Format.GZip;
        if (head.StartsWith("WARC/1."u8) || head.StartsWith("WARC/0."u8))
            return Format.Warc;
        if (head.Length > 262 && head[257..].StartsWith("ustar"u8))
            return Format.Tar;
        return Containers.Mail.Opens(head) ? Format.Mail : null;
    }

    /// <summary>What foreign thing the bytes are (一张图片, a PDF), or null if they may be text.</summary>
    public static string? Foreign(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8))
            return "a PDF";
        if (head.StartsWith("\u0089PNG"u8) || head is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] || head.StartsWith("GIF8"u8)
            || (head.Length > 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8)))
        {
            return "a picture";
        }

        if (head is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return "an old Office document";
        if (head is [0x7F, 0x45, 0x4C, 0x46, ..] or [0x4D, 0x5A, _, 0, ..])
            return "a program";
        if (head is [0x52, 0x61, 0x72, 0x21, ..])
            return "a RAR archive";
        if (head is [0x37, 0x7A, 0xBC, 0xAF, ..])
            return "a 7z archive";
        if (head is [0xFD, 0x37, 0x7A, 0x58, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..] or [0x42, 0x5A, 0x68, ..])
            return "compressed with xz, zstd or bzip2";
        return head.StartsWith("SQLite format 3"u8) ? "a database" : null;
    }

    /// <summary>What a decoded text is.</summary>
    public static Format Text(string text, string path, string? mediaType)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        if (head.StartsWith("---") && Posts.FrontMatter.Opens(head, "---"))
            return Format.Post;
        if (head.StartsWith("+++") && Posts.FrontMatter.Opens(head, "+++"))
            return Format.Post;
        if (head.StartsWith("title:", StringComparison.OrdinalIgnoreCase) && Posts.FrontMatter.Opens($"---\n{SecondLine(head)}", "---"))
            return Format.Post;
        if (head.StartsWith("{") || head.StartsWith("[{") || head.StartsWith("[ ") || head.StartsWith("[\n"))
            return Format.Json;
        if (head.StartsWith("<"))
            return Markup(head, path, mediaType);
        if (Claims(path, mediaType, ".json", ".jsonl", "json") || IsScriptCall(head))
            return Format.Json;
        if (Claims(path, mediaType, ".csv", ".tsv", "csv"))
            return Format.Table;
        if (head.StartsWith("#") && IsHeading(head))
            return Format.Markdown;
        if (Claims(path, mediaType, ".md", ".markdown", "markdown"))
            return Format.Markdown;
        return Claims(path, mediaType, ".html", ".htm", "html") || HoldsMarkup(head) ? Format.Page : Format.Text;
    }

    private static ReadOnlySpan<char> SecondLine(ReadOnlySpan<char> text) => text[(text.IndexOf('\n') + 1)..];

    private static Format Markup(ReadOnlySpan<char> head, string path, string? mediaType)
    {
        var root = RootName(head);
        return root switch
        {
            "rss" or "rdf:RDF" or "RDF" or "feed" or "atom:feed" or "opml" or "urlset" or "sitemapindex" => Format.Xml,
            _ when Claims(path, mediaType, ".md", ".markdown", "markdown") => Format.Markdown,
            "" => Format.Text,
            _ => Format.Page,
        };
    }

    /// <summary>The name of the first element, past declarations and comments; empty if there is none.</summary>
    private static string RootName(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<"))
        {
            if (head.StartsWith("<!--"))
            {
                var closed = head.IndexOf("-->");
                if (closed < 0)
                    return "html";
                head = head[(closed + 3)..].TrimStart();
            }
            else if (head.StartsWith("<?") || head.StartsWith("<!"))
            {
                if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
                    return "html";
                var closed = head.IndexOf('>');
                if (closed < 0)
                    return "html";
                head = head[(closed + 1)..].TrimStart();
            }
            else
            {
                var length = 1;
                while (length < head.Length && (char.IsAsciiLetterOrDigit(head[length]) || head[length] is ':' or '-'))
                    length++;
                return char.IsAsciiLetter(head.Length > 1 ? head[1] : ' ') ? head[1..length].ToString() : "";
            }
        }

        return "";
    }

    /// <summary>A Markdown heading: one to six hashes and a blank. "#话题#" is none.</summary>
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && line[hashes] is ' ' or '\t';
    }

    /// <summary>Text first, but paragraphs and breaks in tags: a page whose head was cut off.</summary>
    private static bool HoldsMarkup(ReadOnlySpan<char> head) =>
        head.Contains("</p>", StringComparison.OrdinalIgnoreCase) || head.Contains("</div>", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<br", StringComparison.OrdinalIgnoreCase);

    /// <summary>What APIs wrap their JSON in for old browsers: <c>var ajaxResult={</c>, <c>callback({</c>.</summary>
    private static bool IsScriptCall(ReadOnlySpan<char> head)
    {
        var open = head.IndexOfAny('{', '[');
        if (open is < 1 or > 60)
            return false;
        var before = head[..open].TrimEnd();
        return before is [.., '=' or '('] && before[..^1].IndexOfAnyExceptInRange(' ', '~') < 0;
    }

    private static bool Claims(string path, string? mediaType, params ReadOnlySpan<string> signs)
    {
        foreach (var sign in signs)
        {
            if (sign[0] == '.' ? path.EndsWith(sign, StringComparison.OrdinalIgnoreCase) : mediaType?.Contains(sign, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        }

        return false;
    }
}
