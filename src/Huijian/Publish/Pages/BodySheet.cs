using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>An organisation's page.</summary>
public sealed record BodySheet(BodyPage Body, IReadOnlyList<EventRow> Events, IReadOnlyList<FigureSeries> Series, DateOnly? AsOf);
