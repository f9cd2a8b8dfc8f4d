using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>An organisation's page.</summary>
public sealed record BodySheet(BodyPage Body, IReadOnlyList<EventRow> Events, IReadOnlyList<FigureSeries> Series, DateOnly? AsOf)
{
    /// <summary>Years and months with pages of their own, where more is told than this page lists.</summary>
    public IReadOnlyList<NewsPeriod> Periods { get; init; } = [];
}
