namespace Huijian.Facts.Understanding;

/// <summary>
/// A place in a folded text. It moves only when it recognises something; a copy of it is a bookmark.
/// Reading past either end gives '\0', so parsers need no bounds of their own.
/// </summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int position = 0)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; set; } = position;

    public readonly ReadOnlySpan<char> Text => _text;

    public readonly char Current => Peek(0);

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The character so many places ahead, or behind if negative.</summary>
    public readonly char Peek(int ahead) => (uint)(Position + ahead) < (uint)_text.Length ? _text[Position + ahead] : '\0';

    public readonly bool At(scoped ReadOnlySpan<char> word) => Position <= _text.Length && _text[Position..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether the text before the cursor ends with a word.</summary>
    public readonly bool Behind(scoped ReadOnlySpan<char> word) => Position <= _text.Length && _text[..Position].EndsWith(word, StringComparison.Ordinal);

    public bool Take(char expected)
    {
        if (Current != expected || AtEnd)
            return false;
        Position++;
        return true;
    }

    public bool Take(scoped ReadOnlySpan<char> word)
    {
        if (word[0] != Current || !At(word))
            return false;
        Position += word.Length;
        return true;
    }

    /// <summary>Takes the first of several words that stands here; list the longer before the shorter.</summary>
    public bool TakeAny(scoped ReadOnlySpan<string> words, out int which)
    {
        for (which = 0; which < words.Length; which++)
        {
            if (Take(words[which]))
                return true;
        }

        return false;
    }

    public bool TakeAny(scoped ReadOnlySpan<string> words) => TakeAny(words, out _);

    public void SkipSpaces()
    {
        while (Current == ' ')
            Position++;
    }
}
