using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>What is searched for. Words are split at spaces, all must occur; “…” keeps spaces. Any length, either script.</summary>
public sealed record SearchQuery
{
    public string Words { get; init; } = "";

    public EventType? Kind { get; init; }

    public string? Person { get; init; }

    public string? Body { get; init; }

    public string? Place { get; init; }

    public string? Outlet { get; init; }

    public string? Security { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>At least one figure in yuan of this size or more.</summary>
    public decimal? Amount { get; init; }

    public SearchOrder Order { get; init; }

    public int Offset { get; init; }

    public int Count { get; init; } = 20;
}
