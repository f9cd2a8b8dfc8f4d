namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A stretch of <see cref="Sight.Text"/> that matters for happenings; tokens of a sentence are in order and do not overlap.</summary>
/// <param name="From">Where the words that belong to it begin: a person's posts before the name (辽宁省委书记张国清 → 辽), else <paramref name="Start"/>.</param>
/// <param name="Index">Which person, body, place or time of the article it is; -1 for the rest.</param>
internal readonly record struct Token(TokenKind Kind, int From, int Start, int End, int Index, Cue Cue = default)
{
    public bool IsParticipant => Kind is TokenKind.Person or TokenKind.Body;
}
