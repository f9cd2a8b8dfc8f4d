using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A figure with everything that says what it is.</summary>
/// <param name="Measure">What is measured, in the words of the trade where they fit: 签约数, 开工数, 完成投资, 计划总投资; else as written.</param>
/// <param name="Day">The day of the article.</param>
/// <param name="PartOf">The id of the figure of which this is a part (其中), or null.</param>
public sealed record FigureRow(
    string Id,
    string Story,
    string Measure,
    string What,
    decimal Value,
    decimal? To,
    string Unit,
    Bound Bound,
    string? Since,
    PartialDate? AsOf,
    FigureBasis Basis,
    string? Scope,
    string? PartOf,
    DateOnly? Day,
    Quote Quote)
{
    /// <summary>The day the figure stood at: the day it says, the end of its period, or that of the article.</summary>
    internal DateOnly? Stood => AsOf?.Latest ?? PartialDate.Parse(Since?.Split('/')[^1])?.Latest ?? Day;
}
