using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// An article as it is held against others to find copies: Chinese characters and digits alone, folded, so that script, noise inside words,
/// spaces and punctuation make no difference.
/// </summary>
public sealed class CopyText
{
    /// <summary>Characters in a shingle: long enough that two texts share one by chance rarely, short enough to survive an edit nearby.</summary>
    private const int ShingleLength = 5;

    private const int AnchorLength = 8;

    /// <summary>How many anchors an article has at most. Two texts of which one holds 40 % of the other share 9 of them on average.</summary>
    private const int AnchorCount = 24;

    private CopyText(string title, string body, DateOnly? day)
    {
        Title = title;
        Body = body;
        Day = day;
        Shingles = ImmutableCollectionsMarshal.AsImmutableArray(Windows(body, ShingleLength).ToArray());
        var windows = Windows(body, AnchorLength);
        Anchors = ImmutableCollectionsMarshal.AsImmutableArray(windows[..Math.Min(AnchorCount, windows.Length)].ToArray());
    }

    /// <summary>The headline's characters.</summary>
    public string Title { get; }

    /// <summary>The text's characters.</summary>
    public string Body { get; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Day { get; }

    /// <summary>Hashes of all runs of five characters, each once, in order.</summary>
    public ImmutableArray<long> Shingles { get; }

    /// <summary>
    /// The smallest hashes of runs of eight characters: what the record keeps to find candidates. A sample that depends on the text alone, so that a part
    /// shares its anchors with the whole (MinHash, bottom-k).
    /// </summary>
    public ImmutableArray<long> Anchors { get; }

    public static CopyText Of(Article article, LooseFolding folding)
    {
        var body = string.Concat(article.Paragraphs.Select(paragraph => Essence(paragraph, folding)));
        return new CopyText(Essence(new Paragraph(article.Title ?? ""), folding), body, article.Published?.Day);
    }

    /// <summary>How much of the smaller text the two share, 0 to 1.</summary>
    public double Containment(CopyText other)
    {
        var smaller = Math.Min(Shingles.Length, other.Shingles.Length);
        if (smaller == 0)
            return 0;
        var (shared, i, j) = (0, 0, 0);
        while (i < Shingles.Length && j < other.Shingles.Length)
        {
            var order = Shingles[i].CompareTo(other.Shingles[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / smaller;
    }

    private static string Essence(Paragraph paragraph, LooseFolding folding)
    {
        var folded = folding.Fold(paragraph.Text);
        var kept = new char[folded.Length];
        var count = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsAsciiDigit(folded[i]) || folded[i] is >= '\u3400' and <= '\u9fff' || char.IsSurrogate(folded[i]))
                kept[count++] = folded[i];
        }

        return new string(kept, 0, count);
    }

    /// <summary>The hashes of all runs of so many characters, each once, in order.</summary>
    private static Span<long> Windows(string text, int length)
    {
        var hashes = new long[Math.Max(0, text.Length - length + 1)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Hash(text.AsSpan(i, length));
        Array.Sort(hashes);
        var kept = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[kept - 1])
                hashes[kept++] = hashes[i];
        }

        return hashes.AsSpan(0, kept);
    }

    /// <summary>The hash under which the record keeps a key of any kind.</summary>
    internal static long Hash(string key) => Hash(key.AsSpan());

    // FNV-1a over the characters, stirred: bottom-k needs all bits to be equally good.
    private static long Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        return (long)(hash >> 1);
    }
}
