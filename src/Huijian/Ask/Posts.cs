using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The register of posts (职务) and who held them.</summary>
internal sealed class Posts(Answers answers)
{
    private const string Columns =
        "p.id, p.name, p.body, p.body_name, p.title, p.one_seat, (select count(distinct t.person) from term t where t.post = p.id)";

    /// <summary>A post and everybody seen in it, or null. With <paramref name="asOf"/> nothing of later days is shown.</summary>
    public async Task<PostPage?> PostAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        var found = await answers.AskAsync($"select {Columns} from post p where p.id = @id", Row, [("id", id)], cancel);
        if (found is not [var post])
            return null;
        var terms = await Terms.BareAsync(
            answers, "t.post = @id and t.start_latest <= @until", [("id", id), ("until", People.Until(asOf))], "t.start_latest, e.name", 100_000, cancel);
        List<TermRow> latest = [.. terms.TakeLast(PostPage.MostTerms)];
        var apart = post.OneSeat ? Contradictions.Overlapping(terms).Take(PostPage.MostConflicts).ToList() : [];
        // What attests a term takes a hundred times as long to look up as the term.
        List<TermRow> needed = [.. latest.Concat(apart.SelectMany(pair => new[] { pair.One, pair.Other })).Distinct()];
        var attested = needed.Zip(await Terms.WithAttestationsAsync(answers, needed, cancel)).ToDictionary(pair => pair.First, pair => pair.Second);
        return new PostPage(post, terms.Count, Terms.AsOf([.. latest.Select(term => attested[term])], asOf), [.. apart.Select(pair => Contradictions.Between(attested[pair.One], attested[pair.Other]))]);
    }

    /// <summary>The stories that print somebody in a post, newest first; nothing of later days than <paramref name="asOf"/>.</summary>
    public Task<Slice<StoryRow>> StoriesAsync(string post, DateOnly? asOf, int count, CancellationToken cancel) =>
        answers.Stories.AmongAsync("select a.story from attestation t join article a on a.id = t.article where t.post = @post", [("post", post)], asOf, count, cancel);

    /// <summary>All posts in which somebody was seen.</summary>
    public Task<List<PostRow>> AllAsync(CancellationToken cancel) =>
        answers.AskAsync($"select {Columns} from post p where p.id in (select post from term) order by p.id", Row, [], cancel);

    /// <summary>Who held a post on a day: attested then, or not excluded by the bounds. Sure ones first.</summary>
    public async Task<IReadOnlyList<Holder>> HoldersAsync(string post, DateOnly on, CancellationToken cancel)
    {
        var terms = await Terms.OfAsync(answers, "t.post = @id", [("id", post)], "t.start_latest, e.name", cancel);
        return
        [
            .. terms.Where(term => term.StartLatest <= on && on <= term.EndEarliest).Select(term => new Holder(term, Attested: true)),
            .. terms.Where(term => Possible(term, on)).Select(term => new Holder(term, Attested: false)),
        ];
    }

    /// <summary>
    /// Posts by name as somebody types it (辽宁省委书记, 联通董事长), in either script: the very name first; else a body by any of its names with a
    /// title behind it; else names that hold these words.
    /// </summary>
    public async Task<IReadOnlyList<PostRow>> NamedAsync(string name, int count, CancellationToken cancel)
    {
        var folded = answers.Names.Fold(name);
        var exact = await OfAsync("p.folded = @name", [("name", folded)], count, cancel);
        if (exact.Count > 0)
            return exact;
        for (var cut = folded.Length - 2; cut >= 2; cut--)
        {
            var split = await OfAsync(
                "p.title = @title and p.body in (select entity from entity_name where folded = @body and kind = 'Body')",
                [("title", folded[cut..]), ("body", folded[..cut])],
                count,
                cancel);
            if (split.Count > 0)
                return split;
        }

        return await OfAsync("p.folded like @name escape '\\'", [("name", "%" + Names.Escaped(folded) + "%")], count, cancel);
    }

    private Task<List<PostRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel) => answers.AskAsync(
        $"select {Columns} from post p where {condition} order by length(p.folded), p.id limit @count", Row, [.. values, ("count", (long)count)], cancel);

    private static bool Possible(TermRow term, DateOnly on) =>
        on > term.EndEarliest ? term.EndLatest is null || on < term.EndLatest
        : on < term.StartLatest && (term.StartEarliest is null || on > term.StartEarliest);

    private static PostRow Row(Cells row) => new(
        row.Text(0),
        row.Text(1),
        row.IsNull(2) ? null : new Named(row.Text(2), row.Text(3)),
        row.Text(4),
        row.Flag(5),
        (int)row.Whole(6));
}
