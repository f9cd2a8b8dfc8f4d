using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask.Whole;

/// <summary>Reads an <see cref="Outline"/> in some twenty scans. What is written meanwhile may be seen in part; it is seen whole the next time.</summary>
internal sealed class OutlineReading
{
    private readonly Answers _answers;
    private readonly CancellationToken _cancel;
    // By the marks of their ids: hundreds of thousands of rows name them.
    private readonly Dictionary<ulong, int> _articles = [];
    private readonly Dictionary<ulong, int> _entries = [];
    private readonly Dictionary<ulong, int> _posts = [];
    private readonly List<Tie> _brought = [];
    private readonly List<Tie> _attested = [];
    private readonly List<(int Article, ulong Mark)> _remarks = [];

    private OutlineReading(Answers answers, CancellationToken cancel) => (_answers, _cancel) = (answers, cancel);

    public static Task<Outline> OfAsync(Answers answers, CancellationToken cancel) => new OutlineReading(answers, cancel).ReadAsync();

    private async Task<Outline> ReadAsync()
    {
        // Two at a time: SQLite reads while it is asked, so a second core needs a thread of its own.
        var registers = Task.Run(async () => (Entries: await EntriesAsync(), Posts: await PostsAsync()), _cancel);
        var stories = await StoriesAsync();
        var articles = await ArticlesAsync(stories);
        var (entries, posts) = await registers;
        var named = Task.Run(NamedAsync, _cancel);
        await TakingPartAsync();
        await AttestedAsync();
        await RemarksAsync();
        return new Outline
        {
            Articles = articles,
            Stories = stories,
            Entries = entries,
            Posts = posts,
            Terms = await TermsAsync(),
            Happenings = await HappeningsAsync(),
            Projects = await AskAsync("select id, place_name, name, stage, date, figure, stories, signed_on from project order by coalesce(date, '') desc, id", row => new OutlinedProject(row.Text(0), row.TextOrNull(1), row.Mark())),
            Steps = await LookupAsync("select project, article from project_step", row => Article(row, 1)),
            Sides = await LookupAsync("select distinct t.project, s.entity from project_step t join side s on s.owner = t.statement", row => Entry(row, 1)),
            Fields = await LookupAsync("select field_id, article from cooperation", row => Article(row, 1)),
            Touching = await LookupAsync("select security, article from touched", row => Article(row, 1)),
            Labels = await LookupAsync("select kind || '/' || name, article from label", row => Article(row, 1)),
            Called = (await AskAsync(
                "select 'outlet/' || outlet_id, max(outlet) from article where outlet_id is not null group by outlet_id union all select 'channel/' || channel_id, max(channel) from article where channel_id is not null group by channel_id",
                row => new Owned<string>(row.Text(0), row.Text(1)))).ToDictionary(row => row.Owner, row => row.Row, StringComparer.Ordinal),
            Prices = (await AskAsync("select * from price order by security, day", row => new Owned<ulong>(row.Text(0), row.Mark()))).GroupBy(day => day.Owner).ToDictionary(share => share.Key, share => Sum(share.Select(day => day.Row)), StringComparer.Ordinal),
            Matrix = await _answers.Matrix.CellsAsync(null, null, null, _cancel),
            Named = await named,
            Brought = _brought,
            Attested = _attested,
            Remarks = _remarks,
        };
    }

    private async Task<List<OutlinedStory>> StoriesAsync() => await AskAsync(
        $"select s.id, s.lead, s.day, s.title, s.reports, s.series, s.place, s.published, s.texts, s.kind, s.date, s.place_name, s.weight from story s order by {Stories.Order}",
        row => new OutlinedStory(row.Text(0), row.Text(1), row.DayOrNull(2), row.Text(3), (int)row.Whole(4), row.TextOrNull(5), row.TextOrNull(6), row.Mark()));

    private async Task<List<OutlinedArticle>> ArticlesAsync(List<OutlinedStory> stories)
    {
        var places = Enumerable.Range(0, stories.Count).ToDictionary(place => RowMark.OfId(stories[place].Id));
        var rows = await AskAsync(
            "select id, story, copy, outlet_id, channel_id, file, mark, revision, number, address from article order by number",
            row => new OutlinedArticle(row.Text(0), places.GetValueOrDefault(row.MarkOfId(1), -1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), row.Mark()));
        rows.RemoveAll(row => row.Story < 0);
        for (var i = 0; i < rows.Count; i++)
            _articles[RowMark.OfId(rows[i].Id)] = i;
        return rows;
    }

    private async Task<List<OutlinedEntry>> EntriesAsync()
    {
        var rows = await AskAsync(
            "select id, kind, name, folded, stories, last_seen, note, detail, confirmed, post from entity order by stories desc, id",
            row => new OutlinedEntry(row.Text(0), row.Enumerated<EntityKind>(1), row.Text(2), row.Text(3), (int)row.Whole(4), row.DayOrNull(5), row.Mark()));
        for (var i = 0; i < rows.Count; i++)
            _entries[RowMark.OfId(rows[i].Id)] = i;
        foreach (var (entry, mark) in await AskAsync("select entity, name from entity_name", row => (Entry(row, 0), row.Mark())))
        {
            if (entry >= 0)
                rows[entry] = rows[entry] with { Mark = rows[entry].Mark + mark };
        }

        return rows;
    }

