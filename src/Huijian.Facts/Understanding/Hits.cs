namespace Huijian.Facts.Understanding;

/// <summary>All words of all lists that stand in a text, by where they begin and by where they end. Built in one pass; finders only look up.</summary>
internal sealed class Hits(TermRows beginnings, TermRows endings, Hits.Place[] beginning, Hits.Place[] ending)
{
    /// <summary>Every word of these kinds, by start, at one start the longest first.</summary>
    public HitWalk All(TermKind kinds) => new(this, 0, beginning.Length, kinds);

    /// <summary>The words of these kinds that begin in [start, end), by start, at one start the longest first.</summary>
    public HitWalk Between(int start, int end, TermKind kinds) => new(this, start, end, kinds);

    /// <summary>The words that begin at a position, the longest first; they start at 0, as if the text began there.</summary>
    public ReadOnlySpan<Hit> At(int position) => beginnings.Of(beginning[position].Word);

    /// <summary>Does a word of these kinds begin at a position?</summary>
    public bool Begins(int position, TermKind kinds) => (beginning[position].Kinds & kinds) != 0;

    /// <summary>The longest word of a kind that begins at a position, or null.</summary>
    public Hit? At(int position, TermKind kinds)
    {
        // Most questions are answered with no by this one look.
        if (!Begins(position, kinds))
            return null;
        foreach (var hit in At(position))
        {
            if (hit.Is(kinds))
                return hit with { Start = position };
        }

        return null;
    }

    /// <summary>The longest word of a kind that ends at a position (excluded), or null.</summary>
    public Hit? EndingAt(int position, TermKind kinds)
    {
        if ((ending[position].Kinds & kinds) == 0)
            return null;
        foreach (var hit in endings.Of(ending[position].Word))
        {
            if (hit.Is(kinds))
                return hit with { Start = position + hit.Start };
        }

        return null;
    }

    /// <summary>The first position from one on, before another, where a word of these kinds begins; the latter if there is none.</summary>
    public int NextStart(int position, int before, TermKind kinds)
    {
        var places = beginning.AsSpan(0, before);
        while (position < places.Length && (places[position].Kinds & kinds) == 0)
            position++;
        return position;
    }

    /// <summary>What stands at a place of the text.</summary>
    /// <param name="Word">The number of the longest word there, which tells all shorter ones; 0 without one.</param>
    /// <param name="Kinds">The kinds of all of them.</param>
    internal record struct Place(int Word, TermKind Kinds);
}
