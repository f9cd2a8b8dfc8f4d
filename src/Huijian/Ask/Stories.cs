using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Stories by day, and one story with everything its reports state.</summary>
internal sealed class Stories(Answers answers)
{
    /// <summary>The columns of a story row, for <c>from story s join article a on a.id = s.lead</c>.</summary>
    internal const string Columns =
        "s.id, s.title, s.lead, s.published, a.precise, s.day, a.outlet, s.reports, s.texts, a.opening, s.kind, s.date, s.place, s.place_name, s.outlets, a.items";

    /// <summary>The newest first, those of unknown day last; within a day by weight (how high the persons stand, how much is told), then by reports.</summary>
    internal const string Order = "s.day desc nulls last, s.weight desc, s.reports desc, s.published desc nulls last, s.id";

    // Of what is told of daily one of the last few hundred stories is the newest; who wants more than a few is not asked for so.
    private const int Lately = 300;
    private const int MostLately = 5;

    /// <summary>How many columns <see cref="Columns"/> has; what a query adds comes behind.</summary>
    internal const int Width = 16;

    internal static StoryRow Row(Cells row) => new(
        row.Text(0),
        row.Text(1),
        row.Text(2),
        Time(row, 3, 4),
        row.DayOrNull(5),
        row.TextOrNull(6),
        (int)row.Whole(7),
        (int)row.Whole(8),
        row.Text(9),
        row.IsNull(10) ? null : row.Enumerated<EventType>(10),
        PartialDate.Parse(row.TextOrNull(11)),
        row.IsNull(12) ? null : new Named(row.Text(12), row.Text(13)),
        (int)row.Whole(14))
    {
        RoundUp = row.Whole(15) > 0,
    };

