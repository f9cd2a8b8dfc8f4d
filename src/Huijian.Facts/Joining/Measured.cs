using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>A figure as far as it matters for adding and comparing.</summary>
public sealed record Measured(
    string Id,
    string Measure,
    string? Scope,
    decimal Value,
    string Unit,
    Bound Bound,
    FigureBasis Basis,
    string? Since,
    PartialDate? AsOf,
    string? PartOf)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Measure} {Value:G29}{Unit}");
}
