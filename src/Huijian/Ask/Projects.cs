using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Projects with their stages over time.</summary>
internal sealed class Projects(Answers answers)
{
    /// <summary>Projects, last seen first; with <paramref name="asOf"/> those known by that day, as far as they had come.</summary>
    public async Task<IReadOnlyList<ProjectRow>> ListAsync(int count, CancellationToken cancel, DateOnly? asOf = null) => asOf is null
        ? await OfAsync("1 = 1", [], count, cancel)
        : [.. (await AsOfAsync(LatelyTold, [("until", People.Until(asOf))], int.MaxValue, asOf, cancel)).Take(count)];

    /// <summary>A project over time, or null; with <paramref name="asOf"/> as far as it had come in the reports up to that day, null before the first.</summary>
    public async Task<ProjectPage?> ProjectAsync(string id, CancellationToken cancel, DateOnly? asOf = null)
    {
        var found = await AsOfAsync("p.id = @id", [("id", id)], 1, asOf, cancel);
        if (found is not [var project])
            return null;
        const string Till = "project = @id and (day is null or day <= @until)";
        (string, object?)[] values = [("id", id), ("until", People.Until(asOf))];
        List<ProjectStep> steps = [.. (await StepsAsync("t.project = @id and (t.day is null or t.day <= @until)", values, cancel)).Select(step => step.Row)];
        return new ProjectPage(
            project,
            steps,
            await answers.Figures.OfAsync($"f.id in (select figure from project_step where {Till})", values, "f.day nulls first, f.id", 100, cancel),
            (await answers.Stories.AmongAsync("select r.story from project_step t join article r on r.id = t.article where t.project = @id", [("id", id)], asOf, 200, cancel)).Rows);
    }

    /// <summary>
    /// Projects under a condition on <c>p</c> as far as they had come in the reports up to a day, those without a report by then left out; last seen first.
    /// Null gives them as they are now.
    /// </summary>
    internal async Task<IReadOnlyList<ProjectRow>> AsOfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, DateOnly? asOf, CancellationToken cancel)
    {
        var projects = await OfAsync(condition, values, count, cancel, asOf);
        if (asOf is not { } day || projects.Count == 0)
            return projects;
        var (list, ids) = Sql.In("project", projects.Select(project => project.Id));
        var steps = (await StepsAsync($"t.project in ({list}) and (t.day is null or t.day <= @until)", [.. ids, ("until", People.Until(asOf))], cancel)).ToLookup(step => step.Owner, step => step.Row);
        return
        [
            .. projects
                .Where(project => steps.Contains(project.Id))
                .Select(project => AsOf(project, [.. steps[project.Id]], day))
                .OrderByDescending(project => project.On?.ToString() ?? "", StringComparer.Ordinal)
                .ThenBy(project => project.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A project as its steps up to a day leave it, first to last.</summary>
    private static ProjectRow AsOf(ProjectRow project, List<ProjectStep> steps, DateOnly day) => project with
    {
        Stage = steps[^1].Stage,
        On = steps[^1].On,
        Stories = steps.DistinctBy(step => step.Story).Count(),
        SignedOn = project.SignedOn is { } signed && signed.Earliest > day ? null : project.SignedOn,
        Investment = project.Investment is { Day: { } said } && said > day ? null : project.Investment,
        Increases = [.. project.Increases.Where(figure => figure.Day is not { } added || added <= day)],
    };

    // Those that the last reports by then tell of; the others had come no further lately.
    private const string LatelyTold = "p.id in (select t.project from project_step t where t.day <= @until order by t.day desc, t.project limit 500)";

    /// <summary>The steps of projects, first to last, under a condition on <c>t</c>.</summary>
    internal Task<List<Owned<ProjectStep>>> StepsAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => answers.AskAsync(
        $"""
        select t.project, t.stage, t.date, t.day, a.story, {Quotes.Columns}
        from   project_step t
        join   article a on a.id = t.article
        join   statement st on st.id = t.statement
        where  {condition}
        order  by coalesce(t.date, t.day, ''), t.statement
        """,
        row => new Owned<ProjectStep>(row.Text(0), new ProjectStep(row.Enumerated<ProjectStage>(1), PartialDate.Parse(row.TextOrNull(2)), row.DayOrNull(3), row.Text(4), Quotes.Row(row, 5))),
        values,
        cancel);

    /// <summary>The figures of all projects.</summary>
    internal async Task<List<Owned<FigureRow>>> FiguresAsync(CancellationToken cancel)
    {
        var pairs = await answers.AskAsync("select distinct project, figure from project_step where figure is not null order by project", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel);
        var figures = await answers.Figures.ByIdAsync(pairs.Select(pair => pair.Row), cancel);
        return
        [
            .. from pair in pairs
               where figures.ContainsKey(pair.Row)
               let figure = figures[pair.Row]
               orderby pair.Owner, figure.Day, figure.Id
               select new Owned<FigureRow>(pair.Owner, figure),
        ];
    }

    /// <summary>Projects under a condition on <c>p</c>, with the parties that reports up to a day name.</summary>
    private async Task<List<ProjectRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel, DateOnly? asOf = null)
    {
        var rows = await answers.AskAsync(
            $"""
            select p.id, p.name, p.stage, p.date, p.place_name, p.figure, p.stories, p.signed_on
            from   project p
            where  {condition}
            order  by coalesce(p.date, '') desc, p.id
            limit  @count
            """,
            row => new Costing(row.TextOrNull(5), new ProjectRow(
                row.Text(0), row.Text(1), row.Enumerated<ProjectStage>(2), PartialDate.Parse(row.TextOrNull(3)), row.TextOrNull(4), [], null, (int)row.Whole(6), PartialDate.Parse(row.TextOrNull(7)), [])),
            [.. values, ("count", (long)count)],
            cancel);
        var (list, ids) = Sql.In("project", rows.Select(row => row.Row.Id));
        var sides = (await answers.AskAsync(
            $"""
            select distinct t.project, s.entity, e.name
            from   project_step t join side s on s.owner = t.statement join entity e on e.id = s.entity
            where  t.project in ({list}) and (t.day is null or t.day <= @until)
            order  by t.project, e.name
            """,
            row => new Owned<Named>(row.Text(0), new Named(row.Text(1), row.Text(2))),
            [.. ids, ("until", People.Until(asOf))],
            cancel)).ToLookup(row => row.Owner, row => row.Row);
        var increases = await answers.AskAsync(
            $"select project, figure from project_step where turn = 'Increase' and figure is not null and project in ({list}) order by project, coalesce(date, day, ''), statement",
            row => new Owned<string>(row.Text(0), row.Text(1)),
            [.. ids],
            cancel);
        var figures = await answers.Figures.ByIdAsync(rows.Select(row => row.Figure).Concat(increases.Select(increase => increase.Row)), cancel);
        // Several reports of one increase are one increase.
        var added = increases.Where(increase => figures.ContainsKey(increase.Row))
            .DistinctBy(increase => (increase.Owner, figures[increase.Row].Value, figures[increase.Row].Unit))
            .ToLookup(increase => increase.Owner, increase => figures[increase.Row]);
        return [.. rows.Select(row => row.Row with { Parties = [.. sides[row.Row.Id]], Investment = row.Figure is null ? null : figures.GetValueOrDefault(row.Figure), Increases = [.. added[row.Row.Id]] })];
    }

    /// <summary>A project and the id of the figure that says what it costs.</summary>
    private sealed record Costing(string? Figure, ProjectRow Row);
}
