using System.Buffers;
using System.Text;

namespace Huijian.Publish;

/// <summary>HTML as it grows, in one buffer that is used again for the next page. What comes from articles passes through an escape.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\0");

    private static readonly SearchValues<char> SpecialInValues = SearchValues.Create("&<>\"'\0");

    private char[] _characters = new char[1 << 15];
    private byte[] _bytes = [];
    private int _length;

    /// <summary>How many characters there are.</summary>
    public int Length => _length;

    public void Clear() => _length = 0;

    /// <summary>What was written since there were so many characters.</summary>
    public string From(int start) => new(_characters, start, _length - start);

    /// <summary>Our own words and marks, as they are.</summary>
    public void Append(ReadOnlySpan<char> markup)
    {
        if (_length + markup.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + markup.Length));
        markup.CopyTo(_characters.AsSpan(_length));
        _length += markup.Length;
    }

    /// <summary>Text between elements.</summary>
    public void AppendText(ReadOnlySpan<char> text) => Escaped(text, SpecialInText);

    /// <summary>The value of an attribute, to stand in quotes.</summary>
    public void AppendValue(ReadOnlySpan<char> value) => Escaped(value, SpecialInValues);

    /// <summary>The whole as UTF-8, until the next page; half a surrogate pair becomes U+FFFD.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        // No character takes more than three bytes: room for all is quicker than counting them first.
        if (_bytes.Length < _length * 3)
            _bytes = new byte[_characters.Length * 3];
        return _bytes.AsSpan(0, Encoding.UTF8.GetBytes(_characters, 0, _length, _bytes, 0));
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
