using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>A place's page; a province covers its cities.</summary>
public sealed record PlaceSheet(PlacePage Place, IReadOnlyList<EventRow> Events, DateOnly? AsOf)
{
    /// <summary>Years and months with pages of their own, where more is told than this page lists.</summary>
    public IReadOnlyList<NewsPeriod> Periods { get; init; } = [];
}
