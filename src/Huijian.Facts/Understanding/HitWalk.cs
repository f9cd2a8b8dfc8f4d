namespace Huijian.Facts.Understanding;

/// <summary>A walk over the words of some kinds in a stretch of text, for foreach.</summary>
internal ref struct HitWalk(Hits hits, int position, int end, TermKind kinds)
{
    private ReadOnlySpan<Term> _terms;
    private int _at = position;
    private int _next = position;

    public Hit Current { get; private set; }

    public readonly HitWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (!_terms.IsEmpty)
            {
                var term = _terms[0];
                _terms = _terms[1..];
                if (!term.Is(kinds))
                    continue;
                Current = new Hit(_at, term);
                return true;
            }

            _at = hits.NextStart(_next, end, kinds);
            if (_at >= end)
                return false;
            _terms = hits.At(_at);
            _next = _at + 1;
        }
    }
}
