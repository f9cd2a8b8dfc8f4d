using System.Numerics;

namespace Huijian.Facts.Understanding;

/// <summary>
/// The words of all lists by their characters. The edges lie in one hash table; each tells at once what the words up to there are. Immutable.
/// </summary>
internal sealed class Trie
{
    private const int Root = 0;

    /// <summary>(node, character) → node, open addressing.</summary>
    private readonly Edge[] _edges;
    private readonly Edge[] _fromRoot = new Edge[char.MaxValue + 1];

    private readonly PairGlance _pairs = new(bits: 19);

    private readonly TermRows _beginnings;
    private readonly TermRows _endings;

    /// <param name="words">Each word with its meanings, none without one.</param>
    public Trie(IReadOnlyDictionary<string, List<Term>> words)
    {
        _edges = new Edge[BitOperations.RoundUpToPowerOf2((uint)words.Keys.Sum(word => word.Length) + 1)];
        var own = new List<List<Term>?> { null };
        var above = new List<int> { Root };

        // Shorter words first, so that what stands in a word has a lower number.
        string[] byLength = [.. words.Keys.OrderBy(word => word.Length)];
        foreach (var word in byLength)
        {
            var node = Root;
            _pairs.Add(word);
            foreach (var c in word)
            {
                ref var edge = ref EdgeAt(node, c);
                if (edge.Node == Root)
                {
                    edge = new Edge(Key(node, c), own.Count, true, TermKind.None, TermKind.None);
                    own.Add(null);
                    above.Add(node);
                }

                node = edge.Node;
            }

            own[node] = words[word];
        }

        var inside = new int[own.Count];
        foreach (var word in byLength)
            inside[Find(word)] = LongestEnding(word, own);
        _beginnings = new TermRows(own, [.. above], fromEnd: false);
        _endings = new TermRows(own, inside, fromEnd: true);
        var goesOn = new bool[own.Count];
        foreach (var node in above)
            goesOn[node] = true;
        Complete(_edges, goesOn);
        Complete(_fromRoot, goesOn);
    }

    /// <summary>All words in a text, overlapping ones too. Takes the length of the text times that of the longest word at most.</summary>
    public Hits Scan(string text)
    {
        var beginning = new Hits.Place[text.Length + 2];
        var ending = new Hits.Place[text.Length + 2];
        for (var start = 0; start < text.Length; start++)
        {
            ref var edge = ref _fromRoot[text[start]];
            Meet(ending, start + 1, in edge);
            if (edge.GoesOn && start + 1 < text.Length && _pairs.May(text[start], text[start + 1]))
            {
                for (var i = start + 1; i < text.Length && edge.GoesOn; i++)
                {
                    ref var next = ref EdgeAt(edge.Node, text[i]);
                    if (next.Node == Root)
                        break;
                    edge = ref next;
                    Meet(ending, i + 1, in edge);
                }
            }

            beginning[start] = new Hits.Place(edge.Node, edge.Beginnings);
        }

        return new Hits(_beginnings, _endings, beginning, ending);
    }

    /// <summary>Words come by where they begin, so the first that ends somewhere is the longest.</summary>
    private static void Meet(Hits.Place[] ending, int end, in Edge edge)
    {
        if (edge.Endings != TermKind.None && ending[end].Word == Root)
            ending[end] = new Hits.Place(edge.Node, edge.Endings);
    }

    /// <summary>The edge from a node over a character, or the empty place where it would stand.</summary>
    private ref Edge EdgeAt(int node, char c)
    {
        if (node == Root)
            return ref _fromRoot[c];
        var key = Key(node, c);
        var slot = (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & (_edges.Length - 1);
        while (_edges[slot].Key != key && _edges[slot].Node != Root)
            slot = (slot + 1) & (_edges.Length - 1);
        return ref _edges[slot];
    }

    /// <summary>The node of a word, or the root if no word begins so.</summary>
    private int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var c in word)
        {
            node = EdgeAt(node, c).Node;
            if (node == Root)
                break;
        }

        return node;
    }

    /// <summary>The longest other word that a word ends with.</summary>
    private int LongestEnding(string word, List<List<Term>?> own)
    {
        for (var from = 1; from < word.Length; from++)
        {
            if (Find(word.AsSpan(from)) is > Root and var node && own[node] is not null)
                return node;
        }

        return Root;
    }

    private void Complete(Edge[] edges, bool[] goesOn)
    {
        foreach (ref var edge in edges.AsSpan())
        {
            if (edge.Node != Root)
                edge = new Edge(edge.Key, edge.Node, goesOn[edge.Node], _beginnings.Kinds(edge.Node), _endings.Kinds(edge.Node));
        }
    }

    private static ulong Key(int node, char c) => ((ulong)node << 16) | c;

    /// <summary>From a node over a character to the next, in 16 bytes.</summary>
    private readonly struct Edge(ulong key, int node, bool goesOn, TermKind beginnings, TermKind endings)
    {
        private readonly int _node = goesOn ? node : -node;

        /// <summary>Where from, and over which character.</summary>
        public ulong Key { get; } = key;

        /// <summary>Where to; the root for an edge that is not there.</summary>
        public int Node => Math.Abs(_node);

        /// <summary>Does any word go on there?</summary>
        public bool GoesOn => _node > 0;

        /// <summary>The kinds of all words that the way up to there begins with.</summary>
        public TermKind Beginnings { get; } = beginnings;

        /// <summary>If a word ends there, the kinds of it and of all words that it ends with.</summary>
        public TermKind Endings { get; } = endings;
    }
}
