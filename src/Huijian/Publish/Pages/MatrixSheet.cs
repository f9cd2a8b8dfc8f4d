using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>Provinces against central enterprises: how often they met, year by year.</summary>
public sealed record MatrixSheet(IReadOnlyList<MatrixCell> Cells, int? Year, IReadOnlyList<int> Years);
