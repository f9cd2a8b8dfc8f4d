namespace Huijian.Publish;

/// <summary>Two texts of which one became the other.</summary>
internal static class ChangedText
{
    /// <summary>How many characters stayed at the start and at the end; no surrogate pair is cut, and the two never overlap.</summary>
    public static (int Start, int End) Between(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length);
        var start = before.AsSpan().CommonPrefixLength(after);
        if (start > 0 && char.IsHighSurrogate(before[start - 1]))
            start--;
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        if (end > 0 && char.IsLowSurrogate(before[^end]))
            end--;
        return (start, end);
    }
}
