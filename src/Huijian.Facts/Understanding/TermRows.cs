namespace Huijian.Facts.Understanding;

/// <summary>
/// For each word of the lists what it means and what all shorter words mean that begin as it does (or, in other rows, that end so), the longest first.
/// So the longest word at a place of a text tells everything that stands there.
/// </summary>
internal sealed class TermRows
{
    private readonly Term[] _terms;
    private readonly (int First, int Count)[] _rows;
    private readonly TermKind[] _kinds;

    /// <param name="own">For each number the meanings of its word, null for what is no word.</param>
    /// <param name="shorter">For each number that of the longest shorter word that stands in it, which is lower; 0 without one.</param>
    public TermRows(List<List<Term>?> own, int[] shorter)
    {
        _rows = new (int, int)[own.Count];
        _kinds = new TermKind[own.Count];
        var terms = new List<Term>(own.Count);
        for (var word = 1; word < own.Count; word++)
        {
            var (from, count) = _rows[word] = _rows[shorter[word]];
            _kinds[word] = _kinds[shorter[word]];
            if (own[word] is not { } meanings)
                continue;
            _rows[word] = (terms.Count, meanings.Count + count);
            for (var i = meanings.Count - 1; i >= 0; i--)
            {
                terms.Add(meanings[i]);
                _kinds[word] |= meanings[i].Kind;
            }

            for (var i = from; i < from + count; i++)
                terms.Add(terms[i]);
        }

        _terms = [.. terms];
    }

    /// <summary>The meanings of a word and of those that stand in it.</summary>
    public ReadOnlySpan<Term> Of(int word) => _terms.AsSpan(_rows[word].First, _rows[word].Count);

    /// <summary>The kinds of all of them.</summary>
    public TermKind Kinds(int word) => _kinds[word];
}
