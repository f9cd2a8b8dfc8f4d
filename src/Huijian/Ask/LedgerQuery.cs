using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Which rows of the ledger (台账) are asked for and in what order; null means any.</summary>
public sealed record LedgerQuery
{
    public EventType? Kind { get; init; }

    public EventStatus? Status { get; init; }

    /// <summary>The id of a person who took part.</summary>
    public string? Person { get; init; }

    /// <summary>The id of a body that took part or in which a participant held his post.</summary>
    public string? Body { get; init; }

    /// <summary>The id of a place; a province covers its cities.</summary>
    public string? Place { get; init; }

    /// <summary>The id of a share that the article touches: 600050.SH.</summary>
    public string? Security { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Any words of the article, as in the search.</summary>
    public string? Words { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The month or year under which rows are kept.</summary>
    public NewsPeriod? Period { get; init; }

    public LedgerOrder Order { get; init; }

    public bool Ascending { get; init; }

    public int Offset { get; init; }

    public int Count { get; init; } = 50;
}
