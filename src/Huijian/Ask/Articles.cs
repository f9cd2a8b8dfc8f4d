using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Articles with their text, facts and revisions.</summary>
internal sealed class Articles(Answers answers)
{
    internal const string Columns = "a.id, a.story, a.copy, a.title, a.outlet, a.published, a.precise, a.address, a.file, a.revision";

    /// <summary>How many columns <see cref="Columns"/> has; what a query adds comes behind.</summary>
    internal const int Width = 10;

    private const string RevisionColumns = "r.number, r.first_seen, r.title, r.digest";

    internal static ArticleRow Row(Cells row, int from = 0) => new(
        row.Text(from),
        row.Text(from + 1),
        row.Text(from + 2),
        row.TextOrNull(from + 3),
        row.TextOrNull(from + 4),
        Stories.Time(row, from + 5, from + 6),
        row.TextOrNull(from + 7) is { } address ? new Uri(address) : null,
        row.Text(from + 8),
        (int)row.Whole(from + 9));

    /// <summary>An article with its text and facts, or null. <paramref name="revision"/> is a wording by number; null is the latest.</summary>
    public async Task<ArticlePage?> ArticleAsync(string id, int? revision, CancellationToken cancel)
    {
        var found = await answers.AskAsync(
            $"""
            select {Columns}, r.content, r.facts
            from   article a join revision r on r.article = a.id
            where  a.id = @id and r.number = coalesce(@revision, a.revision)
            """,
            row => new Opened(Row(row), Packed.Article(row.Bytes(10)), Packed.Facts(row.Bytes(11))),
            [("id", id), ("revision", (long?)revision)],
            cancel);
        if (found is not [var one])
            return null;
        var revisions = (await RevisionsAsync([id], cancel))[id];
        var withdrawn = one.Row.Address is null ? [] : await answers.AskAsync("select at from withdrawn where address = @address", row => Kept.Time(row.Text(0)), [("address", one.Row.Address.AbsoluteUri)], cancel);
        var mentions = InOrder((await NamedAsync("@id", [("id", id)], cancel))[id]);
        var events = await answers.Ledger.EventsAsync("h.article = @id", [("id", id)], "h.place_in", 1000, cancel);
        var (facts, reviews) = JudgedFacts.Of(one.Facts, revision is null || revision == one.Row.Revisions ? await JudgedAsync("a.id = @id", [("id", id)], cancel) : []);
        return new ArticlePage(one.Row, one.Article, facts, events, mentions, [.. revisions]) { Reviews = reviews, Withdrawn = withdrawn is [var at] ? at : null };
    }

    /// <summary>
    /// Texts and facts of these articles in their latest wording, as people left them, with who is named and all wordings, by id. Each is unpacked when it is asked for: they take
    /// twenty times as much as they do packed.
    /// </summary>
    /// <param name="judged">What people said of the statements of all articles (<see cref="JudgedAsync"/>).</param>
    public async Task<Dictionary<string, Func<ArticleText>>> TextsAsync(IEnumerable<string> ids, ILookup<string, JudgedStatement> judged, CancellationToken cancel)
    {
        var wanted = ids.ToList();
        if (wanted.Count == 0)
            return [];
        var (list, given) = Sql.In("article", wanted);
        var texts = await answers.AskAsync(
            $"select a.id, r.content, r.facts, {RevisionColumns} from article a join revision r on r.article = a.id and r.number = a.revision where a.id in ({list})",
            row => new Worded(row.Text(0), row.Bytes(1), row.Bytes(2), Revision(row, 3)),
            [.. given],
            cancel);
        var named = await NamedAsync(list, given, cancel);
        List<string> reworded = [.. texts.Where(text => text.Latest.Number > 1).Select(text => text.Id)];
        var earlier = reworded.Count == 0 ? null : await RevisionsAsync(reworded, cancel);
        return texts.ToDictionary(
            row => row.Id,
            row => new Func<ArticleText>(() =>
            {
                var (facts, reviews) = JudgedFacts.Of(Packed.Facts(row.Facts), judged[row.Id]);
                return new ArticleText(Packed.Article(row.Article), facts, reviews, InOrder(named[row.Id]), row.Latest.Number == 1 ? [row.Latest] : [.. earlier![row.Id]]);
            }),
            StringComparer.Ordinal);
    }

    /// <summary>Who and what these articles name, by article, in no order.</summary>
    private async Task<ILookup<string, MentionRow>> NamedAsync(string list, IEnumerable<(string Name, object? Value)> values, CancellationToken cancel) => (await answers.AskAsync(
        $"select article, kind, entity, name, post from mention where article in ({list})",
        row => new Owned<MentionRow>(row.Text(0), new MentionRow(row.Enumerated<EntityKind>(1), row.Text(2), row.Text(3), row.TextOrNull(4), 1)),
        [.. values],
        cancel)).ToLookup(one => one.Owner, one => one.Row, StringComparer.Ordinal);

