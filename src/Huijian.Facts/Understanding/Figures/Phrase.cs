using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>Words put together from stretches of an article (新开工项目 + 完成投资): as seen, for matching, and where each character stands, so that they can be given as written.</summary>
internal sealed record Phrase(string Words, ImmutableArray<int> Places)
{
    private const string Edges = " 、“”《》的-—";

    public static Phrase None { get; } = new("", []);

    public int Length => Words.Length;

    /// <summary>The words between two positions, without quotation marks and without the marks around them.</summary>
    public static Phrase Of(string text, int start, int end)
    {
        while (start < end && Edges.Contains(text[start], StringComparison.Ordinal))
            start++;
        while (end > start && Edges.Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        var places = ImmutableArray.CreateBuilder<int>(Math.Max(0, end - start));
        for (var i = start; i < end; i++)
        {
            if (text[i] is not ('“' or '”' or '\n'))
                places.Add(i);
        }

        return new Phrase(string.Concat(places.Select(place => text[place])), places.ToImmutable());
    }

    public static Phrase operator +(Phrase left, Phrase right) => new(left.Words + right.Words, [.. left.Places, .. right.Places]);

    /// <summary>The characters from one index to another.</summary>
    public Phrase Part(int from, int to) => new(Words[from..to], Places[from..to]);

    public Phrase From(int from) => Part(from, Length);

    public Phrase Until(int to) => Part(0, to);

    /// <summary>The words as published, in the script of the article.</summary>
    public string AsWritten(Sight sight)
    {
        var written = new System.Text.StringBuilder(Length);
        for (var i = 0; i < Places.Length;)
        {
            var run = 1;
            while (i + run < Places.Length && Places[i + run] == Places[i] + run)
                run++;
            written.Append(sight.AsWritten(Places[i], run));
            i += run;
        }

        return written.ToString();
    }
}
