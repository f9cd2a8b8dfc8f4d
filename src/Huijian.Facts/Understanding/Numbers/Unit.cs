namespace Huijian.Facts.Understanding.Numbers;

/// <summary>A unit or measure word as it stands behind a number.</summary>
/// <param name="Symbol">ISO 4217 for currencies, a unit's symbol where it has one, else empty.</param>
internal sealed record Unit(string Words, UnitKind Kind, string Symbol);
