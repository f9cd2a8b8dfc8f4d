using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Huijian.Facts.Reading.Html;

/// <summary>Character references: <c>&amp;ldquo;</c>, <c>&amp;#8220;</c>, <c>&amp;#x201C;</c>, with or without the semicolon that old pages forget.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 10;

    /// <summary>What the numbers 128 to 159 mean in pages: Windows-1252, by the HTML standard.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly ConcurrentDictionary<string, string> Named = new(StringComparer.Ordinal);

    /// <summary>The text with references replaced; what is no reference stays as written.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var next = text.IndexOf('&');
        if (next < 0)
            return text.ToString();

        var decoded = new StringBuilder(text.Length);
        while (next >= 0)
        {
            decoded.Append(text[..next]);
            text = text[next..];
            var used = Numeric(text, decoded);
            if (used == 0)
                used = ByName(text, decoded);
            if (used == 0)
            {
                decoded.Append('&');
                used = 1;
            }

            text = text[used..];
            next = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static int Numeric(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        if (text.Length < 3 || text[1] != '#')
            return 0;
        var hex = text[2] is 'x' or 'X';
        var digits = text[(hex ? 3 : 2)..];
        var length = 0;
        while (length < digits.Length && length < 8 && (hex ? char.IsAsciiHexDigit(digits[length]) : char.IsAsciiDigit(digits[length])))
            length++;
        if (length == 0 || !int.TryParse(digits[..length], hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return 0;
        if (number is >= 0x80 and <= 0x9F)
            decoded.Append(Windows1252[number - 0x80]);
        else
            decoded.Append(Rune.IsValid(number) && number != 0 ? new Rune(number).ToString() : "\uFFFD");
        var used = (hex ? 3 : 2) + length;
        return used < text.Length && text[used] == ';' ? used + 1 : used;
    }

    private static int ByName(ReadOnlySpan<char> text, StringBuilder decoded)
    {
        var length = 0;
        while (length + 1 < text.Length && length < LongestName && char.IsAsciiLetterOrDigit(text[length + 1]))
            length++;
        if (length < 2)
            return 0;
        var name = text.Slice(1, length);
        var closed = length + 1 < text.Length && text[length + 1] == ';';

        // Without its semicolon only the names that pages do forget it on: &nbspx is one, &copyright another.
        if (!closed)
        {
            var forgotten = name.StartsWith("nbsp", StringComparison.Ordinal) ? 4
                : name is "amp" or "lt" or "gt" or "quot" or "ldquo" or "rdquo" or "middot" ? length : 0;
            if (forgotten == 0)
                return 0;
            name = name[..forgotten];
            length = forgotten;
        }

        var value = Value(name.ToString());
        if (value.Length == 0)
            return 0;
        decoded.Append(value);
        return length + (closed ? 2 : 1);
    }

    private static string Value(string name)
    {
        if (Named.TryGetValue(name, out var known))
            return known;
        var reference = $"&{name};";
        var value = WebUtility.HtmlDecode(reference);
        if (value == reference)
            value = "";
        // A page may invent names without end; those are not kept.
        return value.Length > 0 ? Named.GetOrAdd(name, value) : value;
    }
}
