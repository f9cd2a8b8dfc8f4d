using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Statements of the whole record that cannot all be true.</summary>
internal sealed class Conflicts(Answers answers)
{
    private const int StoriesAtOnce = 200;

    // 省长 of two provinces at once is two people of one name, or a mistake; 董事长 of two companies is a usual thing.
    private static readonly string[] FullPosts = ["省长", "自治区主席", "市长", "州长", "县长", "区长"];

    /// <summary>Contradictions of dates, places and figures among the reports of one story, of posts in it, and of the register's seats.</summary>
    public async Task<IReadOnlyList<Conflict>> ListAsync(CancellationToken cancel) =>
    [
        .. await InStoriesAsync(
            """
            select distinct story from happening
            group  by story, kind
            having count(distinct article) > 1 and (count(distinct date) > 1 or count(distinct place) > 1)
            order  by story
            """,
            async (stories, values) => (await answers.Ledger.EventsAsync($"h.story in ({stories})", values, "h.story, h.article, h.place_in", int.MaxValue, cancel))
                .GroupBy(one => one.Story).SelectMany(story => Disagreements.Among([.. story])),
            cancel),
        .. await InStoriesAsync(
            """
            select distinct a.story from figure f join article a on a.id = f.article
            group  by a.story, f.folded, f.unit
            having count(distinct f.article) > 1 and count(distinct f.value) > 1
            order  by a.story
            """,
            async (stories, values) => (await answers.Figures.OfAsync($"a.story in ({stories})", values, "a.story, a.published, f.article, f.place_in", int.MaxValue, cancel))
                .GroupBy(one => one.Story).SelectMany(story => Disagreements.Among([.. story])),
            cancel),
        .. await StandingsAsync(cancel),
        .. await SeatsAsync(cancel),
        .. await TwoSeatsAsync(cancel),
    ];

    private async Task<List<Conflict>> InStoriesAsync(
        string sql, Func<string, IReadOnlyList<(string Name, object? Value)>, Task<IEnumerable<Conflict>>> among, CancellationToken cancel)
    {
        var conflicts = new List<Conflict>();
        foreach (var some in (await answers.AskAsync(sql, row => row.Text(0), [], cancel)).Chunk(StoriesAtOnce))
        {
            var (list, values) = Sql.In("story", some);
            conflicts.AddRange(await among(list, [.. values]));
        }

        return conflicts;
    }

    /// <summary>One report of a story says 省长, another 代省长 or 原省长 of the same person.</summary>
    private async Task<IEnumerable<Conflict>> StandingsAsync(CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            select a.story, t.name, p.name, t.standing, {Quotes.Columns}
            from   (select a.story, t.person, t.post
                    from   attestation t join article a on a.id = t.article
                    group  by a.story, t.person, t.post
                    having count(distinct t.standing) > 1 and count(distinct t.article) > 1) torn
            join   article a on a.story = torn.story
            join   attestation t on t.article = a.id and t.person = torn.person and t.post = torn.post
            join   post p on p.id = t.post
            join   statement st on st.id = t.statement
            order  by a.story, t.person, t.post, t.standing, t.statement
            """,
            row => new Said(row.Text(0), row.Text(1), row.Text(2), row.Enumerated<PostStanding>(3), Quotes.Row(row, 4)),
            [],
            cancel);
        return rows.GroupBy(row => (row.Story, row.Person, row.Post)).Select(torn => new Conflict(
            "职务",
            $"{torn.Key.Person}：" + string.Join(" / ", torn.Select(row => torn.Key.Post + Word(row.Standing)).Distinct()),
            [.. torn.DistinctBy(row => row.Standing).Select(row => row.Quote)]));
    }

    private static string Word(PostStanding standing) => standing switch
    {
        PostStanding.Acting => "（代）",
        PostStanding.InCharge => "（主持工作）",
        PostStanding.Former => "（原）",
        _ => "",
    };

    /// <summary>Seats for one that articles give to two at once.</summary>
    private async Task<IEnumerable<Conflict>> SeatsAsync(CancellationToken cancel)
    {
        var terms = await Terms.OfAsync(
            answers,
            """
            p.one_seat = 1 and t.acting = 0 and exists (
              select 1 from term o
              where o.post = t.post and o.person <> t.person and o.acting = 0
              and   o.start_latest <= t.end_earliest and t.start_latest <= o.end_earliest)
            """,
            [],
            "p.name, t.start_latest",
            cancel);
        return terms.GroupBy(term => term.Post.Id).SelectMany(post => Contradictions.In([.. post], oneSeat: true));
    }

    /// <summary>One person whom articles put at the head of two divisions at once.</summary>
    private async Task<IEnumerable<Conflict>> TwoSeatsAsync(CancellationToken cancel)
    {
        var (titles, values) = Sql.In("title", FullPosts);
        var terms = await Terms.OfAsync(
            answers,
            $"""
            p.title in ({titles}) and exists (
              select 1 from term o join post q on q.id = o.post
              where o.person = t.person and o.post <> t.post and q.title in ({titles}) and q.body <> p.body
              and   o.start_latest <= t.end_earliest and t.start_latest <= o.end_earliest)
            """,
            [.. values],
            "e.id, t.start_latest, p.name",
            cancel);
        return terms.GroupBy(term => term.Person.Id).Select(person => new Conflict(
            "同时两地任职",
            $"{person.First().Person.Name}：" + string.Join(" / ", person.Select(term => term.Post.Name).Distinct()),
            [.. person.SelectMany(term => term.Attestations.Take(1)).Select(attestation => attestation.Quote)]));
    }

    /// <summary>How an article of a story says somebody stands in a post.</summary>
    private sealed record Said(string Story, string Person, string Post, PostStanding Standing, Quote Quote);
}
