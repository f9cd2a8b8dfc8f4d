namespace Huijian.Facts.Understanding;

/// <summary>A walk over the words of some kinds in a stretch of text, for foreach.</summary>
internal ref struct HitWalk(Hits hits, int position, int end, TermKind kinds)
{
    private ReadOnlySpan<Hit> _hits;
    private int _at = position;
    private int _next = position;

    public Hit Current { get; private set; }

    public readonly HitWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            while (!_hits.IsEmpty)
            {
                var hit = _hits[0];
                _hits = _hits[1..];
                if (!hit.Is(kinds))
                    continue;
                Current = hit with { Start = _at };
                return true;
            }

            _at = hits.NextStart(_next, end, kinds);
            if (_at >= end)
                return false;
            _hits = hits.At(_at);
            _next = _at + 1;
        }
    }
}
