using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>What hangs on articles rather than on names: the steps of projects, the shares touched, the figures that can be compared.</summary>
internal sealed class WholeUndertakings
{
    private readonly ILookup<string, ProjectStep> _steps;
    private readonly ILookup<string, FigureRow> _figuresOfProject;
    private readonly ILookup<string, string> _projectsOfStory;
    private readonly ILookup<string, string> _storiesOfProject;
    private readonly ILookup<string, Touch> _touchedIn;
    private readonly ILookup<string, Touch> _touchedBy;
    private readonly ILookup<string, Touch> _touches;
    private readonly ILookup<string, (int Place, FigureRow Row)> _comparable;

    private WholeUndertakings(
        List<Owned<ProjectStep>> steps, List<Owned<FigureRow>> figures, List<Owned<string>> stories, List<Touch> touched, List<FigureRow> comparable)
    {
        _steps = steps.ToLookup(step => step.Owner, step => step.Row);
        _figuresOfProject = figures.ToLookup(figure => figure.Owner, figure => figure.Row);
        _projectsOfStory = stories.ToLookup(told => told.Row, told => told.Owner);
        _storiesOfProject = stories.ToLookup(told => told.Owner, told => told.Row);
        _touchedIn = touched.ToLookup(touch => touch.Story);
        _touchedBy = touched.Where(touch => touch.Through is not null).ToLookup(touch => touch.Through!.Id);
        _touches = touched.ToLookup(touch => touch.Security);
        _comparable = comparable.Select((row, place) => (place, row)).ToLookup(figure => figure.row.Quote.Article);
    }

    /// <summary>The articles whose figures others give too.</summary>
    public IEnumerable<string> Measuring => _comparable.Select(article => article.Key);

    public static async Task<WholeUndertakings> ReadAsync(Answers answers, CancellationToken cancel) => new(
        await answers.Projects.StepsAsync("1 = 1", [], cancel),
        await answers.Projects.FiguresAsync(cancel),
        await answers.AskAsync("select distinct t.project, a.story from project_step t join article a on a.id = t.article order by t.project, a.story", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel),
        await answers.AskAsync(
            "select t.security, t.short_name, t.reason, t.body, t.body_name, a.story from touched t join article a on a.id = t.article order by t.security, t.article",
            row => new Touch(row.Text(0), row.TextOrNull(1), row.Enumerated<SecurityReason>(2), row.IsNull(3) ? null : new Named(row.Text(3), row.Text(4)), row.Text(5)),
            [],
            cancel),
        await answers.Figures.ComparableAsync(cancel));

    public IReadOnlyList<ProjectStep> StepsOf(string project) => [.. _steps[project]];

    public IReadOnlyList<FigureRow> FiguresOf(string project) => [.. _figuresOfProject[project].Take(100)];

    public IEnumerable<string> ProjectsOf(string story) => _projectsOfStory[story];

    public IEnumerable<string> StoriesOf(string project) => _storiesOfProject[project];

    /// <summary>The stories that touch a share.</summary>
    public IEnumerable<string> StoriesTouching(string security) => _touches[security].Select(touch => touch.Story);

    public IReadOnlyList<SecurityRow> TouchedIn(string story) => Shares(_touchedIn[story], 100);

    public IReadOnlyList<SecurityRow> TouchedThrough(string body) => Shares(_touchedBy[body], 50);

    /// <summary>Why a share is linked, one row per reason and body.</summary>
    public IReadOnlyList<SecurityRow> Reasons(string security) => Shares(_touches[security], 100);

    /// <summary>What the articles that name a body measure more than once, as <see cref="Figures.SeriesAsync"/>.</summary>
    public IEnumerable<FigureSeries> SeriesIn(IEnumerable<string> articles) =>
        Figures.Series(articles.SelectMany(article => _comparable[article]).OrderBy(figure => figure.Place).Select(figure => figure.Row)).Where(series => series.Points.Count > 1);

    private static List<SecurityRow> Shares(IEnumerable<Touch> touched, int count) =>
    [
        .. touched
            .GroupBy(touch => (touch.Security, touch.Reason, Body: touch.Through?.Id))
            .Select(share => new SecurityRow(
                share.Key.Security,
                Ask.Securities.Parse(share.Key.Security),
                share.Select(touch => touch.ShortName).Order(StringComparer.Ordinal).Last(),
                share.Key.Reason,
                share.Key.Body is null ? null : new Named(share.Key.Body, share.Select(touch => touch.Through!.Name).Order(StringComparer.Ordinal).Last()),
                share.Select(touch => touch.Story).Distinct().Count()))
            .OrderByDescending(row => row.Stories)
            .ThenBy(row => row.Id, StringComparer.Ordinal)
            .ThenBy(row => row.Reason.ToString(), StringComparer.Ordinal)
            .ThenBy(row => row.Through?.Id, StringComparer.Ordinal)
            .Take(count),
    ];

    private sealed record Touch(string Security, string? ShortName, SecurityReason Reason, Named? Through, string Story);
}
