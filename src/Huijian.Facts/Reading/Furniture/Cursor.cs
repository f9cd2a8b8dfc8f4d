namespace Huijian.Facts.Reading.Furniture;

/// <summary>A place in a line. It moves only when it recognises something; a copy of it is a bookmark.</summary>
internal ref struct Cursor(ReadOnlySpan<char> text, int position = 0)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public readonly char Next => Position < _text.Length ? _text[Position] : '\0';

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public void Skip(int count) => Position = Math.Min(Position + count, _text.Length);

    public bool Take(char wanted)
    {
        if (Next != wanted || AtEnd)
            return false;
        Position++;
        return true;
    }

    public bool TakeAny(ReadOnlySpan<char> wanted)
    {
        if (AtEnd || !wanted.Contains(Next))
            return false;
        Position++;
        return true;
    }

    public bool Take(string wanted)
    {
        if (!Rest.StartsWith(wanted, StringComparison.Ordinal))
            return false;
        Position += wanted.Length;
        return true;
    }

    public void SkipSpace()
    {
        while (!AtEnd && char.IsWhiteSpace(Next))
            Position++;
    }

    /// <summary>Takes a number of <paramref name="least"/> to <paramref name="most"/> digits, half or full width; −1 if there is none.</summary>
    public int TakeNumber(int least, int most)
    {
        var (value, count) = (0, 0);
        while (count < most && Position + count < _text.Length && Digit(_text[Position + count]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            count++;
        }

        if (count < least)
            return -1;
        Position += count;
        return value;
    }

    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };
}
