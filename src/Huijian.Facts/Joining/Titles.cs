namespace Huijian.Facts.Joining;

/// <summary>Headlines held against each other, as folded characters (<see cref="CopyText.Title"/>).</summary>
public static class Titles
{
    private const double MostlyAlike = 0.5;

    // 入股示例啤酒 against 入股东城示例啤酒: what differs still speaks of one thing.
    private const int SharedRun = 3;

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

    /// <summary>
    /// True where one headline is the other with something exchanged: 会见突尼斯总统 against 会见科摩罗总统, 第三次会议 against 第四次会议, one column's
    /// heading on two days. Something added or left out is no exchange.
    /// </summary>
    public static bool Exchanged(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        var start = 0;
        while (start < shorter && one[start] == other[start])
            start++;
        var end = 0;
        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        var (mine, theirs) = (one[start..^end], other[start..^end]);
        return start + end >= MostlyAlike * shorter && mine.Length > 0 && theirs.Length > 0 && !ShareRun(mine, theirs);
    }

    /// <summary>True where both count the same thing and count it differently: 第三十九次会议 against 第一百三十四次会议.</summary>
    public static bool CountedApart(string one, string other)
    {
        var mine = Ordinals(one).ToLookup(ordinal => ordinal[^1]);
        return Ordinals(other).GroupBy(ordinal => ordinal[^1]).Any(unit => mine.Contains(unit.Key) && !mine[unit.Key].Intersect(unit).Any());
    }

    private static IEnumerable<string> Ordinals(string title)
    {
        for (var at = title.IndexOf('第', StringComparison.Ordinal); at >= 0; at = title.IndexOf('第', at + 1))
        {
            var end = at + 1;
            while (end < title.Length && (char.IsAsciiDigit(title[end]) || "一二三四五六七八九十百零〇两".Contains(title[end], StringComparison.Ordinal)))
                end++;
            if (end > at + 1 && end < title.Length)
                yield return title[at..(end + 1)];
        }
    }

    private static bool ShareRun(string one, string other)
    {
        for (var i = 0; i + SharedRun <= one.Length; i++)
        {
            if (other.Contains(one.Substring(i, SharedRun), StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static HashSet<int> Pairs(string text) => [.. Enumerable.Range(0, text.Length - 1).Select(i => (text[i] << 16) | text[i + 1])];
}
