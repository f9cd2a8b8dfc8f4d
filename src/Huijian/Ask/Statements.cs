using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Statements with everything they rest on.</summary>
internal sealed class Statements(Answers answers)
{
    /// <summary>
    /// Statements nobody has judged yet, of one article or of all, by one rule or by any; those of the newest articles first.
    /// </summary>
    public async Task<Slice<WaitingStatement>> WaitingAsync(string? article, int offset, int count, CancellationToken cancel, string? rule = null)
    {
        var filter = new Filter();
        filter.Add("st.article = a.id and st.revision = a.revision and st.review = 'unreviewed'", []);
        filter.Add("st.article = @article", "article", article);
        filter.Add("st.rule = @rule", "rule", rule);
        // What a rule found may lie far apart; else the newest articles hold what is asked for.
        var from = rule is null ? "article a cross join statement st" : "statement st cross join article a";
        var total = rule is null && article is null
            ? await WaitingAsync(cancel)
            : (await answers.AskAsync($"select count(*) from {from} where {filter.Sql}", row => row.Whole(0), filter.Values, cancel))[0];
        var rows = await answers.AskAsync(
            $"""
            select {Quotes.Columns}, st.subject, st.property, st.understood, a.story, coalesce(a.title, a.opening)
            from   {from}
            where  {filter.Sql}
            order  by a.day desc nulls last, st.article, st.paragraph, st.start, st.id
            limit  @count offset @offset
            """,
            row => new WaitingStatement(
                row.Text(0), row.Text(Quotes.Width), row.Text(Quotes.Width + 1), row.Text(Quotes.Width + 2), row.Text(Quotes.Width + 3), row.Text(Quotes.Width + 4), Quotes.Row(row, 0)),
            [.. filter.Values, ("count", (long)count), ("offset", (long)offset)],
            cancel);
        return new Slice<WaitingStatement>(rows, total, offset);
    }

    // Those of earlier wordings are few, and known by their articles.
    private async Task<long> WaitingAsync(CancellationToken cancel) => (await answers.AskAsync(
        """
        select (select count(*) from statement where review = 'unreviewed')
             - (select count(*) from article a cross join statement st where a.revision > 1 and st.article = a.id and st.revision < a.revision and st.review = 'unreviewed')
        """,
        row => row.Whole(0),
        [],
        cancel))[0];

    /// <summary>The rules whose statements wait, with how many; what an earlier wording of an article said is counted, too.</summary>
    public Task<List<(string Rule, int Waiting)>> RulesAsync(CancellationToken cancel) => answers.AskAsync(
        "select rule, count(*) from statement where review = 'unreviewed' group by rule order by rule", row => (row.Text(0), (int)row.Whole(1)), [], cancel);

    /// <summary>What people said of the record, the latest first.</summary>
    public Task<List<JudgementRow>> HistoryAsync(int count, CancellationToken cancel) => answers.AskAsync(
        """
        select j.id, j.verb, j.target, j.other, j.value, j.who, j.at, j.reason, (select count(*) from judgement u where u.undoes = j.id)
        from   judgement j
        order  by j.at desc, j.id
        limit  @count
        """,
        row => new JudgementRow(
            row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), Kept.Time(row.Text(6)), row.Text(7), row.Flag(8)),
        [("count", (long)count)],
        cancel);

    /// <summary>Errors that readers reported and nobody has put away yet, the oldest first.</summary>
    public Task<List<ReportRow>> ReportsAsync(int count, CancellationToken cancel) => answers.AskAsync(
        "select id, page, words, at from report where closed is null order by at, id limit @count",
        row => new ReportRow(row.Text(0), row.Text(1), row.Text(2), Kept.Time(row.Text(3))),
        [("count", (long)count)],
        cancel);

    /// <summary>A statement explained, or null.</summary>
    public async Task<Explanation?> ExplainAsync(string id, CancellationToken cancel)
    {
        var judgements = await answers.AskAsync(
            """
            select j.id, j.verb, j.target, j.other, j.value, j.who, j.at, j.reason, (select count(*) from judgement u where u.undoes = j.id)
            from   judgement j
            where  j.target = @id or j.other = @id
            order  by j.at, j.id
            """,
            row => new JudgementRow(
                row.Text(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), Kept.Time(row.Text(6)), row.Text(7), row.Flag(8)),
            [("id", id)],
            cancel);
        var found = await answers.AskAsync(
            $"""
            select {Quotes.Columns}, st.subject, st.property, st.written, st.understood, st.version, st.revision, st.first_seen, st.last_seen, st.review,
                   {Articles.Columns}
            from   statement st join article a on a.id = st.article
            where  st.id = @id
            """,
            row => new Explanation(
                row.Text(0),
                row.Text(Quotes.Width),
                row.Text(Quotes.Width + 1),
                row.Text(Quotes.Width + 2),
                row.Text(Quotes.Width + 3),
                row.Text(Quotes.Width - 1),
                row.Text(Quotes.Width + 4),
                (int)row.Whole(Quotes.Width + 5),
                Kept.Time(row.Text(Quotes.Width + 6)),
                Kept.Time(row.Text(Quotes.Width + 7)),
                row.Text(Quotes.Width + 8),
                Articles.Row(row, Quotes.Width + 9),
                Quotes.Row(row, 0),
                judgements),
            [("id", id)],
            cancel);
        return found is [var only] ? only : null;
    }
}
