using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Agreements as articles tell them.</summary>
internal sealed class Agreements(Answers answers)
{
    /// <summary>Agreements, last signed first.</summary>
    public Task<List<AgreementRow>> ListAsync(int count, CancellationToken cancel) => OfAsync("1 = 1", [], count, cancel);

    /// <summary>Agreements under a condition on <c>g</c> (agreement) or <c>a</c> (article).</summary>
    internal async Task<List<AgreementRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select g.id, a.story, g.name, g.type, g.signed_on, g.status, g.figure, {Quotes.Columns}
            from   agreement g
            join   article a on a.id = g.article
            join   statement st on st.id = g.statement
            where  {condition}
            order  by coalesce(g.signed_on, a.day, '') desc, g.id
            limit  @count
            """,
            row => new Amounting(row.TextOrNull(6), new AgreementRow(
                row.Text(0),
                row.Text(1),
                row.TextOrNull(2),
                row.Enumerated<AgreementType>(3),
                row.Enumerated<AgreementType>(3) == AgreementType.Contract,
                [],
                null,
                PartialDate.Parse(row.TextOrNull(4)),
                row.Enumerated<EventStatus>(5),
                Quotes.Row(row, 7))),
            [.. values, ("count", (long)count)],
            cancel);
        var sides = await Sides.OfAsync(answers, rows.Select(row => row.Row.Id), cancel);
        var figures = await answers.Figures.ByIdAsync(rows.Select(row => row.Figure), cancel);
        return [.. rows.Select(row => row.Row with { Parties = [.. sides[row.Row.Id]], Amount = row.Figure is null ? null : figures.GetValueOrDefault(row.Figure) })];
    }

    /// <summary>An agreement and the id of the figure that says its amount.</summary>
    private sealed record Amounting(string? Figure, AgreementRow Row);
}
