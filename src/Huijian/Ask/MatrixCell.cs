namespace Huijian.Ask;

/// <summary>A province and a central enterprise in a year: how often they met, signed, started.</summary>
public sealed record MatrixCell(Named Province, Named Enterprise, int Year, int Happenings, int Signings, IReadOnlyList<string> Stories);
