using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Happenings;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The ledger (台账): happenings as rows that can be filtered and sorted.</summary>
internal sealed class Ledger(Answers answers, Search search)
{
    /// <summary>
    /// In this order, or backwards, the rows stand that no column is asked for: by the day under which a row is kept, that of the happening; what is announced
    /// for later, and what does not say its day, stands with the day of its news. <see cref="DayOf"/> is the same.
    /// </summary>
    internal const string InOrder = "h.kept asc nulls last, h.earliest desc nulls last, h.id";

    /// <summary>Rows that fit: each happening once, told by the leading article that tells it.</summary>
    public async Task<Slice<LedgerRow>> RowsAsync(LedgerQuery query, CancellationToken cancel)
    {
        var (condition, values) = Condition(query);
        var total = (await answers.AskAsync($"select count(*) from happening h where {condition}", row => row.Whole(0), values, cancel))[0];
        var direction = query.Ascending ? "asc" : "desc";
        var order = query.Order switch
        {
            LedgerOrder.Kind => $"h.kind {direction}",
            LedgerOrder.Place => $"h.place_name {direction} nulls last",
            LedgerOrder.Host => $"h.host {direction} nulls last",
            LedgerOrder.Reports => $"(select s.reports from story s where s.id = h.story) {direction}",
            _ => $"h.kept {direction} nulls last",
        };
        // Which rows first, then what they say: sorting all rows with all their words takes several times as long.
        var ids = await answers.AskAsync(
            $"select h.id from happening h where {condition} order by {order}, h.earliest desc nulls last, h.id limit @count offset @offset",
            row => row.Text(0),
            [.. values, ("count", (long)query.Count), ("offset", (long)query.Offset)],
            cancel);
        var events = new Dictionary<string, EventRow>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(1000))
        {
            var (list, given) = Sql.In("happening", some);
            foreach (var one in await EventsAsync($"h.id in ({list})", [.. given], "h.id", some.Length, cancel))
                events[one.Id] = one;
        }

