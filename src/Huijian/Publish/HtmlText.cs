using System.Buffers;

namespace Huijian.Publish;

/// <summary>HTML as it grows, in buffers that are used again for the next page. What comes from articles passes through an escape.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\0");

    private static readonly SearchValues<char> SpecialInValues = SearchValues.Create("&<>\"'\0");

    private char[] _characters = new char[1 << 15];
    private byte[] _bytes = new byte[1 << 16];
    // How much of the one is not in the other yet, and how much is in the other.
    private int _length;
    private int _encoded;

    public void Clear() => (_length, _encoded) = (0, 0);

    /// <summary>Our own HTML that was encoded before, as it is.</summary>
    public void AppendUtf8(ReadOnlySpan<byte> markup)
    {
        Encode();
        while (_bytes.Length - _encoded < markup.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        markup.CopyTo(_bytes.AsSpan(_encoded));
        _encoded += markup.Length;
    }

    /// <summary>Our own words and marks, as they are.</summary>
    public void Append(ReadOnlySpan<char> markup) => markup.CopyTo(Room(markup.Length));

    /// <inheritdoc cref="Append(ReadOnlySpan{char})"/>
    public void Append(char mark) => Room(1)[0] = mark;

    /// <summary>The beginning of an element, before its attributes.</summary>
    public void Open(string element)
    {
        var room = Room(element.Length + 1);
        room[0] = '<';
        element.CopyTo(room[1..]);
    }

    /// <summary>The end of an element.</summary>
    public void Close(string element)
    {
        var room = Room(element.Length + 3);
        (room[0], room[1], room[^1]) = ('<', '/', '>');
        element.CopyTo(room[2..]);
    }

    /// <summary>The name of an attribute.</summary>
    public void Name(string attribute)
    {
        var room = Room(attribute.Length + 1);
        room[0] = ' ';
        attribute.CopyTo(room[1..]);
    }

    /// <summary>Text between elements.</summary>
    public void AppendText(ReadOnlySpan<char> text) => Escaped(text, SpecialInText);

    /// <summary>The value of an attribute, to stand in quotes.</summary>
    public void AppendValue(ReadOnlySpan<char> value) => Escaped(value, SpecialInValues);

    /// <summary>The whole as UTF-8, until the next page; half a surrogate pair becomes U+FFFD.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        Encode();
        return _bytes.AsSpan(0, _encoded);
    }

    private void Encode()
    {
        var from = 0;
        while (true)
        {
            var status = System.Text.Unicode.Utf8.FromUtf16(_characters.AsSpan(from, _length - from), _bytes.AsSpan(_encoded), out var read, out var written);
            (from, _encoded) = (from + read, _encoded + written);
            if (status != OperationStatus.DestinationTooSmall)
                break;
            // To count them first takes longer than to begin with what most pages need.
            Array.Resize(ref _bytes, _bytes.Length + _length);
        }

        _length = 0;
    }

    /// <summary>Room for so many characters more, to be filled.</summary>
    private Span<char> Room(int count)
    {
        if (_length + count > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + count));
        var room = _characters.AsSpan(_length, count);
        _length += count;
        return room;
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        while (text.IndexOfAny(special) is >= 0 and var at)
        {
            Append(text[..at]);
            Append(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // HTML has no way to write NUL.
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }

        Append(text);
    }
}
