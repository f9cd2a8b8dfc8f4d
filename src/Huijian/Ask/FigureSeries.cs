namespace Huijian.Ask;

/// <summary>Figures of one measure, unit, scope, basis and kind of period over time: these, and only these, may be drawn as one line.</summary>
public sealed record FigureSeries(string Measure, string Unit, string? Scope, string Basis, IReadOnlyList<FigureRow> Points);
