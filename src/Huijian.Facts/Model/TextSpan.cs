namespace Huijian.Facts.Model;

/// <summary>
/// A stretch of an article's text: a paragraph and, within it, start (included) and length in UTF-16 units
/// (so 𬭚 counts two, as in C#, Java and JavaScript). Paragraph <see cref="Title"/> is the headline.
/// A length of 0 marks a place in the text without words of its own, such as where an embedded chart stood.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>The paragraph number that stands for the headline.</summary>
    public const int Title = -1;

    public TextSpan(int paragraph, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paragraph, Title);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        (Paragraph, Start, Length) = (paragraph, start, length);
    }

    public int Paragraph { get; }

    public int Start { get; }

    public int Length { get; }

    public int End => Start + Length;

    public bool Contains(TextSpan inner) => Paragraph == inner.Paragraph && Start <= inner.Start && inner.End <= End;

    public int CompareTo(TextSpan other) => (Paragraph, Start, Length).CompareTo((other.Paragraph, other.Start, other.Length));

    public override string ToString() => $"{Paragraph}:{Start}..{End}";

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
