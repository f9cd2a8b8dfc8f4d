namespace Huijian.Facts.Understanding;

/// <summary>A word of a list at a place in the text.</summary>
internal readonly record struct Hit(int Start, Term Term)
{
    public int Length => Term.Word.Length;

    public int End => Start + Term.Word.Length;

    /// <inheritdoc cref="Term.IsShortCounty"/>
    public bool IsShortCounty => Term.IsShortCounty;

    public bool Is(TermKind kinds) => Term.Is(kinds);
}
