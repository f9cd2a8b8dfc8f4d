using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>Adding figures up, and refusing to where the sum would be a false statement.</summary>
public static class Figures
{
    /// <summary>
    /// The sum of figures that measure one thing of sets that do not overlap, or the reason why there is none. Figures of another measure,
    /// unit, scope or basis are not added; nor are a part and its whole, nor two cumulative figures of one set, nor a range.
    /// </summary>
    public static Sum Sum(IReadOnlyList<Measured> figures)
    {
        if (figures.Count == 0)
            return new Sum(null, "There is nothing to add.");
        var first = figures[0];
        foreach (var other in figures.Skip(1))
        {
            if (Difference(first, other) is { } difference)
                return new Sum(null, $"{first} and {other} are not added: {difference}");
        }

        if (figures.Any(figure => figure.Bound == Bound.Range))
            return new Sum(null, "A range has no one value to add.");
        if (figures.FirstOrDefault(figure => figure.PartOf is { } whole && figures.Any(other => other.Id == whole)) is { } part)
            return new Sum(null, $"{part} is a part (其中) of another figure of the list: it is in there already.");
        if (figures.GroupBy(figure => (figure.Since, figure.AsOf?.ToString())).FirstOrDefault(period => period.Count() > 1) is { } same && first.Basis == FigureBasis.Cumulative)
            return new Sum(null, $"{string.Join(" and ", same.Select(figure => figure.ToString()))} count the same set up to the same day.");
        if (first.Basis == FigureBasis.Cumulative && figures.Count > 1)
            return new Sum(null, "Cumulative figures (累计) contain each other: the later one holds the earlier.");
        return new Sum(figures.Sum(figure => figure.Value), null);
    }

    private static string? Difference(Measured one, Measured other) =>
        one.Measure != other.Measure ? $"{one.Measure} is not {other.Measure}."
        : one.Unit != other.Unit ? $"{one.Unit} is not {other.Unit}."
        : one.Scope != other.Scope ? $"they are of different sets ({one.Scope ?? "not stated"}; {other.Scope ?? "not stated"})."
        : one.Basis != other.Basis ? $"one is {Said(one.Basis)}, the other {Said(other.Basis)}."
        : null;

    private static string Said(FigureBasis basis) => basis switch
    {
        FigureBasis.Cumulative => "累计",
        FigureBasis.Period => "当期",
        _ => "of no stated basis",
    };
}
