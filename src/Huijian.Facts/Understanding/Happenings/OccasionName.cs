using System.Buffers;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>The full name of a gathering, as the words before it give it: 全市深化作风建设优化营商环境|推进会.</summary>
internal static class OccasionName
{
    private const int Longest = 40;

    /// <summary>大会, 新闻发布会, 启动仪式: so short a name says of any gathering what it is.</summary>
    private const int LongestCommon = 5;

    /// <summary>Two names that share less than this part of the shorter one's pairs of characters are two.</summary>
    private const double Shared = 0.45;

    private static readonly SearchValues<char> Bounds = SearchValues.Create("，。；：（）\n的");

    private static readonly string[] Openings = ["举行", "召开", "举办", "出席", "参加", "主持", "此次", "本次", "这次", "本届", "该"];

    /// <summary>True if two tellings name their gatherings in full and by other names: a round-up of a week tells of many.</summary>
    public static bool AreTwo(string text, Telling one, Telling other)
    {
        var (mine, theirs) = (Of(text, one), Of(text, other));
        if (mine.Length <= LongestCommon || theirs.Length <= LongestCommon)
            return false;
        var (shorter, longer) = mine.Length < theirs.Length ? (mine, theirs) : (theirs, mine);
        var shared = 0;
        for (var i = 0; i + 1 < shorter.Length; i++)
            shared += longer.Contains(shorter[i..(i + 2)], StringComparison.Ordinal) ? 1 : 0;
        return shared < Shared * (shorter.Length - 1);
    }

    private static string Of(string text, Telling telling)
    {
        var words = text.AsSpan(Math.Max(0, telling.Start - Longest), Math.Min(Longest, telling.Start));
        words = words[(words.LastIndexOfAny(Bounds) + 1)..];
        foreach (var opening in Openings)
        {
            if (words.LastIndexOf(opening, StringComparison.Ordinal) is >= 0 and var at)
                words = words[(at + opening.Length)..];
        }

        return string.Concat(words, text.AsSpan(telling.Start, telling.End - telling.Start));
    }
}
