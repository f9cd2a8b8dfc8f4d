using System.Globalization;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Containers;

/// <summary>
/// Pages that a browser saved as one file (.mht, .mhtml), mails (.eml) and boxes of them (.mbox): of each the HTML part, else the plain one,
/// unpacked, with the address it was saved from. Attachments and pictures are passed over.
/// </summary>
internal static class Mail
{
    private const int DeepestPart = 5;

    private const int MostParts = 200;

    private static readonly string[] OpeningFields = ["From:", "Date:", "Subject:", "MIME-Version:", "Received:", "Return-Path:", "Message-ID:", "Delivered-To:", "To:", "Content-Type:", "X-"];

    /// <summary>True if the bytes open like the head of a mail or of a saved page.</summary>
    public static bool Opens(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || !"FDSMRTCXfdsmrtcx"u8.Contains(head[0]))
            return false;
        var text = Encoding.Latin1.GetString(head);
        if (text.StartsWith("From ", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
            text = text[(end + 1)..];
        return OpeningFields.Any(field => text.StartsWith(field, StringComparison.OrdinalIgnoreCase))
            && (text.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) || text.Contains("\nMessage-ID:", StringComparison.OrdinalIgnoreCase) || text.Contains("Content-Type: multipart/", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The documents in a mail, a saved page or a box, as they are asked for.</summary>
    public static IEnumerable<Unpacked> Documents(Document origin, Stream stream)
    {
        var number = 0;
        foreach (var mail in Split(stream))
        {
            number++;
            var isBox = mail.Span.StartsWith("From "u8);
            if (DocumentIn(mail, 0) is { } found)
                yield return new Unpacked(found with { Path = isBox ? $"{origin.Path}#{number}" : origin.Path, Address = origin.Address ?? found.Address, Fetched = origin.Fetched ?? found.Fetched });
        }
    }

    /// <summary>A box is mails with a line 「From …」 before each; anything else is one mail.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Split(Stream stream)
    {
        var mail = new MemoryStream();
        var isBox = false;
        using var lines = new BufferedStream(stream, 1 << 16);
        foreach (var line in Lines(lines))
        {
            var opens = line.AsSpan().StartsWith("From "u8);
            isBox |= opens && mail.Length == 0;
            if (opens && isBox && mail.Length > 0)
            {
                yield return mail.ToArray();
                mail.SetLength(0);
            }

            if (mail.Length + line.Length > Allowance.LargestDocument)
                throw new InvalidDataException("a mail too large for a document");
            mail.Write(line);
        }

        if (mail.Length > 0)
            yield return mail.ToArray();
    }

    private static IEnumerable<byte[]> Lines(BufferedStream stream)
    {
        var line = new MemoryStream();
        int next;
        while ((next = stream.ReadByte()) >= 0)
        {
            line.WriteByte((byte)next);
            if (next != '\n' && line.Length < 1 << 20)
                continue;
            yield return line.ToArray();
            line.SetLength(0);
        }

        if (line.Length > 0)
            yield return line.ToArray();
    }

    /// <summary>The HTML part of a mail or of a part of one, else the plain one; null if it has neither.</summary>
    private static Document? DocumentIn(ReadOnlyMemory<byte> part, int depth)
    {
        var (fields, body) = Head(part);
        var type = fields.GetValueOrDefault("content-type") ?? "text/plain";
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            if (depth == DeepestPart || Parameter(type, "boundary") is not { } boundary)
                return null;
            var found = Parts(body, boundary).Select(inner => DocumentIn(inner, depth + 1)).OfType<Document>().ToList();
            var best = found.Find(one => one.MediaType!.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)) ?? found.FirstOrDefault();
            return best is null ? null : best with { Address = best.Address ?? AddressIn(fields), Fetched = best.Fetched ?? TimeIn(fields) };
        }

        if (!type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) && !type.Contains("xhtml", StringComparison.OrdinalIgnoreCase))
            return null;
        return new Document("", Unpacked(body, fields.GetValueOrDefault("content-transfer-encoding")))
        {
            MediaType = type,
            Address = AddressIn(fields),
            Fetched = TimeIn(fields),
        };
    }

    /// <summary>The named fields (folded lines joined), and what follows the blank line.</summary>
    private static (Dictionary<string, string> Fields, ReadOnlyMemory<byte> Body) Head(ReadOnlyMemory<byte> part)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var name = "";
        var rest = part;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString(end < 0 ? rest.Span : rest.Span[..end]).TrimEnd('\r');
            rest = end < 0 ? ReadOnlyMemory<byte>.Empty : rest[(end + 1)..];
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && name.Length > 0)
                fields[name] += " " + line.Trim();
            else if (colon > 0 && !line.StartsWith("From ", StringComparison.Ordinal))
                fields[name = line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return (fields, rest);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var start = body.Span.IndexOf(mark);
        for (var count = 0; start >= 0 && count < MostParts; count++)
        {
            var rest = body[(start + mark.Length)..];
            if (rest.Span.StartsWith("--"u8))
                yield break;
            var line = rest.Span.IndexOf((byte)'\n');
            var content = line < 0 ? ReadOnlyMemory<byte>.Empty : rest[(line + 1)..];
            var end = content.Span.IndexOf(mark);
            yield return end < 0 ? content : content[..end];
            body = content;
            start = end;
        }
    }

    private static string? Parameter(string field, string name)
    {
        var found = field.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (found < 0)
            return null;
        var value = field[(found + name.Length + 1)..];
        value = value.StartsWith('"') ? value[1..].Split('"')[0] : value.Split(';')[0].Trim();
        return value.Length is > 0 and <= 200 ? value : null;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(body.Span),
        "quoted-printable" => FromQuotedPrintable(body.Span),
        _ => body,
    };

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        var letters = new StringBuilder(body.Length);
        foreach (var value in body)
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/')
                letters.Append((char)value);
        }

        // What is cut off in the middle of a group of four is lost with it.
        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(letters.Append('=', (4 - (letters.Length % 4)) % 4).ToString());
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var plain = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
                plain.WriteByte(body[i]);
            else if (i + 2 < body.Length && int.TryParse(Encoding.Latin1.GetString(body.Slice(i + 1, 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
                (plain, i) = (Written(plain, (byte)value), i + 2);
            else if (i + 1 < body.Length && body[i + 1] is (byte)'\r' or (byte)'\n')
                i += body[i + 1] == '\r' && i + 2 < body.Length && body[i + 2] == '\n' ? 2 : 1;
        }

        return plain.ToArray();
    }

    private static MemoryStream Written(MemoryStream stream, byte value)
    {
        stream.WriteByte(value);
        return stream;
    }

    private static Uri? AddressIn(Dictionary<string, string> fields) =>
        Uri.TryCreate(fields.GetValueOrDefault("content-location") ?? fields.GetValueOrDefault("snapshot-content-location"), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static DateTimeOffset? TimeIn(Dictionary<string, string> fields) => MachineTime.Read(fields.GetValueOrDefault("date"))?.At;
}
