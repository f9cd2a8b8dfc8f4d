using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding;

/// <summary>A word of a list and what the list says of it.</summary>
internal sealed record Term(string Word, TermKind Kind)
{
    /// <summary>Of a body: its full name; of a country's other name: the usual one. Null where the word is that name itself.</summary>
    public string? Full { get; init; }

    /// <summary>Of bodies, offices and tails.</summary>
    public BodyKind Body { get; init; }

    /// <summary>Of divisions: every division with this name or short form; 和平区 is in several cities.</summary>
    public Division[] Divisions
    {
        get;
        init
        {
            field = value;
            IsShortCounty = value is [var one, ..] && one.Level == DivisionLevel.County && one.Name != Word;
        }
    } = [];

    /// <summary>A county without its 县, 市 or 区 (博乐, 和平): more often a syllable of something else.</summary>
    public bool IsShortCounty { get; private init; }

    /// <summary>Of surnames: how common it is; below 6 the word is more often something else.</summary>
    public int Weight { get; init; }

    /// <summary>Of titles: the world the title belongs to; of words and regions: the list's own class.</summary>
    public string Class { get; init; } = "";
}
