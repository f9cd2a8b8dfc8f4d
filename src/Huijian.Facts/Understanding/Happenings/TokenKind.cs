namespace Huijian.Facts.Understanding.Happenings;

/// <summary>What a stretch of a sentence is for the reading of happenings.</summary>
internal enum TokenKind
{
    Person,
    Body,
    Place,
    Time,
    Cue,

    /// <summary>，、： between clauses, and the 、 that follows a verb.</summary>
    Break,
}
