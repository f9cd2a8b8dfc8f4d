using System.Buffers;
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

    /// <summary>Does a word of the role stand in the text?</summary>
    public bool In(FigureRole role, ReadOnlySpan<char> text)
    {
        var words = _roles[(int)role];
        for (var at = text.IndexOfAny(words.First); at >= 0; at = text.IndexOfAny(words.First))
        {
            text = text[at..];
            if (Longest(words.ByFirst[text[0]], text, atEnd: false) > 0)
                return true;
            text = text[1..];
        }

        return false;
    }

    /// <summary>Does a word of the role of two characters or more stand in the text?</summary>
    public bool Holds(FigureRole role, string text) => Array.Exists(_roles[(int)role].Long, word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The length of the longest word of the role that the text ends with, or 0.</summary>
    public int AtEnd(FigureRole role, ReadOnlySpan<char> text) => text.IsEmpty ? 0 : Longest(_roles[(int)role].ByLast[text[^1]], text, atEnd: true);

    /// <summary>The length of the longest word of the role that the text begins with, or 0.</summary>
    public int AtStart(FigureRole role, ReadOnlySpan<char> text) => text.IsEmpty ? 0 : Longest(_roles[(int)role].ByFirst[text[0]], text, atEnd: false);

    private static int Longest(string[]? words, ReadOnlySpan<char> text, bool atEnd)
    {
        foreach (var word in words ?? [])
        {
            if (atEnd ? text.EndsWith(word, StringComparison.Ordinal) : text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    /// <summary>The words of one role, the longer before the shorter, by what they begin and end with.</summary>
    private sealed record RoleWords(ImmutableArray<string> Words)
    {
        public SearchValues<char> First { get; } = SearchValues.Create([.. Words.Select(word => word[0]).Distinct()]);

        public string[] Long { get; } = [.. Words.Where(word => word.Length > 1)];

        public ByCharacter<string[]> ByFirst { get; } = new(Words.GroupBy(word => word[0]).Select(words => (words.Key, words.ToArray())));

        public ByCharacter<string[]> ByLast { get; } = new(Words.GroupBy(word => word[^1]).Select(words => (words.Key, words.ToArray())));
    }
}
