using System.Collections.Frozen;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>Names of places in the lines around an article: from where somebody reports, and what is a place and no person.</summary>
internal static class Places
{
    private static readonly FrozenSet<string> Large = Traditional(
        KnowledgeTable.Load("divisions").Rows.Where(row => row[4] is "Province" or "City").SelectMany(row => new[] { row[1], row[2] })).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = Traditional(
        KnowledgeTable.Load("divisions").Rows.SelectMany(row => new[] { row[1], row[2] })
            .Concat(KnowledgeTable.Load("countries").Rows.SelectMany(row => new[] { row[0], row[2] }))
            .Concat(KnowledgeTable.Load("regions").Rows.Select(row => row[0]))).ToFrozenSet(StringComparer.Ordinal);

    private const int Longest = 6;

    /// <summary>True for a province or a prefecture, in full or short.</summary>
    public static bool IsLarge(ReadOnlySpan<char> name) => Large.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>True if the text begins with the name of a place at home or abroad.</summary>
    public static bool StartWith(ReadOnlySpan<char> text)
    {
        var names = All.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (names.Contains(text[..length]))
                return true;
        }

        return false;
    }

    /// <summary>The names as listed and with their characters in traditional form.</summary>
    private static IEnumerable<string> Traditional(IEnumerable<string> names)
    {
        var traditional = KnowledgeTable.Load("folding").Rows.GroupBy(row => row[1][0]).ToDictionary(group => group.Key, group => group.Select(row => row[0][0]).ToArray());
        foreach (var name in names)
        {
            if (name.Length < 2)
                continue;
            yield return name;
            if (name.Any(traditional.ContainsKey))
                yield return string.Concat(name.Select(c => traditional.TryGetValue(c, out var forms) ? forms[0] : c));
        }
    }
}
