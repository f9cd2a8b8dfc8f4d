namespace Huijian.Facts.Understanding;

/// <summary>A word of a list at a place in the text.</summary>
/// <param name="Length">The length of the word, kept here since every finder asks for it: there is a hit for every character of a text.</param>
internal readonly record struct Hit(int Start, int Length, Term Term)
{
    public int End => Start + Length;

    /// <summary>A county without its 县, 市 or 区 (博乐, 和平): more often a syllable of something else.</summary>
    public bool IsShortCounty => Term.Divisions is [var one, ..] && one.Level == DivisionLevel.County && one.Name != Term.Word;

    public bool Is(TermKind kinds) => (Term.Kind & kinds) != 0;
}