        return new Slice<LedgerRow>(await FilledAsync([.. ids.Select(events.GetValueOrDefault).OfType<EventRow>()], cancel), total, query.Offset);
    }

    /// <summary>How many rows there are of each month and kind; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<IReadOnlyList<LedgerCount>> CountsAsync(DateOnly? asOf, CancellationToken cancel)
    {
        var (condition, values) = Condition(new LedgerQuery { To = asOf });
        return await answers.AskAsync(
            $"select substr(h.kept, 1, 7) as month, h.kind, count(*) from happening h where {condition} group by month, h.kind order by month, h.kind",
            row => new LedgerCount(row.IsNull(0) ? default : NewsPeriod.Parse(row.Text(0)) ?? default, row.Enumerated<EventType>(1), (int)row.Whole(2)),
            values,
            cancel);
    }

    /// <summary>The day under which a row is kept.</summary>
    /// <param name="news">The day of its story.</param>
    internal static DateOnly? DayOf(EventRow row, DateOnly? news) => row.Date?.Earliest is { } day && (news is null || day < news) ? day : news;

    /// <summary>The foremost happening of each of these stories; of a round-up none is.</summary>
    public async Task<Dictionary<string, EventRow>> ForemostAsync(IEnumerable<string> stories, CancellationToken cancel)
    {
        var (list, values) = Sql.In("story", stories);
        var events = await EventsAsync($"h.foremost = 1 and s.kind is not null and h.story in ({list})", [.. values], "h.story, case when h.kind = s.kind then 0 else 1 end, h.article, h.place_in", 1000, cancel);
        return events.GroupBy(one => one.Story).ToDictionary(story => story.Key, story => story.First());
    }

    /// <summary>
    /// Happenings in which a person or body took part, each told once, the newest first; nothing of later days than <paramref name="asOf"/>, and where a
    /// period is given only what was told in it.
    /// </summary>
    public Task<List<EventRow>> OfPartyAsync(string entity, DateOnly? asOf, int count, CancellationToken cancel, NewsPeriod? period = null) =>
        OfEntryAsync("h.id in (select happening from involved where entity = @entity)", [("entity", entity)], asOf, period, count, cancel);

    /// <summary>Happenings at a place and in what lies within it, as for <see cref="OfPartyAsync"/>.</summary>
    public Task<List<EventRow>> AtPlaceAsync(string place, DateOnly? asOf, int count, CancellationToken cancel, NewsPeriod? period = null)
    {
        var (low, high) = Places.Covered(place);
        return OfEntryAsync("(h.place >= @low and h.place <= @high or h.province = @place)", [("low", low), ("high", high), ("place", place)], asOf, period, count, cancel);
    }

    private Task<List<EventRow>> OfEntryAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, DateOnly? asOf, NewsPeriod? period, int count, CancellationToken cancel)
    {
        var (inPeriod, named) = period?.Of("s.day") ?? ("1 = 1", []);
        return EventsAsync(
            $"h.foremost = 1 and {condition} and (h.earliest is null or h.earliest <= @until) and {inPeriod}",
            [.. values, ("until", People.Until(asOf)), .. named],
            "h.earliest desc nulls last, h.id",
            count,
            cancel);
    }

    /// <summary>Events with their parties and quotes, under a condition on <c>h</c> (happening), <c>s</c> (story) or <c>a</c> (article).</summary>
    /// <param name="order">Null for no order: where all are wanted, a database that is asked for one walks through its tables to and fro.</param>
    internal async Task<List<EventRow>> EventsAsync(
        string condition, IReadOnlyList<(string Name, object? Value)> values, string? order, int count, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select h.id, h.story, h.article, h.kind, h.status, h.date, h.until, h.place, h.place_name, h.province, p.name, h.theme, {Quotes.Columns}
            from   happening h
            join   story s on s.id = h.story
            join   article a on a.id = h.article
            join   statement st on st.id = h.statement
            left   join entity p on p.id = h.province
            where  {condition}
            {(order is null ? "" : $"order by {order}")}
            limit  @count
            """,
            row => new EventRow(
                row.Text(0),
                row.Text(1),
                row.Text(2),
                row.Enumerated<EventType>(3),
                row.Enumerated<EventStatus>(4),
                PartialDate.Parse(row.TextOrNull(5)),
                PartialDate.Parse(row.TextOrNull(6)),
                row.IsNull(7) ? null : new Named(row.Text(7), row.Text(8)),
                row.IsNull(9) || row.IsNull(10) ? null : new Named(row.Text(9), row.Text(10)),
                row.TextOrNull(11),
                [],
                Quotes.Row(row, 12)),
            [.. values, ("count", (long)count)],
            cancel);
        // So many that the whole table is read anyway, and more than a database takes as parameters.
        var (list, ids) = rows.Count > 5000 ? ("select id from happening", []) : Sql.In("happening", rows.Select(row => row.Id));
        var parties = (await answers.AskAsync(
            $"select happening, role, kind, entity, name, post from party where happening in ({list}) order by happening, role, place_in",
            row => new Owned<PartyRow>(row.Text(0), new PartyRow(row.Enumerated<PartyRole>(1), row.Enumerated<EntityKind>(2), row.Text(3), row.Text(4), row.TextOrNull(5))),
            [.. ids],
            cancel)).ToLookup(row => row.Owner, row => row.Row);
        return [.. rows.Select(row => row with { Parties = [.. parties[row.Id].OrderBy(party => party.Role)] })];
    }

    private (string Condition, List<(string Name, object? Value)> Values) Condition(LedgerQuery query)
    {
        var filter = new Filter();
        filter.Add("h.foremost = 1", []);
        filter.Add("h.kind = @kind", "kind", query.Kind?.ToString());
        filter.Add("h.status = @status", "status", query.Status?.ToString());
        filter.Add("h.id in (select happening from involved where entity = @person)", "person", query.Person);
        filter.Add("h.id in (select happening from involved where entity = @body)", "body", query.Body);
        filter.Add("h.story in (select r.story from touched t join article r on r.id = t.article where t.security = @security)", "security", query.Security);
        filter.Add("h.story in (select story from article where outlet_id = @outlet)", "outlet", query.Outlet);
        filter.Add("h.latest >= @from", "from", query.From?.Iso());
        filter.Add("h.earliest <= @to", "to", query.To?.Iso());
        if (query.Period?.Of("h.kept") is var (inPeriod, named))
            filter.Add(inPeriod, named);
        filter.AddPlace("(h.place between @low and @high or h.province = @place)", query.Place);
        if (search.Holding(query.Words) is { } holding)
            filter.Add($"h.article in (select id from article where number in (select number from ({holding.Sql}) found))", holding.Values);
        return (filter.Sql, filter.Values);
    }

    /// <summary>Rows with all that their articles say besides; of a round-up with what the same item says.</summary>
    private async Task<List<LedgerRow>> FilledAsync(IReadOnlyList<EventRow> events, CancellationToken cancel)
    {
        var (list, articles) = Sql.In("article", events.Select(one => one.Article).Distinct());
        var sources = (await answers.AskAsync(
            $"select {Stories.Columns}, {Articles.Columns.Replace("a.", "b.", StringComparison.Ordinal)} from article b join story s on s.id = b.story join article a on a.id = s.lead where b.id in ({list})",
            row => new LedgerSource(Stories.Row(row), Articles.Row(row, Stories.Width)),
            [.. articles],
            cancel)).ToDictionary(row => row.Article.Id);
        return await FilledAsync(events, one => sources[one.Article], cancel);
    }

    /// <inheritdoc cref="FilledAsync(IReadOnlyList{EventRow}, CancellationToken)"/>
    /// <param name="source">The article that tells a happening, and its story.</param>
    internal async Task<List<LedgerRow>> FilledAsync(IReadOnlyList<EventRow> events, Func<EventRow, LedgerSource> source, CancellationToken cancel)
    {
        var (list, articles) = Sql.In("article", events.Select(one => one.Article).Distinct());
        List<(string Name, object? Value)> values = [.. articles];
        var agreements = (await answers.AskAsync(
            $"select g.article, st.paragraph, coalesce(g.name, g.type) from agreement g join statement st on st.id = g.statement where g.article in ({list}) order by g.id",
            row => Said(row, row.Text(2)),
            values,
            cancel)).ToLookup(said => said.Article);
        var projects = (await answers.AskAsync(
            $"select t.article, st.paragraph, p.id, p.name from project_step t join project p on p.id = t.project join statement st on st.id = t.statement where t.article in ({list}) order by p.id",
            row => Said(row, new Named(row.Text(2), row.Text(3))),
            values,
            cancel)).ToLookup(said => said.Article);
        var figures = (await answers.Figures.OfAsync($"a.id in ({list})", values, "f.place_in", int.MaxValue, cancel)).ToLookup(figure => figure.Quote.Article);
        var cooperation = (await answers.Fields.ToldAsync($"a.id in ({list})", values, int.MaxValue, cancel)).ToLookup(row => row.Quote.Article);
        var securities = (await answers.AskAsync(
            $"select t.article, st.paragraph, t.security, t.short_name, t.reason, t.body, t.body_name from touched t join statement st on st.id = t.statement where t.article in ({list}) order by t.security",
            row => Said(row, new SecurityRow(
                row.Text(2),
                Securities.Parse(row.Text(2)),
                row.TextOrNull(3),
                row.Enumerated<SecurityReason>(4),
                row.IsNull(5) ? null : new Named(row.Text(5), row.Text(6)),
                1)),
            values,
            cancel)).ToLookup(said => said.Article);
        var items = await ItemsAsync(list, values, cancel);
        return
        [
            .. events.Select(one => (Event: one, Source: source(one))).Select(row => new LedgerRow(
                row.Event,
                row.Source.Story,
                [.. agreements[row.Event.Article].Where(said => Beside(row.Event, said.Paragraph)).Select(said => said.Row)],
                [.. projects[row.Event.Article].Where(said => Beside(row.Event, said.Paragraph)).Select(said => said.Row).Distinct()],
                [.. figures[row.Event.Article].Where(figure => Beside(row.Event, figure.Quote.Paragraph))],
                [.. securities[row.Event.Article].Where(said => Beside(row.Event, said.Paragraph)).Select(said => said.Row)],
                Fields.Once(cooperation[row.Event.Article].Where(said => Beside(row.Event, said.Quote.Paragraph))),
                row.Source.Article)),
        ];

        // What the other items of a round-up say has nothing to do with the row.
        bool Beside(EventRow one, int paragraph) => !items.TryGetValue(one.Article, out var headings) || Item(headings, paragraph) == Item(headings, one.Quote.Paragraph);
        static int Item(ImmutableArray<int> headings, int paragraph) => headings.Count(heading => heading <= paragraph);
    }

    private static Spoken<T> Said<T>(Cells row, T what) => new(row.Text(0), (int)row.Whole(1), what);

    /// <summary>Of these articles the round-ups, each with the paragraphs in which its items begin.</summary>
    private async Task<Dictionary<string, ImmutableArray<int>>> ItemsAsync(string list, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => (await answers.AskAsync(
        $"select a.id, r.content from article a join revision r on r.article = a.id and r.number = a.revision where a.items > 0 and a.id in ({list})",
        row => new Owned<ImmutableArray<int>>(row.Text(0), RoundUp.Headings(Packed.Article(row.Bytes(1)))),
        values,
        cancel)).ToDictionary(row => row.Owner, row => row.Row, StringComparer.Ordinal);

    /// <summary>What a paragraph of an article says.</summary>
    private sealed record Spoken<T>(string Article, int Paragraph, T Row);
}
