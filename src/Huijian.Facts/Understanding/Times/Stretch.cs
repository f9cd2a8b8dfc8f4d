namespace Huijian.Facts.Understanding.Times;

/// <summary>So many of a unit of time; the unit as in ISO 8601 (Y, M, W, D) and h, m, s for the parts of a day.</summary>
internal readonly record struct Stretch(decimal Count, char Unit);