    private async Task<List<OutlinedPost>> PostsAsync()
    {
        var rows = await AskAsync(
            "select p.id, p.body, p.name, p.body_name, p.title, p.one_seat from post p where p.id in (select post from term) order by p.id",
            row => new OutlinedPost(row.Text(0), Entry(row, 1), row.Mark()));
        for (var i = 0; i < rows.Count; i++)
            _posts[RowMark.OfId(rows[i].Id)] = i;
        return rows;
    }

    private Task<List<OutlinedTerm>> TermsAsync() => AskAsync(
        "select post, person, predecessor, successor, acting, start_earliest, start_latest, end_earliest, end_latest, confirmed from term",
        row => new OutlinedTerm(Post(row, 0), Entry(row, 1), Entry(row, 2), Entry(row, 3), row.Mark()));

    private Task<List<Tie>> NamedAsync() => TiesAsync("select article, entity from mention", 0);

    private async Task TakingPartAsync()
    {
        string[] ways =
        [
            "select h.article, y.entity from party y join happening h on h.id = y.happening",
            "select article, place from happening where place is not null",
            "select article, province from happening where province is not null",
            "select article, entity from cooperation",
            "select article, body from touched where body is not null",
            "select g.article, s.entity from side s join agreement g on g.id = s.owner",
            "select t.article, s.entity from side s join project_step t on t.statement = s.owner",
        ];
        for (var how = 0; how < ways.Length; how++)
            _brought.AddRange(await TiesAsync(ways[how], how));
    }

    private async Task<List<OutlinedHappening>> HappeningsAsync()
    {
        var rows = await AskAsync(
            $"select h.id, h.article, h.place, h.province, h.foremost, h.story, h.kind, substr(h.kept, 1, 7) from happening h order by {Ledger.InOrder}",
            row => new OutlinedHappening(
                row.MarkOfId(0), Article(row, 1), row.TextOrNull(2), row.TextOrNull(3), row.Enumerated<EventType>(6), row.Flag(4) ? NewsPeriod.Parse(row.TextOrNull(7) ?? "") ?? default : null, row.Mark()));
        rows.RemoveAll(row => row.Article < 0);
        var byId = rows.ToDictionary(row => row.Id);
        foreach (var (happening, entry) in await AskAsync("select happening, entity from involved", row => (row.MarkOfId(0), Entry(row, 1))))
        {
            if (entry >= 0 && byId.TryGetValue(happening, out var one))
                one.Involved.Add(entry);
        }

        return rows;
    }

    private async Task AttestedAsync()
    {
        foreach (var (article, person, body, post, mark) in await AskAsync("select article, person, body, post from attestation", row => (Article(row, 0), Entry(row, 1), Entry(row, 2), Post(row, 3), row.Mark())))
        {
            if (article < 0)
                continue;
            _remarks.Add((article, mark));
            _brought.Add(new Tie(article, person, 0));
            _brought.Add(new Tie(article, body, 0));
            _attested.Add(new Tie(article, post, 0));
        }

        _brought.RemoveAll(tie => tie.Other < 0);
        _attested.RemoveAll(tie => tie.Other < 0);
    }

    private async Task RemarksAsync()
    {
        foreach (var remarks in new[]
        {
            "select article, other, level, reason from joined",
            "select article, number, first_seen, digest, title from revision where article in (select article from revision where number = 2)",
            "select a.id, w.at from withdrawn w join article a on a.address = w.address",
            "select article, security, short_name, reason, body, body_name from touched",
            "select st.article, st.id, st.review, j.id, j.verb, j.value, j.at from judgement j join statement st on st.id = j.target where not exists (select 1 from judgement u where u.undoes = j.id)",
        })
        {
            _remarks.AddRange((await AskAsync(remarks, row => (Article(row, 0), row.Mark()))).Where(remark => remark.Item1 >= 0));
        }
    }

    private async Task<List<Tie>> TiesAsync(string sql, int how)
    {
        var ties = await AskAsync(sql, row => new Tie(Article(row, 0), Entry(row, 1), how));
        ties.RemoveAll(tie => tie.Article < 0 || tie.Other < 0);
        return ties;
    }

    private async Task<ILookup<string, int>> LookupAsync(string sql, Func<Cells, int> place) =>
        (await AskAsync(sql, row => new Owned<int>(row.Text(0), place(row)))).Where(one => one.Row >= 0).ToLookup(one => one.Owner, one => one.Row, StringComparer.Ordinal);

    private int Article(Cells row, int column) => _articles.GetValueOrDefault(row.MarkOfId(column), -1);

    private int Entry(Cells row, int column) => row.IsNull(column) ? -1 : _entries.GetValueOrDefault(row.MarkOfId(column), -1);

    private int Post(Cells row, int column) => _posts.GetValueOrDefault(row.MarkOfId(column), -1);

    private Task<List<T>> AskAsync<T>(string sql, Func<Cells, T> read) => _answers.AskAsync(sql, read, [], _cancel);

    private static ulong Sum(IEnumerable<ulong> marks) => marks.Aggregate(0UL, (sum, mark) => unchecked(sum + mark));
}
