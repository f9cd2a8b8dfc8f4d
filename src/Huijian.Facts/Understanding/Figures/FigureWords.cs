using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>The words of <c>knowledge/figure-words.tsv</c> by role.</summary>
internal sealed class FigureWords
{
    private readonly FrozenDictionary<FigureRole, RoleWords> _roles;

    private FigureWords(FrozenDictionary<FigureRole, RoleWords> roles) => _roles = roles;

    public static FigureWords Load() => new(
        KnowledgeTable.Load("figure-words").Rows
            .GroupBy(row => row.As<FigureRole>(1), row => row[0].Length > 0 ? row[0] : throw row.Bad("a word is wanted."))
            .ToFrozenDictionary(group => group.Key, group => new RoleWords([.. group.OrderByDescending(word => word.Length)])));

    public bool In(FigureRole role, ReadOnlySpan<char> text) => text.ContainsAny(_roles[role].Search);

    /// <summary>The length of the longest word of the role that the text ends with, or 0.</summary>
    public int AtEnd(FigureRole role, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_roles[role].Lasts.Contains(text[^1]))
            return 0;
        foreach (var word in _roles[role].Words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The length of the longest word of the role that the text begins with, or 0.</summary>
    public int AtStart(FigureRole role, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_roles[role].Firsts.Contains(text[0]))
            return 0;
        foreach (var word in _roles[role].Words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    private sealed record RoleWords(ImmutableArray<string> Words)
    {
        public SearchValues<string> Search { get; } = SearchValues.Create([.. Words], StringComparison.Ordinal);

        public SearchValues<char> Firsts { get; } = SearchValues.Create([.. Words.Select(word => word[0])]);

        public SearchValues<char> Lasts { get; } = SearchValues.Create([.. Words.Select(word => word[^1])]);
    }
}
