using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A verb or an occasion in a sentence with those who stand before it and, where it takes them, those it names.</summary>
internal sealed record Act
{
    public required Cue Cue { get; init; }

    /// <summary>The word itself, in <see cref="Sight.Text"/>.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The clause it stands in: from behind the last mark to the next.</summary>
    public required int ClauseStart { get; init; }

    public required int ClauseEnd { get; init; }

    /// <summary>People and bodies before it, in order of listing.</summary>
    public ImmutableArray<Token> Subjects { get; init; } = [];

    /// <summary>People and bodies it names: 会见刘烈宏, 考察国家电网公司.</summary>
    public ImmutableArray<Token> Objects { get; init; } = [];

    /// <summary>在甲、乙陪同下: they go along with what the sentence tells next.</summary>
    public bool InCompany { get; init; }

    /// <summary>In somebody's mouth or in quotation marks.</summary>
    public bool Spoken { get; init; }

    /// <summary>True if the subjects are those of an earlier verb (出席会议并讲话).</summary>
    public bool Inherited { get; init; }
}
