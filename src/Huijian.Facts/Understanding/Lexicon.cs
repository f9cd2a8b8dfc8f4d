using System.Runtime.InteropServices;
using Huijian.Facts.Knowledge;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding;

/// <summary>All lists: their words as one <see cref="Trie"/>, and what single characters stand for. Immutable after loading.</summary>
internal sealed class Lexicon
{
    private readonly Trie _trie;
    private readonly ByCharacter<Division> _abbreviations;
    private readonly ByCharacter<string> _countries;

    private Lexicon(Dictionary<string, List<Term>> words, IReadOnlyList<Division> divisions, ByCharacter<string> countries)
    {
        Divisions = divisions;
        _countries = countries;
        _abbreviations = new(divisions.Where(division => division.Abbreviation is not null).Select(division => (division.Abbreviation![0], division)));
        _trie = new Trie(words);
    }

    /// <summary>Every division of the list.</summary>
    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>A word of one character without a meaning, for asking what covers a character.</summary>
    public Term OneCharacter { get; } = new("一", TermKind.None);

    /// <summary>What one character stands for: 辽 for 辽宁省, and abroad 荷 for 荷兰. Null where it stands for nothing or, abroad, for several.</summary>
    public (string Name, Division? Division)? Abbreviated(char character, bool abroad)
    {
        if (abroad && _countries[character] is { } country)
            return (country, null);
        return _abbreviations[character] is { } division ? (division.Name, division) : null;
    }

    /// <summary>Reads every list. Throws <see cref="InvalidDataException"/> for a bad row, with file and line.</summary>
    public static Lexicon Load()
    {
        var words = new Dictionary<string, List<Term>>(32_768, StringComparer.Ordinal);
        var divisions = ReadDivisions();
        foreach (var named in divisions
                     .SelectMany(division => new[] { (division.Name, division), (division.Short, division) })
                     .Distinct()
                     .GroupBy(pair => pair.Item1, pair => pair.Item2))
        {
            Add(new Term(named.Key, TermKind.Division) { Divisions = [.. named] });
        }

        var countries = new List<(char Character, string Name)>();
        foreach (var row in KnowledgeTable.Load("countries").Rows)
        {
            if (Given(row[1]) && row[1].Length == 1)
                countries.Add((row[1][0], row[0]));
            Add(new Term(row[0], TermKind.Country));
            foreach (var other in row[3].Split('|').Where(Given))
                Add(new Term(other, TermKind.Country) { Full = row[0] });
            if (Given(row[2]))
                Add(new Term(row[2], TermKind.Region) { Class = "Abroad" });
        }

        foreach (var row in KnowledgeTable.Load("regions").Rows)
            Add(new Term(row[0], TermKind.Region) { Class = row[1] });
        foreach (var row in KnowledgeTable.Load("bodies").Rows)
            Add(new Term(row[0], TermKind.Body) { Body = row.As<BodyKind>(1), Full = Given(row[2]) ? row[2] : null });
        foreach (var row in KnowledgeTable.Load("offices").Rows)
            Add(new Term(row[0], TermKind.Office) { Body = row.As<BodyKind>(1) });
        foreach (var row in KnowledgeTable.Load("body-tails").Rows)
            Add(new Term(row[0], TermKind.BodyTail) { Body = row.As<BodyKind>(1), Class = row[2] });
        foreach (var row in KnowledgeTable.Load("titles").Rows)
            Add(new Term(row[0], TermKind.Title) { Class = row[1] });
        foreach (var row in KnowledgeTable.Load("surnames").Rows)
            Add(new Term(row[0], TermKind.Surname) { Weight = int.TryParse(row[1], out var weight) ? weight : throw row.Bad("a whole number is wanted.") });
        foreach (var row in KnowledgeTable.Load("surnames-japanese").Rows)
            Add(new Term(row[0], TermKind.Surname) { Weight = 1, Class = "Japanese" });
        foreach (var row in KnowledgeTable.Load("words").Rows)
            Add(new Term(row[0], row.As<TermKind>(1)));
        foreach (var row in KnowledgeTable.Load("everyday").Rows)
            Add(new Term(row[0], TermKind.Everyday));
        foreach (var name in ListedNames.Of(Folding.Load(), words).ToList())
            Add(new Term(name, TermKind.Body) { Body = BodyKind.Company });
        return new Lexicon(words, divisions, new(countries.GroupBy(country => country.Character).Select(same => (same.Key, same.Count() == 1 ? same.First().Name : same.Key.ToString()))));

        void Add(Term term)
        {
            ref var meanings = ref CollectionsMarshal.GetValueRefOrAddDefault(words, term.Word, out _);
            (meanings ??= []).Add(term);
        }
    }

    /// <summary>All words of all lists in a folded text, overlapping ones too.</summary>
    public Hits Scan(string text) => _trie.Scan(text);

    private static bool Given(string cell) => cell is not "-";

    private static List<Division> ReadDivisions()
    {
        var byCode = new Dictionary<string, Division>(StringComparer.Ordinal);
        var divisions = new List<Division>();
        foreach (var row in KnowledgeTable.Load("divisions").Rows)
        {
            // Parents stand above their children in the list.
            var above = !Given(row[5]) ? null
                : byCode.TryGetValue(row[5], out var known) ? known
                : throw row.Bad($"the division above, {row[5]}, is not in the list before this row.");
            var code = Given(row[0]) ? row[0] : null;
            var division = new Division(code, row[1], row[2], Given(row[3]) ? row[3] : null, row.As<DivisionLevel>(4), above);
            divisions.Add(division);
            if (code is not null && !byCode.TryAdd(code, division))
                throw row.Bad($"the code {code} stands twice.");
        }

        return divisions;
    }
}
