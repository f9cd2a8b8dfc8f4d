using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Huijian.Facts.Knowledge;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding;

/// <summary>
/// All lists as one automaton: a trie whose edges lie in one hash table. <see cref="Scan"/> walks it from every position, so its time is the
/// length of the text times the length of the longest word at most. Immutable after loading.
/// </summary>
internal sealed class Lexicon
{
    private const int Root = 0;
    private const int PairBits = 19;

    // An edge is one number: where from and the character, then where to, whether a word ends there and whether words go on there.
    private const int TargetBits = 28;
    private const int GoesOn = 1 << (TargetBits - 1);
    private const int IsWord = 1 << (TargetBits - 2);
    private const int Node = IsWord - 1;

    /// <summary>Edges: (node, character) → node, open addressing; 0 is empty.</summary>
    private readonly ulong[] _edges;
    private readonly int[] _fromRoot = new int[char.MaxValue + 1];

    private readonly TermRows _beginnings;
    private readonly TermRows _endings;

    /// <summary>A bit for each pair of characters that some word begins with: most places of a text begin no word, and one look tells so.</summary>
    private readonly ulong[] _pairs = new ulong[1 << (PairBits - 6)];

    private readonly FrozenDictionary<char, Division> _abbreviations;
    private readonly FrozenDictionary<char, string> _countries;

    private Lexicon(Dictionary<string, List<Term>> words, IReadOnlyList<Division> divisions, FrozenDictionary<char, string> countries)
    {
        Divisions = divisions;
        _countries = countries;
        _abbreviations = divisions.Where(division => division.Abbreviation is not null).ToFrozenDictionary(division => division.Abbreviation![0]);
        var edges = words.Keys.Sum(word => word.Length);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)edges * 2 + 16);
        _edges = new ulong[size];
        var terms = new List<List<Term>?> { null };
        var above = new List<int> { Root };

        // Shorter words first, so that what stands in a word has a lower number.
        var byLength = words.OrderBy(word => word.Key.Length).ToList();
        foreach (var (word, meanings) in byLength)
        {
            var node = Root;
            if (word.Length > 1)
                _pairs[Pair(word[0], word[1]) >> 6] |= 1UL << (Pair(word[0], word[1]) & 63);
            foreach (var c in word)
            {
                var from = node;
                if (Step(from, c) is > Root and var known)
                {
                    node = known;
                    continue;
                }

                node = terms.Count;
                terms.Add(null);
                above.Add(from);
                Join(from, c, node);
            }

            terms[node] = meanings;
        }

        var inside = new int[terms.Count];
        foreach (var (word, _) in byLength)
            inside[Find(word)] = LongestEnding(word, terms);
        _beginnings = new TermRows(terms, [.. above]);
        _endings = new TermRows(terms, inside);
        MarkEdges(terms, above);
    }

    /// <summary>Every division of the list.</summary>
    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>A word of one character without a meaning, for asking what covers a character.</summary>
    public Term OneCharacter { get; } = new("一", TermKind.None);

    /// <summary>What one character stands for: 辽 for 辽宁省, and abroad 荷 for 荷兰. Null where it stands for nothing or, abroad, for several.</summary>
    public (string Name, Division? Division)? Abbreviated(char character, bool abroad)
    {
        if (abroad && _countries.TryGetValue(character, out var country))
            return (country, null);
        return _abbreviations.TryGetValue(character, out var division) ? (division.Name, division) : null;
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
        return new Lexicon(words, divisions, countries.GroupBy(country => country.Character).ToFrozenDictionary(same => same.Key, same => same.Count() == 1 ? same.First().Name : same.Key.ToString()));

        void Add(Term term)
        {
            ref var meanings = ref CollectionsMarshal.GetValueRefOrAddDefault(words, term.Word, out _);
            (meanings ??= []).Add(term);
        }
    }

    /// <summary>All words of all lists in a folded text, overlapping ones too.</summary>
    public Hits Scan(string text)
    {
        var beginning = new Hits.Place[text.Length + 2];
        var ending = new Hits.Place[text.Length + 2];
        for (var start = 0; start < text.Length; start++)
        {
            var edge = _fromRoot[text[start]];
            if (edge == Root)
                continue;
            Meet(ending, edge, start + 1);
            if ((edge & GoesOn) != 0 && start + 1 < text.Length && Pair(text[start], text[start + 1]) is var pair && (_pairs[pair >> 6] & (1UL << (pair & 63))) != 0)
            {
                for (var i = start + 1; i < text.Length && Step(edge & Node, text[i]) is > Root and var next; i++)
                {
                    edge = next;
                    Meet(ending, edge, i + 1);
                    if ((edge & GoesOn) == 0)
                        break;
                }
            }

            beginning[start] = new Hits.Place(edge & Node, _beginnings.Kinds(edge & Node));
        }

        return new Hits(_beginnings, _endings, beginning, ending);
    }

    /// <summary>Words come by where they begin, so the first that ends somewhere is the longest.</summary>
    private void Meet(Hits.Place[] ending, int edge, int end)
    {
        if ((edge & IsWord) != 0 && ending[end].Word == Root)
            ending[end] = new Hits.Place(edge & Node, _endings.Kinds(edge & Node));
    }

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

    private int Step(int node, char c)
    {
        if (node == Root)
            return _fromRoot[c];
        var key = ((ulong)node << 16) | c;
        for (var slot = Slot(key); ; slot = (slot + 1) & (_edges.Length - 1))
        {
            var edge = _edges[slot];
            if (edge >> TargetBits == key)
                return (int)(edge & ((1UL << TargetBits) - 1));
            if (edge == 0)
                return Root;
        }
    }

    private void Join(int node, char c, int target)
    {
        if (node == Root)
        {
            _fromRoot[c] = target;
            return;
        }

        var key = ((ulong)node << 16) | c;
        var slot = Slot(key);
        while (_edges[slot] != 0)
            slot = (slot + 1) & (_edges.Length - 1);
        _edges[slot] = (key << TargetBits) | (uint)target;
    }

    /// <summary>The node of a word, or <see cref="Root"/> if no word begins so. Only while edges bear no marks.</summary>
    private int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var c in word)
        {
            node = Step(node, c);
            if (node == Root)
                break;
        }

        return node;
    }

    /// <summary>The longest other word that a word ends with.</summary>
    private int LongestEnding(string word, List<List<Term>?> terms)
    {
        for (var from = 1; from < word.Length; from++)
        {
            if (Find(word.AsSpan(from)) is > Root and var node && terms[node] is not null)
                return node;
        }

        return Root;
    }

    private void MarkEdges(List<List<Term>?> terms, List<int> above)
    {
        var marks = new int[terms.Count];
        for (var node = 1; node < marks.Length; node++)
        {
            marks[above[node]] |= GoesOn;
            marks[node] |= terms[node] is null ? 0 : IsWord;
        }

        marks[Root] = 0;
        foreach (ref var edge in _edges.AsSpan())
            edge |= (uint)marks[(int)edge & Node];
        foreach (ref var node in _fromRoot.AsSpan())
            node |= marks[node];
    }

    private static int Pair(char first, char second) => (int)(((uint)first * 0x9E3779B1u) ^ ((uint)second * 0x85EBCA77u)) >>> (32 - PairBits);

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & (_edges.Length - 1);
}
