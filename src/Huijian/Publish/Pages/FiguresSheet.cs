using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>Figures: series of what measures the same, and the newest of all.</summary>
public sealed record FiguresSheet(FigureQuery Query, IReadOnlyList<FigureSeries> Series, IReadOnlyList<FigureRow> Newest);
