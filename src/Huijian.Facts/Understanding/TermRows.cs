namespace Huijian.Facts.Understanding;

/// <summary>
/// For each word of the lists what it means and what all shorter words mean that begin as it does (or, in other rows, that end so), the longest first.
/// So the longest word at a place of a text tells everything that stands there.
/// </summary>
internal sealed class TermRows
{
    private readonly Hit[] _hits;
    private readonly Row[] _rows;

    /// <param name="own">For each number the meanings of its word, null for what is no word.</param>
    /// <param name="shorter">For each number that of the longest shorter word that stands in it, which is lower; 0 without one.</param>
    /// <param name="fromEnd">Do the words end alike, so that they begin before the place rather than at it?</param>
    public TermRows(List<List<Term>?> own, int[] shorter, bool fromEnd)
    {
        _rows = new Row[own.Count];
        var hits = new List<Hit>(own.Count * 2);
        for (var word = 1; word < own.Count; word++)
        {
            var (from, count, kinds) = _rows[word] = _rows[shorter[word]];
            if (own[word] is not { } meanings)
                continue;
            var first = hits.Count;
            for (var i = meanings.Count - 1; i >= 0; i--)
            {
                hits.Add(new Hit(fromEnd ? -meanings[i].Word.Length : 0, meanings[i]));
                kinds |= meanings[i].Kind;
            }

            for (var i = from; i < from + count; i++)
                hits.Add(hits[i]);
            _rows[word] = new Row(first, (ushort)(hits.Count - first), kinds);
        }

        _hits = [.. hits];
    }

    /// <summary>The meanings of a word and of those that stand in it, with where they begin as seen from their place in the text.</summary>
    public ReadOnlySpan<Hit> Of(int word) => _hits.AsSpan(_rows[word].First, _rows[word].Count);

    /// <summary>The kinds of all of them.</summary>
    public TermKind Kinds(int word) => _rows[word].Kinds;

    private readonly record struct Row(int First, ushort Count, TermKind Kinds);
}
