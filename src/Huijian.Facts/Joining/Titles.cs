namespace Huijian.Facts.Joining;

/// <summary>Headlines held against each other, as folded characters (<see cref="CopyText.Title"/>).</summary>
public static class Titles
{
    public static TitleMatch Compare(string one, string other)
    {
        if (one.Length < 4 || other.Length < 4)
            return TitleMatch.Unknown;
        return one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) ? TitleMatch.Same : TitleMatch.Different;
    }

    /// <summary>How alike two headlines are by their pairs of characters, 0 to 1 (Dice).</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
            return 0;
        var pairs = Pairs(one);
        var others = Pairs(other);
        return 2.0 * pairs.Count(others.Contains) / (pairs.Count + others.Count);
    }

    private static HashSet<int> Pairs(string text) => [.. Enumerable.Range(0, text.Length - 1).Select(i => (text[i] << 16) | text[i + 1])];
}
