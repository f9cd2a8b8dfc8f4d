using System.Globalization;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Figures, and series of those that measure the same.</summary>
internal sealed class Figures(Answers answers, LooseFolding folding)
{
    // Among so many of the newest figures the home page looks for those that moved, and so many told before are looked at.
    private const int LatelyTold = 150;
    private const int MostTold = 2000;

    // 141.2 in one report and 141 in another are one value.
    private const decimal SameValue = 0.02m;

    // Says of what time it is.
    private const string Timed = "(f.since is not null or f.as_of is not null)";

    /// <summary>Figures that fit, newest first. Copies of one text give a figure once.</summary>
    public async Task<IReadOnlyList<FigureRow>> ListAsync(FigureQuery query, CancellationToken cancel)
    {
        List<string> conditions = [FirstOfCopies];
        List<(string, object?)> values = [("count", (long)query.Count), ("offset", (long)query.Offset)];
        if (query.Words is { Length: > 0 } words)
        {
            conditions.Add("f.folded like @words escape '\\'");
            values.Add(("words", "%" + Names.Escaped(Grams.Runs(folding.Fold(words)).Replace(" ", "%", StringComparison.Ordinal)) + "%"));
        }

        if (query.Timed)
            conditions.Add(Timed);
        Add("f.measure = @measure", "measure", query.Measure);
        Add("f.unit = @unit", "unit", query.Unit);
        Add("a.id in (select article from mention where entity = @entity)", "entity", query.Entity);
        Add("f.day >= @from", "from", query.From?.Iso());
        Add("f.day <= @to", "to", query.To?.Iso());
        return await answers.AskAsync(
            $"""
            select {Columns}
            {From}
            where  {string.Join(" and ", conditions)}
            order  by coalesce(f.day, '') desc, f.amount desc, f.id
            limit  @count offset @offset
            """,
            Row,
            values,
            cancel);

        void Add(string condition, string name, string? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            values.Add((name, value));
        }
    }

    /// <summary>The figures that fit as series: one line for each measure, unit, scope and basis, and never across them.</summary>
    public async Task<IReadOnlyList<FigureSeries>> SeriesAsync(FigureQuery query, CancellationToken cancel) =>
        Series(await ListAsync(query with { Timed = true, Offset = 0, Count = query.Entity is null ? 2000 : int.MaxValue }, cancel));

    /// <summary>
    /// The newest figures, first those that moved: with what was last told of the same measure for an earlier time. What many report is there once.
    /// </summary>
    public async Task<IReadOnlyList<MovedFigure>> MovedAsync(int count, DateOnly? asOf, CancellationToken cancel)
    {
        List<FigureRow> newest = [.. (await ListAsync(new FigureQuery { Count = LatelyTold, To = asOf }, cancel)).Where(SaysWhat).Where(HasEnded).DistinctBy(figure => (figure.Measure, figure.Value, figure.Unit))];
        var (list, measures) = Sql.In("measure", newest.Where(figure => figure.AsOf is not null || figure.Since is not null).Select(figure => figure.Measure).Distinct());
        var told = await OfAsync(
            $"f.measure in ({list}) and {Timed} and coalesce(f.day, '') <= @until", [.. measures, ("until", People.Until(asOf))], "coalesce(f.day, '') desc, f.id", MostTold, cancel);
        var before = new Dictionary<string, FigureRow>();
        foreach (var series in Series(told.Where(HasEnded), MovedPeriod))
        {
            foreach (var (earlier, later) in series.Points.Zip(series.Points.Skip(1)))
            {
                if (earlier.Value != later.Value && (earlier.Since, earlier.AsOf) != (later.Since, later.AsOf))
                    before[later.Id] = earlier;
            }
        }

        return [.. newest.OrderBy(figure => !before.ContainsKey(figure.Id)).Take(count).Select(figure => new MovedFigure(figure, before.GetValueOrDefault(figure.Id)))];
    }

    /// <summary>All figures that say a time and whose like is given for a time again somewhere, newest first. Copies of one text give a figure once.</summary>
    internal async Task<List<FigureRow>> ComparableAsync(CancellationToken cancel)
    {
        // Compared and put in order here: a database that is asked for it walks through its tables by an index, to and fro.
        var timed = await answers.AskAsync(
            $"select f.id, f.measure, f.unit, f.scope, f.basis from figure f where {Timed}",
            row => (Id: row.Text(0), Like: (row.Text(1), row.Text(2), row.TextOrNull(3) ?? "", row.Text(4))),
            [],
            cancel);
        var again = timed.GroupBy(figure => figure.Like, figure => figure.Id).Where(like => like.Skip(1).Any()).SelectMany(like => like).ToHashSet(StringComparer.Ordinal);
        var comparable = await answers.AskAsync(
            $"select {Columns}, f.amount {From} where {FirstOfCopies} and {Timed}",
            row => again.Contains(row.Text(0)) ? new Comparable(Row(row), row.Number(Width)) : null,
            [],
            cancel);
        return [.. comparable.OfType<Comparable>().OrderByDescending(one => one.Row.Day).ThenByDescending(one => one.Amount).ThenBy(one => one.Row.Id, StringComparer.Ordinal).Select(one => one.Row)];
    }

