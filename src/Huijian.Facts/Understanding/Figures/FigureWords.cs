using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>The words of <c>knowledge/figure-words.tsv</c> by role.</summary>
internal sealed class FigureWords
{
    private readonly RoleWords[] _roles;

    private FigureWords(RoleWords[] roles) => _roles = roles;

    public static FigureWords Load()
    {
        var words = KnowledgeTable.Load("figure-words").Rows
            .ToLookup(row => row.As<FigureRole>(1), row => row[0].Length > 0 ? row[0] : throw row.Bad("a word is wanted."));
        return new FigureWords([.. Enum.GetValues<FigureRole>().Select(role => new RoleWords([.. words[role].OrderByDescending(word => word.Length)]))]);
    }

    public bool In(FigureRole role, ReadOnlySpan<char> text) => text.ContainsAny(_roles[(int)role].Search);

    /// <summary>Does a word of the role of two characters or more stand in the text?</summary>
    public bool Holds(FigureRole role, string text) => Array.Exists(_roles[(int)role].Long, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The length of the longest word of the role that the text ends with, or 0.</summary>
    public int AtEnd(FigureRole role, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_roles[(int)role].ByLast.TryGetValue(text[^1], out var words))
            return 0;
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The length of the longest word of the role that the text begins with, or 0.</summary>
    public int AtStart(FigureRole role, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_roles[(int)role].ByFirst.TryGetValue(text[0], out var words))
            return 0;
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The words of one role, the longer before the shorter, by what they begin and end with.</summary>
    private sealed record RoleWords(ImmutableArray<string> Words)
    {
        public SearchValues<string> Search { get; } = SearchValues.Create([.. Words], StringComparison.Ordinal);

        public string[] Long { get; } = [.. Words.Where(word => word.Length > 1)];

        public FrozenDictionary<char, string[]> ByFirst { get; } = Words.GroupBy(word => word[0]).ToFrozenDictionary(words => words.Key, words => words.ToArray());

        public FrozenDictionary<char, string[]> ByLast { get; } = Words.GroupBy(word => word[^1]).ToFrozenDictionary(words => words.Key, words => words.ToArray());
    }
}
