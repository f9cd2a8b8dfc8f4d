using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>A place's page; a province covers its cities.</summary>
public sealed record PlaceSheet(PlacePage Place, IReadOnlyList<EventRow> Events, DateOnly? AsOf);
