using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Projects with their stages over time.</summary>
internal sealed class Projects(Answers answers)
{
    /// <summary>Projects, last seen first.</summary>
    public Task<List<ProjectRow>> ListAsync(int count, CancellationToken cancel) => OfAsync("1 = 1", [], count, cancel);

    /// <summary>A project over time, or null; with <paramref name="asOf"/> as far as it had come in the reports up to that day, null before the first.</summary>
    public async Task<ProjectPage?> ProjectAsync(string id, CancellationToken cancel, DateOnly? asOf = null)
    {
        var found = await OfAsync("p.id = @id", [("id", id)], 1, cancel);
        if (found is not [var project])
            return null;
        const string Till = "project = @id and (day is null or day <= @until)";
        (string, object?)[] values = [("id", id), ("until", People.Until(asOf))];
        List<ProjectStep> steps = [.. (await StepsAsync("t.project = @id and (t.day is null or t.day <= @until)", values, cancel)).Select(step => step.Step)];
        if (asOf is not null && steps.Count == 0)
            return null;
        return new ProjectPage(
            asOf is not null && steps is [.., var last] ? project with { Stage = last.Stage, On = last.On } : project,
            steps,
            await answers.Figures.OfAsync($"f.id in (select figure from project_step where {Till})", values, "f.day nulls first, f.id", 100, cancel),
            (await answers.Stories.AmongAsync("select r.story from project_step t join article r on r.id = t.article where t.project = @id", [("id", id)], asOf, 200, cancel)).Rows);
    }

    /// <summary>Projects without those whose last known step is of a later day: how far they had come by then is their own page's to say.</summary>
    internal static IReadOnlyList<ProjectRow> AsOf(List<ProjectRow> projects, DateOnly? asOf) =>
        asOf is { } day ? [.. projects.Where(project => project.On is not { } on || on.Earliest <= day)] : projects;

    /// <summary>The steps of projects, first to last, under a condition on <c>t</c>.</summary>
    internal Task<List<(string Project, ProjectStep Step)>> StepsAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => answers.AskAsync(
        $"""
        select t.project, t.stage, t.date, t.day, a.story, {Quotes.Columns}
        from   project_step t
        join   article a on a.id = t.article
        join   statement st on st.id = t.statement
        where  {condition}
        order  by coalesce(t.date, t.day, ''), t.statement
        """,
        row => (row.Text(0), new ProjectStep(row.Enumerated<ProjectStage>(1), PartialDate.Parse(row.TextOrNull(2)), row.DayOrNull(3), row.Text(4), Quotes.Row(row, 5))),
        values,
        cancel);

    /// <summary>The figures of all projects.</summary>
    internal async Task<List<(string Project, FigureRow Row)>> FiguresAsync(CancellationToken cancel)
    {
        var pairs = await answers.AskAsync("select distinct project, figure from project_step where figure is not null order by project", row => (Project: row.Text(0), Figure: row.Text(1)), [], cancel);
        var figures = await answers.Figures.ByIdAsync(pairs.Select(pair => pair.Figure), cancel);
        return
        [
            .. from pair in pairs
               where figures.ContainsKey(pair.Figure)
               let figure = figures[pair.Figure]
               orderby pair.Project, figure.Day, figure.Id
               select (pair.Project, figure),
        ];
    }

    /// <summary>Projects under a condition on <c>p</c>.</summary>
    internal async Task<List<ProjectRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select p.id, p.name, p.stage, p.date, p.place_name, p.figure, p.stories, p.signed_on
            from   project p
            where  {condition}
            order  by coalesce(p.date, '') desc, p.id
            limit  @count
            """,
            row => (Figure: row.TextOrNull(5), Row: new ProjectRow(
                row.Text(0), row.Text(1), row.Enumerated<ProjectStage>(2), PartialDate.Parse(row.TextOrNull(3)), row.TextOrNull(4), [], null, (int)row.Whole(6), PartialDate.Parse(row.TextOrNull(7)), [])),
            [.. values, ("count", (long)count)],
            cancel);
        var (list, ids) = Sql.In("project", rows.Select(row => row.Row.Id));
        var sides = (await answers.AskAsync(
            $"""
            select distinct t.project, s.entity, e.name
            from   project_step t join side s on s.owner = t.statement join entity e on e.id = s.entity
            where  t.project in ({list})
            order  by t.project, e.name
            """,
            row => (Project: row.Text(0), Side: new Named(row.Text(1), row.Text(2))),
            [.. ids],
            cancel)).ToLookup(row => row.Project, row => row.Side);
        var increases = await answers.AskAsync(
            $"select project, figure from project_step where turn = 'Increase' and figure is not null and project in ({list}) order by project, coalesce(date, day, ''), statement",
            row => (Project: row.Text(0), Figure: row.Text(1)),
            [.. ids],
            cancel);
        var figures = await answers.Figures.ByIdAsync(rows.Select(row => row.Figure).Concat(increases.Select(increase => increase.Figure)), cancel);
        // Several reports of one increase are one increase.
        var added = increases.Where(increase => figures.ContainsKey(increase.Figure))
            .DistinctBy(increase => (increase.Project, figures[increase.Figure].Value, figures[increase.Figure].Unit))
            .ToLookup(increase => increase.Project, increase => figures[increase.Figure]);
        return [.. rows.Select(row => row.Row with { Parties = [.. sides[row.Row.Id]], Investment = row.Figure is null ? null : figures.GetValueOrDefault(row.Figure), Increases = [.. added[row.Row.Id]] })];
    }
}
