using System.Globalization;

namespace Huijian.Ask;

/// <summary>Province × central enterprise × year: who met whom how often, each cell with its stories.</summary>
internal sealed class Matrix(Answers answers)
{
    /// <summary>All cells that are not empty; null means any. Nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<IReadOnlyList<MatrixCell>> CellsAsync(string? province, string? enterprise, int? year, CancellationToken cancel, DateOnly? asOf = null)
    {
        var rows = await answers.AskAsync(
            """
            select h.province, p.name as province_name, e.id, e.name, substr(h.earliest, 1, 4) as year, h.story, max(case when h.kind = 'Signing' then 1 else 0 end)
            from   happening h
            join   entity p on p.id = h.province
            join   involved y on y.happening = h.id
            join   entity e on e.id = y.entity and e.kind = 'Body' and e.detail = 'CentralEnterprise'
            where  h.earliest <= @until and h.status = 'Happened'
            and    (h.province = @province or @province = '') and (e.id = @enterprise or @enterprise = '')
            group  by h.province, p.name, e.id, e.name, substr(h.earliest, 1, 4), h.story
            order  by h.province, e.id, year, h.story
            """,
            row => new Met(new Named(row.Text(0), row.Text(1)), new Named(row.Text(2), row.Text(3)), int.Parse(row.Text(4), CultureInfo.InvariantCulture), row.Text(5), row.Flag(6)),
            [("province", province ?? ""), ("enterprise", enterprise ?? ""), ("until", People.Until(asOf))],
            cancel);
        return
        [
            .. rows.Where(row => year is null || row.Year == year)
                .GroupBy(row => (row.Province, row.Enterprise, row.Year))
                .Select(cell => new MatrixCell(
                    cell.Key.Province, cell.Key.Enterprise, cell.Key.Year, cell.Count(), cell.Count(row => row.Signing), [.. cell.Select(row => row.Story)])),
        ];
    }

    /// <summary>Where two sides (a place or body or person each) took part in one happening, oldest first; nothing of later days than <paramref name="asOf"/>.</summary>
    public Task<List<EventRow>> BetweenAsync(string one, string other, CancellationToken cancel, DateOnly? asOf = null)
    {
        var (first, firstValues) = Side(one, "one");
        var (second, secondValues) = Side(other, "other");
        return answers.Ledger.EventsAsync($"{first} and {second} and h.foremost = 1 and (h.earliest is null or h.earliest <= @until)", [.. firstValues, .. secondValues, ("until", People.Until(asOf))], "h.earliest nulls last, h.id", 500, cancel);
    }

    private static (string Condition, IEnumerable<(string Name, object? Value)> Values) Side(string id, string name)
    {
        var (low, high) = Places.Covered(id);
        return Places.Province(id) is null
            ? ($"h.id in (select happening from involved where entity = @{name})", [(name, id)])
            : ($"(h.place between @{name}Low and @{name}High or h.province = @{name})", [(name, id), (name + "Low", low), (name + "High", high)]);
    }

    /// <summary>A story of what happened between a province and an enterprise.</summary>
    private sealed record Met(Named Province, Named Enterprise, int Year, string Story, bool Signing);
}
