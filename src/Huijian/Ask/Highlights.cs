using System.Collections.Immutable;
using Huijian.Facts.Joining;

namespace Huijian.Ask;

/// <summary>Where the words searched for stand in a text as published.</summary>
internal static class Highlights
{
    /// <summary>Marks every place where a needle stands; between its characters there may be no other letter or digit.</summary>
    public static Lit In(string text, ImmutableArray<string> needles, LooseFolding folding)
    {
        var folded = folding.Fold(text).ToLowerInvariant();
        var marks = new List<Stretch>();
        foreach (var needle in needles)
        {
            for (var at = folded.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(needle, at + needle.Length, StringComparison.Ordinal))
                marks.Add(new Stretch(at, needle.Length));
        }

        return new Lit(text, Merged(marks));
    }

    /// <summary>At most so many characters around the first mark, cut between characters.</summary>
    public static Lit Cut(Lit lit, int length)
    {
        if (lit.Text.Length <= length)
            return lit;
        var start = Math.Clamp((lit.Marks is [var first, ..] ? first.Start : 0) - length / 4, 0, lit.Text.Length - length);
        if (start > 0 && char.IsLowSurrogate(lit.Text[start]))
            start++;
        var end = Math.Min(start + length, lit.Text.Length);
        if (end < lit.Text.Length && char.IsLowSurrogate(lit.Text[end]))
            end--;
        var (before, after) = (start > 0 ? "…" : "", end < lit.Text.Length ? "…" : "");
        return new Lit(
            before + lit.Text[start..end] + after,
            [.. lit.Marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start + before.Length })]);
    }

    private static List<Stretch> Merged(List<Stretch> marks)
    {
        var merged = new List<Stretch>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenBy(mark => mark.Length))
        {
            if (merged is [.., var last] && mark.Start <= last.Start + last.Length)
                merged[^1] = last with { Length = Math.Max(last.Length, mark.Start + mark.Length - last.Start) };
            else
                merged.Add(mark);
        }

        return merged;
    }
}