    /// <summary>Bodies, people, places, each by name.</summary>
    private static MentionRow[] InOrder(IEnumerable<MentionRow> named) =>
    [
        .. named.OrderBy(mention => mention.Kind switch { EntityKind.Body => 0, EntityKind.Person => 1, _ => 2 }).ThenBy(mention => mention.Name, StringComparer.Ordinal),
    ];

    /// <summary>What people said of the statements of articles under a condition on <c>a</c>: the last word on each that was not taken back.</summary>
    internal async Task<List<JudgedStatement>> JudgedAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select st.id, st.article, st.subject, st.property, st.understood, st.paragraph, st.start, st.length, st.review, j.value
            from   judgement j
            join   statement st on st.id = j.target
            join   article a on a.id = st.article and a.revision = st.revision
            where  j.verb in ('Confirm', 'Change', 'Reject') and not exists (select 1 from judgement u where u.undoes = j.id) and {condition}
            order  by j.at, j.id
            """,
            row => new JudgedStatement(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), new TextSpan((int)row.Whole(5), (int)row.Whole(6), (int)row.Whole(7)), row.Text(8), row.TextOrNull(9)),
            values,
            cancel);
        return [.. rows.GroupBy(judged => judged.Id, StringComparer.Ordinal).Select(judged => judged.Last())];
    }

    /// <summary>Addresses whose article its source has withdrawn, with the time when that was seen.</summary>
    public async Task<Dictionary<string, DateTimeOffset>> WithdrawnAsync(CancellationToken cancel) =>
        (await answers.AskAsync("select address, at from withdrawn", row => new Owned<DateTimeOffset>(row.Text(0), Kept.Time(row.Text(1))), [], cancel)).ToDictionary(row => row.Owner, row => row.Row, StringComparer.Ordinal);

    /// <summary>The wordings of articles, each with what changed from the one before.</summary>
    private async Task<ILookup<string, RevisionRow>> RevisionsAsync(List<string> ids, CancellationToken cancel)
    {
        var (list, values) = Sql.In("article", ids);
        List<(string Name, object? Value)> given = [.. values];
        var rows = await answers.AskAsync(
            $"select r.article, {RevisionColumns} from revision r where r.article in ({list}) order by r.article, r.number",
            row => new Owned<RevisionRow>(row.Text(0), Revision(row, 1)),
            given,
            cancel);
        if (rows.Count == ids.Count)
            return rows.ToLookup(row => row.Owner, row => row.Row);
        // Few articles are ever reworded: only theirs are unpacked.
        var texts = (await answers.AskAsync(
            $"select article, number, content from revision where article in (select article from revision where number = 2 and article in ({list}))",
            row => new Wording(row.Text(0), (int)row.Whole(1), Packed.Article(row.Bytes(2))),
            given,
            cancel)).ToDictionary(row => (row.Article, row.Number), row => row.Text);
        return rows.ToLookup(
            row => row.Owner,
            row => texts.TryGetValue((row.Owner, row.Row.Number - 1), out var before) && texts.TryGetValue((row.Owner, row.Row.Number), out var after)
                ? row.Row with { Changes = Wordings.Changes(before, after) }
                : row.Row);
    }

    private static RevisionRow Revision(Cells row, int from) => new((int)row.Whole(from), Kept.Time(row.Text(from + 1)), row.TextOrNull(from + 2), row.Text(from + 3));

    /// <summary>The id of the article that came from a Jekyll post of this day and name (<c>2022-06-08-NAME.md</c>), of several the one that came first; or null.</summary>
    public async Task<string?> OfPostAsync(DateOnly day, string name, CancellationToken cancel) => (await answers.AskAsync(
        "select id from article where file like @file escape '\\' order by number limit 1",
        row => row.Text(0),
        [("file", $"%{Names.Escaped(day.Iso() + "-" + name)}.%")],
        cancel)).FirstOrDefault();

    /// <summary>The ids of articles whose story has other reports too; a story's only report is the story's page.</summary>
    public Task<List<string>> OfSharedStoriesAsync(CancellationToken cancel) => answers.AskAsync(
        "select a.id from article a join story s on s.id = a.story where s.reports > 1 order by a.id", row => row.Text(0), [], cancel);

    /// <summary>The reports of a story, first published first.</summary>
    internal Task<List<ArticleRow>> OfStoryAsync(string story, CancellationToken cancel) => answers.AskAsync(
        $"select {Columns} from article a where a.story = @story order by a.published nulls last, a.number",
        row => Row(row),
        [("story", story)],
        cancel);

    /// <summary>An article with what it says.</summary>
    private sealed record Opened(ArticleRow Row, Article Article, ArticleFacts Facts);

    /// <summary>What an article says in its latest wording, packed, by its id.</summary>
    private sealed record Worded(string Id, byte[] Article, byte[] Facts, RevisionRow Latest);

    /// <summary>What an article said in one of its wordings.</summary>
    private sealed record Wording(string Article, int Number, Article Text);
}
