namespace Huijian.Facts.Understanding;

/// <summary>A word of a list at a place in the text. Kind and length stand here too, since most questions need no more of the word.</summary>
internal readonly record struct Hit(int Start, ushort Length, TermKind Kind, Term Term)
{
    public Hit(int start, Term term)
        : this(start, (ushort)term.Word.Length, term.Kind, term)
    {
    }

    public int End => Start + Length;

    /// <inheritdoc cref="Term.IsShortCounty"/>
    public bool IsShortCounty => Is(TermKind.Division) && Term.IsShortCounty;

    public bool Is(TermKind kinds) => (Kind & kinds) != 0;
}
