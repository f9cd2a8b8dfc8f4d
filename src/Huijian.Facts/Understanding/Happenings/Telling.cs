using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A sentence's word that something happened, or will: what, who before and behind the verb, when and where, as far as this sentence says.</summary>
internal sealed record Telling
{
    public required TellingKind Kind { get; init; }

    /// <summary>The word that names the happening, in <see cref="Sight.Text"/>.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required Cue Cue { get; init; }

    /// <summary>参加会见、陪同调研: the word only names what somebody attended.</summary>
    public bool Attended { get; init; }

    /// <summary>Which sentence of the article.</summary>
    public required int Sentence { get; init; }

    public ImmutableArray<Token> Subjects { get; init; } = [];

    public ImmutableArray<Token> Objects { get; init; } = [];

    /// <summary>分别会见: whom one by one; else empty.</summary>
    public ImmutableArray<Token> Partners { get; init; } = [];

    public Token? Time { get; init; }

    public Place? Place { get; init; }

    /// <summary>True if the place is the town that holds it (苏州召开…大会), not just where it is held.</summary>
    public bool PlaceHolds { get; init; }

    /// <summary>将、预计: told as to come.</summary>
    public bool Planned { get; init; }

    public bool Cancelled { get; init; }

    /// <summary>A ceremony or a meeting that is said to be held: it stands without further witness.</summary>
    public bool Held { get; init; }

    /// <summary>In somebody's mouth; only works with a date count then.</summary>
    public bool Spoken { get; init; }

    /// <summary>会前、会上、同日: tied to what was told before, and so on its day and at its place.</summary>
    public bool Tied { get; init; }

    /// <summary>近日, 日前: the day is not told, whatever day stands before.</summary>
    public bool Undated { get; init; }

    /// <summary>A day is told before the verb that nothing settles: 24日 in a text without publication.</summary>
    public bool DayIsOpen { get; init; }

    /// <summary>甲还率团赴某地: another journey of somebody told of before.</summary>
    public bool LeadsOn { get; init; }

    /// <summary>当天, 同日: the last day that was told.</summary>
    public bool SameDay { get; init; }

    /// <summary>The name of the rule, stable over versions.</summary>
    public required string Rule { get; init; }
}
