using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A round-up: several short reports in one article, each behind a headline of its own, that have nothing to do with one another.</summary>
internal static class RoundUp
{
    private const int LongestHeading = 40;

    private const int LongestOpening = 30;

    /// <summary>An article with fewer headlines within has chapters.</summary>
    private const int FewestItems = 3;

    /// <summary>The numbers of the paragraphs that are headlines of items, in order; empty for an article that is no round-up.</summary>
    public static ImmutableArray<int> Headings(Article article)
    {
        var paragraphs = article.Paragraphs;
        var first = 0;

        // 某台消息： stands alone before the first headline.
        while (first < paragraphs.Length && first < 2 && paragraphs[first].Text.Length <= LongestOpening && paragraphs[first].Text.AsSpan().TrimEnd().EndsWith("："))
            first++;
        if (first >= paragraphs.Length || !IsHeading(paragraphs, first))
            return [];
        var headings = Enumerable.Range(first, paragraphs.Length - first).Where(i => IsHeading(paragraphs, i)).ToImmutableArray();
        return headings.Length < FewestItems ? [] : headings;
    }

    /// <summary>Short, without a mark at its end, and a text behind it.</summary>
    private static bool IsHeading(ImmutableArray<Paragraph> paragraphs, int i) =>
        i + 1 < paragraphs.Length && paragraphs[i].Text.AsSpan().Trim() is { Length: >= 6 and <= LongestHeading } words && (Ground.IsHan(words[0]) || char.IsAsciiLetterOrDigit(words[0]) || words[0] is '“' or '《') && !EndsSentence(words[^1])
        && paragraphs[i + 1].Text.AsSpan().TrimEnd() is { Length: > LongestHeading } text && EndsSentence(text[^1]);

    private static bool EndsSentence(char mark) => mark is '。' or '！' or '？' or '”' or '；' or '：' or '…' or '，' or '）';
}
