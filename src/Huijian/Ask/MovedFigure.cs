namespace Huijian.Ask;

/// <summary>A figure, and the same measure as it was told for an earlier time, if it was.</summary>
public sealed record MovedFigure(FigureRow Figure, FigureRow? Before);
