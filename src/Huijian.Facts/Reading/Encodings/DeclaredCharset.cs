using System.Text;

namespace Huijian.Facts.Reading.Encodings;

/// <summary>
/// What a document says of its own encoding: <c>charset=</c> of the media type or of a meta tag, <c>encoding=</c> of an XML
/// declaration, in the first bytes. Only a hint: pages are saved again, mirrored and converted without changing it.
/// </summary>
internal static class DeclaredCharset
{
    /// <summary>Far enough for the head of a page with its comments and style sheets before the meta tag.</summary>
    private const int Searched = 4096;

    private const int LongestName = 20;

    /// <summary>The name in lower case, or null.</summary>
    public static string? Of(string? mediaType, ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        return After(mediaType, "charset=") ?? After(head, "charset=") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding=") : null);
    }

    private static string? After(string? text, string label)
    {
        var found = text?.IndexOf(label, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (found < 0)
            return null;
        var rest = text.AsSpan(found + label.Length).TrimStart(" \"'");
        var length = 0;
        while (length < rest.Length && length < LongestName && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_'))
            length++;
        return length == 0 ? null : rest[..length].ToString().ToLowerInvariant();
    }
}