    /// <summary>
    /// One line for each measure, unit, scope, basis and kind of period, the longest first. A figure that says no time can be compared with none; where one
    /// measure has two values for one time, the words alone do not say what was measured (国家 of one fair and of another), and there is no line.
    /// </summary>
    internal static IReadOnlyList<FigureSeries> Series(IEnumerable<FigureRow> figures) => Series(figures, Period);

    private static IReadOnlyList<FigureSeries> Series(IEnumerable<FigureRow> figures, Func<FigureRow, string> period) =>
    [
        .. figures
            .Where(figure => figure.Since is not null || figure.AsOf is not null)
            .Where(SaysWhat)
            .GroupBy(figure => (figure.Measure, figure.Unit, figure.Scope, figure.Basis, Period: period(figure)))
            .Where(AgreesWithItself)
            .Select(series => new FigureSeries(
                series.Key.Measure,
                series.Key.Unit,
                series.Key.Scope,
                series.Key.Basis.ToString(),
                [.. series.DistinctBy(figure => (figure.Since, figure.AsOf?.ToString())).OrderBy(figure => figure.Stood).ThenBy(figure => figure.Id, StringComparer.Ordinal)]))
            .OrderByDescending(series => series.Points.Count)
            .ThenBy(series => series.Measure, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Years beside years, months beside months. What is summed up from January grows through its year and begins anew in the next: 9.77亿吨 of nine months and
    /// 3.35亿吨 of three are no fall; a rate (同比增长) is not summed up. Other stretches are each their own.
    /// </summary>
    private static string Period(FigureRow figure) => figure.Since switch
    {
        null => "",
        { Length: 4 } => "year",
        { Length: 7 } => "month",
        { Length: 15 } stretch when stretch[4..8] == "-01/" => figure.Unit == "%" ? "from January" : "from January " + stretch[..4],
        { Length: 15 } stretch => stretch[5..7] + stretch[12..],
        var other => other,
    };

    /// <summary>What is summed up from January always grows within its year: that is no news. It has moved against the same months of a year before.</summary>
    private static string MovedPeriod(FigureRow figure) => figure is { Since: { Length: 15 } stretch, Unit: not "%" } ? stretch[5..7] + stretch[12..] : Period(figure);

    private static bool SaysWhat(FigureRow figure) => Measures.SaysWhat(figure.Measure, figure.Scope, figure.Unit);

    /// <summary>Told in January of the months until March is what is hoped for, or another year's.</summary>
    private static bool HasEnded(FigureRow figure) => figure.Since is not { Length: 15 } || figure.Day is not { } day || figure.Stood <= day;

    private static bool AgreesWithItself(IEnumerable<FigureRow> series) => series
        .GroupBy(figure => (figure.Since, figure.AsOf?.ToString()))
        .All(same => same.Max(figure => figure.Value) - same.Min(figure => figure.Value) <= Math.Abs(same.First().Value) * SameValue);

    /// <summary>Figures under a condition on <c>f</c> or <c>a</c>.</summary>
    internal Task<List<FigureRow>> OfAsync(
        string condition, IReadOnlyList<(string Name, object? Value)> values, string order, int count, CancellationToken cancel) => answers.AskAsync(
        $"select {Columns} {From} where {condition} order by {order} limit @count", Row, [.. values, ("count", (long)count)], cancel);

    /// <summary>Figures by id; nulls are passed over.</summary>
    internal async Task<Dictionary<string, FigureRow>> ByIdAsync(IEnumerable<string?> ids, CancellationToken cancel)
    {
        var (list, values) = Sql.In("figure", ids.OfType<string>().Distinct());
        return (await OfAsync($"f.id in ({list})", [.. values], "f.id", int.MaxValue, cancel)).ToDictionary(figure => figure.Id);
    }

    // Asked article by article: what is wanted is few, the articles are many.
    private const string FirstOfCopies = "not exists (select 1 from article o where o.copy = a.copy and o.id < a.id)";

    private const string Columns =
        "f.id, a.story, f.measure, f.what, f.value, f.upto, f.unit, f.bound, f.since, f.as_of, f.basis, f.scope, f.part_of, f.day, " + Quotes.Columns;

    private const int Width = 14 + Quotes.Width;

    private const string From = "from figure f join article a on a.id = f.article join statement st on st.id = f.statement";

    private static FigureRow Row(Cells row) => new(
        row.Text(0),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        Amount(row.Text(4)),
        row.TextOrNull(5) is { } to ? Amount(to) : null,
        row.Text(6),
        row.Enumerated<Bound>(7),
        row.TextOrNull(8),
        PartialDate.Parse(row.TextOrNull(9)),
        row.Enumerated<FigureBasis>(10),
        row.TextOrNull(11),
        row.TextOrNull(12),
        row.DayOrNull(13),
        Quotes.Row(row, 14));

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>A figure that others give too, with the amount by which it is put in order.</summary>
    private sealed record Comparable(FigureRow Row, double Amount);
}
