using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Times;

/// <summary>A time expression as it stands in a text, not yet resolved.</summary>
/// <param name="Start">Where it begins, with 从、自、截至 in front.</param>
/// <param name="End">Behind its last word, with 以来、之前 behind it.</param>
/// <param name="CoreStart">Where the words of the time itself begin.</param>
/// <param name="CoreEnd">Behind the words of the time itself.</param>
internal sealed record TimePhrase(int Start, int End, int CoreStart, int CoreEnd)
{
    /// <summary>The time, or the first end of a range.</summary>
    public TimePoint From { get; init; }

    /// <summary>The second end of a range (3月1日至2日), complete with what it shares with the first; else null.</summary>
    public TimePoint? To { get; init; }

    public Relation Relation { get; init; }

    /// <summary>How long, in calendar units largest first, for 8天20小时; empty for times on the calendar.</summary>
    public ImmutableArray<Stretch> Length { get; init; } = [];

    /// <summary>Whether it names a time, and not only how long or how often.</summary>
    public bool NamesTime => Length.IsEmpty;

    /// <summary>每天, 每周一: happens again and again.</summary>
    public bool Repeats { get; init; }

    /// <summary>5年前 -1, 之后5分钟 1: the length is counted from now; 0 if it is only a length.</summary>
    public int Direction { get; init; }
}
