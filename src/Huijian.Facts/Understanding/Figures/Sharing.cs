using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>
/// Statements that several measures share: A和B均超30% and A、B各1000座 say the same of each; A、B分别超过10亿、40亿 give each its own.
/// </summary>
internal static class Sharing
{
    private static readonly string[] Each = ["均", "都", "各"];

    /// <summary>What each of the figures stated by this quantity measures; empty if it is not shared.</summary>
    public static ImmutableArray<(string What, Bound Bound)> Share(string text, Clause clause, ImmutableArray<Quantity> all, int index, Wording wording)
    {
        if (Respectively(text, clause, all, index, wording) is { } own)
            return [own];
        var bound = clause.Quantity.Bound;
        var before = clause.Before(text);
        foreach (var mark in Each)
        {
            var at = before.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 2 || before.Length - at > 10)
                continue;
            var tail = text.AsSpan(clause.Start + at + 1, before.Length - at - 1).ToString();
            var end = wording.TrimEnd(tail, 0, tail.Length);
            tail = tail[..end].Trim('占');
            var parts = Parts(text, clause.Start, clause.Start + at, wording);
            if (parts.Length > 1)
                return [.. parts.Select(part => (part + tail, bound))];
        }

        return [];
    }

    /// <summary>A、B分别超过10亿美元、40亿美元: the quantity's place behind 分别 tells whose it is.</summary>
    private static (string What, Bound Bound)? Respectively(string text, Clause clause, ImmutableArray<Quantity> all, int index, Wording wording)
    {
        var front = text.AsSpan(clause.WideStart, clause.Quantity.Start - clause.WideStart);
        var at = front.LastIndexOf("分别", StringComparison.Ordinal);
        if (at < 2)
            return null;
        var mark = clause.WideStart + at;
        var place = 0;
        while (index - place - 1 >= 0 && all[index - place - 1].Start > mark)
            place++;
        var parts = Parts(text, clause.WideStart, mark, wording);
        if (place >= parts.Length || parts.Length < 2)
            return null;
        var first = all[index - place];
        var verb = text[(mark + 2)..Math.Max(mark + 2, first.Start)];
        return (parts[place] + verb[..wording.TrimEnd(verb, 0, verb.Length)], clause.Quantity.Bound == Bound.Exact ? first.Bound : clause.Quantity.Bound);
    }

    private static ImmutableArray<string> Parts(string text, int start, int end, Wording wording)
    {
        var front = wording.MeasureInFront(text, start, end);
        if (front.End - front.Start < 4)
            return [];
        // The first part may be longer than a measure alone would be.
        var whole = text[Math.Max(start, Math.Min(front.Start, end - 30))..front.End];
        var parts = whole.Split(['、', '和', '与', '及']).Select(part => part.Trim(' ', '“', '”', '由', '其', '中')).ToImmutableArray();
        return parts.Length > 1 && parts.All(part => part.Length >= 2) ? parts : [];
    }
}
