namespace Huijian.Facts.Understanding;

/// <summary>All words of all lists that stand in a text, by where they begin and by where they end. Built in one pass; finders only look up.</summary>
internal sealed class Hits
{
    private readonly Hit[] _hits;
    private readonly int _count;
    private readonly int[] _firstAt;
    private readonly int[] _ending;
    private readonly int[] _firstEnding;

    /// <summary>The kinds of all words that begin, and that end, at a position: most questions are answered with no by one look.</summary>
    private readonly TermKind[] _kindsAt;
    private readonly TermKind[] _kindsEnding;

    /// <param name="hits">Sorted by start, at one start the longest first; what lies behind <paramref name="count"/> is no hit.</param>
    /// <param name="length">The length of the text.</param>
    public Hits(Hit[] hits, int count, int length)
    {
        _hits = hits;
        _count = count;
        _firstAt = new int[length + 2];
        _firstEnding = new int[length + 3];
        _kindsAt = new TermKind[length + 2];
        _kindsEnding = new TermKind[length + 2];
        foreach (ref readonly var hit in hits.AsSpan(0, count))
        {
            _firstAt[hit.Start + 1]++;
            _firstEnding[hit.End + 2]++;
            _kindsAt[hit.Start] |= hit.Term.Kind;
            _kindsEnding[hit.End] |= hit.Term.Kind;
        }

        for (var i = 1; i < _firstAt.Length; i++)
        {
            _firstAt[i] += _firstAt[i - 1];
            _firstEnding[i + 1] += _firstEnding[i];
        }

        // One place ahead while filling; afterwards each stands where its hits begin.
        _ending = new int[count];
        for (var i = 0; i < count; i++)
            _ending[_firstEnding[hits[i].End + 1]++] = i;
    }

    /// <summary>Every hit, by start, at one start the longest first.</summary>
    public ReadOnlySpan<Hit> All => _hits.AsSpan(0, _count);

    /// <summary>The words that begin at a position, the longest first.</summary>
    public ReadOnlySpan<Hit> At(int position) => _hits.AsSpan(_firstAt[position].._firstAt[position + 1]);

    /// <summary>The longest word of a kind that begins at a position, or null.</summary>
    public Hit? At(int position, TermKind kinds)
    {
        if ((_kindsAt[position] & kinds) == 0)
            return null;
        foreach (var hit in At(position))
        {
            if (hit.Is(kinds))
                return hit;
        }

        return null;
    }

    /// <summary>The longest word of a kind that ends at a position (excluded), or null.</summary>
    public Hit? EndingAt(int position, TermKind kinds)
    {
        if ((_kindsEnding[position] & kinds) == 0)
            return null;
        for (var i = _firstEnding[position]; i < _firstEnding[position + 1]; i++)
        {
            // By start, so the first is the longest.
            if (_hits[_ending[i]].Is(kinds))
                return _hits[_ending[i]];
        }

        return null;
    }

    /// <summary>The hits that begin in [start, end), by start, at one start the longest first.</summary>
    public ReadOnlySpan<Hit> Between(int start, int end) => _hits.AsSpan(_firstAt[start].._firstAt[Math.Max(start, end)]);
}
