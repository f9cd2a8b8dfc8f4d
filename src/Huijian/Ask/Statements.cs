using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Statements with everything they rest on.</summary>
internal sealed class Statements(Answers answers)
{
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