    internal static NewsTime? Time(Cells row, int at, int precise) => row.IsNull(at)
        ? null
        : new NewsTime(
            DateTimeOffset.ParseExact(row.Text(at), "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            (TimePrecision)row.Whole(precise));

    /// <summary>The newest days that have news, each with its foremost stories; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<HomePage> HomeAsync(int days, int storiesADay, CancellationToken cancel, DateOnly? asOf = null)
    {
        var newest = await answers.AskAsync(
            "select day, count(*) from story where day <= @until group by day order by day desc limit @days",
            row => new DayRow(row.Day(0), (int)row.Whole(1)),
            [("days", (long)days), ("until", People.Until(asOf))],
            cancel);
        var pages = new List<DayPage>();
        foreach (var day in newest)
            pages.Add(await DayAsync(day.Day, storiesADay, cancel));
        var (stories, articles, first, last) = (await answers.AskAsync(
            "select (select count(*) from story), (select count(*) from article), (select min(day) from story), (select max(day) from story)",
            row => (row.Whole(0), row.Whole(1), row.DayOrNull(2), row.DayOrNull(3)),
            [],
            cancel))[0];
        var undated = await answers.AskAsync(
            $"select {Columns} from story s join article a on a.id = s.lead where s.day is null order by a.number desc limit @count",
            Row,
            [("count", (long)storiesADay)],
            cancel);
        return new HomePage(pages, undated, stories, articles, first, last);
    }

    /// <summary>The stories of a day, the weightiest first.</summary>
    public async Task<DayPage> DayAsync(DateOnly day, int count, CancellationToken cancel)
    {
        var stories = await answers.AskAsync(
            $"""
            select {Columns}
            from   story s join article a on a.id = s.lead
            where  s.day = @day
            order  by {Order}
            limit  @count
            """,
            Row,
            [("day", day.Iso()), ("count", (long)count)],
            cancel);
        var (before, after) = (await answers.AskAsync(
            "select (select max(day) from story where day < @day), (select min(day) from story where day > @day)",
            row => (row.DayOrNull(0), row.DayOrNull(1)),
            [("day", day.Iso())],
            cancel))[0];
        return new DayPage(day, stories, before, after);
    }

    /// <summary>All days that have news, newest first; none later than <paramref name="asOf"/>.</summary>
    public Task<List<DayRow>> DaysAsync(CancellationToken cancel, DateOnly? asOf = null) => answers.AskAsync(
        "select day, count(*) from story where day <= @until group by day order by day desc",
        row => new DayRow(row.Day(0), (int)row.Whole(1)),
        [("until", People.Until(asOf))],
        cancel);

    /// <summary>The ids of all stories with their days, the newest first.</summary>
    public Task<List<Owned<DateOnly?>>> IdsAsync(CancellationToken cancel) =>
        answers.AskAsync("select id, day from story order by day desc nulls last, id desc", row => new Owned<DateOnly?>(row.Text(0), row.DayOrNull(1)), [], cancel);

    /// <summary>Stories, newest first; those of unknown day last. Nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<Slice<StoryRow>> NewestAsync(int offset, int count, CancellationToken cancel, DateOnly? asOf = null)
    {
        var (condition, until) = asOf is { } day ? ("where s.day is null or s.day <= @until", new (string, object?)[] { ("until", day.Iso()) }) : ("", []);
        var total = (await answers.AskAsync($"select count(*) from story s {condition}", row => row.Whole(0), until, cancel))[0];
        var rows = await answers.AskAsync(
            $"""
            select {Columns}
            from   story s join article a on a.id = s.lead
            {condition}
            order  by {Order}
            limit  @count offset @offset
            """,
            Row,
            [.. until, ("count", (long)count), ("offset", (long)offset)],
            cancel);
        return new Slice<StoryRow>(rows, total, offset);
    }

    /// <summary>A story with its reports and what they state, or null.</summary>
    public async Task<StoryPage?> StoryAsync(string id, CancellationToken cancel)
    {
        if (await ToldAsync(id, cancel) is not { } told)
            return null;
        var figures = await answers.Figures.OfAsync("a.story = @id", [("id", id)], "a.published, f.article, f.place_in", 500, cancel);
        return new StoryPage(
            told.Row,
            told.Reports,
            told.Events,
            await MentionsAsync(id, cancel),
            figures,
            await answers.Fields.OfAsync("a.story = @id", [("id", id)], 500, cancel),
            await answers.Agreements.OfAsync("a.story = @id", [("id", id)], 200, cancel),
            told.Projects,
            told.Securities,
            [.. told.Disagreements, .. Disagreements.Among(figures)],
            told.Series,
            told.Joins);
    }

    /// <summary>A story as its page shows it, or null.</summary>
    public async Task<ToldStory?> ToldAsync(string id, CancellationToken cancel)
    {
        var found = await answers.AskAsync($"select {Columns} from story s join article a on a.id = s.lead where s.id = @id", Row, [("id", id)], cancel);
        if (found is not [var story])
            return null;
        var events = await answers.Ledger.EventsAsync("h.story = @id", [("id", id)], "h.article, h.place_in", 1000, cancel);
        return new ToldStory(
            story,
            await answers.Articles.OfStoryAsync(id, cancel),
            events,
            await answers.Projects.AsOfAsync("p.id in (select project from project_step t join article a on a.id = t.article where a.story = @id)", [("id", id)], 200, null, cancel),
            await answers.Securities.OfAsync("a.story = @id", [("id", id)], 100, cancel),
            Disagreements.Among(events),
            await SeriesAsync(id, cancel),
            await JoinsAsync(id, cancel));
    }

    /// <summary>Other stories that name the same people and bodies, those that share the rarest first. What everybody names relates nothing.</summary>
    public Task<List<StoryRow>> RelatedAsync(string story, int count, CancellationToken cancel) => answers.AskAsync(
        $"""
        select {Columns}, t.shared
        from   (select near.story, sum(1000000 / near.stories) as shared
                from   (select distinct e.id, e.stories, r.story
                        from   mention m
                        join   article o on o.id = m.article
                        join   entity e on e.id = m.entity and e.stories between 2 and 40
                        join   mention n on n.entity = e.id
                        join   article r on r.id = n.article and r.story <> @story
                        where  o.story = @story and m.kind <> 'Place') near
                group  by near.story
                order  by shared desc, near.story
                limit  @count) t
        join   story s on s.id = t.story
        join   article a on a.id = s.lead
        order  by t.shared desc, s.id
        """,
        Row,
        [("story", story), ("count", (long)count)],
        cancel);

    /// <summary>That an article names (<c>m</c>) a person or body.</summary>
    internal static (string Condition, IReadOnlyList<(string Name, object? Value)> Values) Naming(string entity) => ("m.entity = @entity", [("entity", entity)]);

    /// <summary>The ids of stories under a condition on what their articles name (<c>m</c>).</summary>
    internal static string Under(string naming) => $"select r.story from mention m join article r on r.id = m.article where {naming}";

    /// <summary>The periods of the stories whose ids a query gives.</summary>
    internal async Task<IReadOnlyList<NewsPeriod>> PeriodsAsync(string ids, IReadOnlyList<(string Name, object? Value)> values, DateOnly? asOf, CancellationToken cancel) => EntryPeriods.Of(await answers.AskAsync(
        $"""
        select substr(s.day, 1, 7) as month, count(*)
        from   story s
        where  s.id in ({ids}) and (s.day is null or s.day <= @until)
        group  by month
        order  by month
        """,
        row => (row.IsNull(0) ? default : NewsPeriod.Parse(row.Text(0)) ?? default, (int)row.Whole(1)),
        [.. values, ("until", People.Until(asOf))],
        cancel));

    /// <summary>Those of them that a period holds, newest first.</summary>
    internal Task<List<StoryRow>> InPeriodAsync(string ids, IReadOnlyList<(string Name, object? Value)> values, NewsPeriod period, DateOnly? asOf, CancellationToken cancel)
    {
        var (inPeriod, named) = period.Of("s.day");
        return OfAsync(
            $"s.id in ({ids}) and (s.day is null or s.day <= @until) and {inPeriod}",
            [.. values, ("until", People.Until(asOf)), .. named],
            int.MaxValue,
            cancel);
    }

    /// <summary>Stories in which something is named or takes part, newest first.</summary>
    internal Task<Slice<StoryRow>> NamingAsync(string entity, DateOnly? asOf, int count, CancellationToken cancel) =>
        AmongAsync(Under("m.entity = @entity"), [("entity", entity)], asOf, count, cancel);

    /// <summary>
    /// The newest stories under a condition on what their articles name (<c>m</c>). What is told of daily is among the last few hundred stories: they are
    /// looked through before all that ever named it are gathered and sorted.
    /// </summary>
    internal async Task<IReadOnlyList<StoryRow>> LatestAsync(string naming, IReadOnlyList<(string Name, object? Value)> values, DateOnly? asOf, int count, CancellationToken cancel)
    {
        if (count <= MostLately)
        {
            // Cross joins keep SQLite to this order: from the few stories to what they name, never from what is named a thousand times.
            var lately = await OfAsync(
                $"""
                s.id in (select n.id
                         from   (select s.id from story s where s.day <= @until order by {Order} limit {Lately}) n
                         cross  join article r
                         cross  join mention m
                         where  r.story = n.id and m.article = r.id and {naming})
                """,
                [.. values, ("until", People.Until(asOf))],
                count,
                cancel);
            if (lately.Count == count)
                return lately;
        }

        return (await AmongAsync(Under(naming), values, asOf, count, cancel)).Rows;
    }

    /// <summary>Stories under a condition on <c>s</c> and its lead <c>a</c>, newest first.</summary>
    internal Task<List<StoryRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel) => answers.AskAsync(
        $"""
        select {Columns}
        from   story s join article a on a.id = s.lead
        where  {condition}
        order  by {Order}
        limit  @count
        """,
        Row,
        [.. values, ("count", (long)count)],
        cancel);

    /// <summary>The newest of the stories whose ids a query gives, and how many there are; nothing of later days than <paramref name="asOf"/>.</summary>
    internal async Task<Slice<StoryRow>> AmongAsync(string ids, IReadOnlyList<(string Name, object? Value)> values, DateOnly? asOf, int count, CancellationToken cancel)
    {
        // Which stories first, then what they say: sorting all with their words, and counting them again, takes twice as long.
        var rows = await answers.AskAsync(
            $"""
            select {Columns}, t.total
            from   (select s.id, count(*) over () as total
                    from   story s
                    where  s.id in ({ids}) and (s.day is null or s.day <= @until)
                    order  by {Order}
                    limit  @count) t
            join   story s on s.id = t.id
            join   article a on a.id = s.lead
            order  by {Order}
            """,
            row => new Counted(Row(row), row.Whole(Width)),
            [.. values, ("until", People.Until(asOf)), ("count", (long)count)],
            cancel);
        return new Slice<StoryRow>([.. rows.Select(row => row.Story)], rows is [var first, ..] ? first.Total : 0, 0);
    }

    private Task<List<MentionRow>> MentionsAsync(string story, CancellationToken cancel) => answers.AskAsync(
        """
        select m.kind, m.entity, e.name, max(m.post), count(distinct m.article) as articles
        from   mention m
        join   article a on a.id = m.article
        join   entity e on e.id = m.entity
        where  a.story = @story
        group  by m.kind, m.entity, e.name
        order  by articles desc, m.kind, e.name
        """,
        row => new MentionRow(row.Enumerated<EntityKind>(0), row.Text(1), row.Text(2), row.TextOrNull(3), (int)row.Whole(4)),
        [("story", story)],
        cancel);

    private Task<List<StoryRow>> SeriesAsync(string story, CancellationToken cancel) => OfAsync(
        "s.series = (select series from story where id = @story) and s.id <> @story", [("story", story)], 50, cancel);

    private Task<List<JoinRow>> JoinsAsync(string story, CancellationToken cancel) => answers.AskAsync(
        "select j.article, j.other, j.reason from joined j join article a on a.id = j.article where a.story = @story order by j.article, j.other",
        row => new JoinRow(row.Text(0), row.Text(1), row.Text(2)),
        [("story", story)],
        cancel);

    /// <summary>A story among so many.</summary>
    private sealed record Counted(StoryRow Story, long Total);
}
