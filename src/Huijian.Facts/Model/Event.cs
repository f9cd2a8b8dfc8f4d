using System.Collections.Immutable;

namespace Huijian.Facts.Model;

/// <summary>What happened, when, where and who took part, in the order of listing (it carries rank).</summary>
public sealed record Event
{
    public required EventType Type { get; init; }

    public EventStatus Status { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The last day of a happening over several days, else null.</summary>
    public PartialDate? Until { get; init; }

    public TextSpan? DateSpan { get; init; }

    public string? Place { get; init; }

    public TextSpan? PlaceSpan { get; init; }

    /// <summary>The quoted theme (以“…”为主题), without the quotation marks.</summary>
    public string? Theme { get; init; }

    public TextSpan? ThemeSpan { get; init; }

    public ImmutableArray<Participant> Hosts { get; init; } = [];

    public ImmutableArray<Participant> Guests { get; init; } = [];

    public ImmutableArray<Participant> Attendees { get; init; } = [];

    public ImmutableArray<Participant> Organizations { get; init; } = [];

    /// <summary>The span is the sentence or clause that states the happening; its trigger is <see cref="TriggerSpan"/>.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The word that names the happening: 会见, 座谈会, 签约.</summary>
    public TextSpan? TriggerSpan { get; init; }
}
