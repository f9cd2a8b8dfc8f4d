using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Fields in which speakers hope or pledge to work together.</summary>
internal sealed class Fields(Answers answers)
{
    private const string Columns = "c.field_id, max(c.field), count(distinct a.story) as stories, max(c.day)";

    /// <summary>Fields by number of stories, those that at least so many name.</summary>
    public Task<List<ChannelRow>> ListAsync(int count, CancellationToken cancel, int least = 0, DateOnly? asOf = null) => answers.AskAsync(
        $"select {Columns} from cooperation c join article a on a.id = c.article where c.day is null or c.day <= @until group by c.field_id having count(distinct a.story) >= @least order by stories desc, c.field_id limit @count",
        row => new ChannelRow(row.Text(0), row.Text(1), (int)row.Whole(2), row.DayOrNull(3)),
        [("count", (long)count), ("least", (long)least), ("until", People.Until(asOf))],
        cancel);

    /// <summary>A field with its speakers and stories, or null; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<FieldPage?> FieldAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        var found = await answers.AskAsync(
            $"select {Columns} from cooperation c join article a on a.id = c.article where c.field_id = @id group by c.field_id",
            row => new ChannelRow(row.Text(0), row.Text(1), (int)row.Whole(2), row.DayOrNull(3)),
            [("id", id)],
            cancel);
        if (found is not [var field])
            return null;
        var stories = await answers.Stories.AmongAsync("select r.story from cooperation c join article r on r.id = c.article where c.field_id = @id", [("id", id)], asOf, 200, cancel);
        return new FieldPage(
            asOf is null ? field : field with { Stories = (int)stories.Total },
            await OfAsync("c.field_id = @id and (c.day is null or c.day <= @until)", [("id", id), ("until", People.Until(asOf))], 200, cancel),
            stories.Rows);
    }

    /// <summary>What one speaker hoped for and pledged, newest first; nothing of later days than <paramref name="asOf"/>.</summary>
    public Task<List<CooperationRow>> SaidByAsync(string speaker, DateOnly? asOf, CancellationToken cancel) =>
        OfAsync("c.entity = @speaker and (c.day is null or c.day <= @until)", [("speaker", speaker), ("until", People.Until(asOf))], 300, cancel);

    /// <summary>Hopes and pledges under a condition on <c>c</c> or <c>a</c>, in order of telling; a story's copies count once.</summary>
    internal async Task<List<CooperationRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel) =>
        Once(await ToldAsync(condition, values, count, cancel));

    /// <summary>What copies of a story repeat is said once.</summary>
    internal static List<CooperationRow> Once(IEnumerable<CooperationRow> told) => [.. told.DistinctBy(row => (row.Story, row.Speaker.Id, row.Kind, row.Field.Id))];

    /// <summary>The same with every copy.</summary>
    internal Task<List<CooperationRow>> ToldAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel) => answers.AskAsync(
        $"""
        select a.story, c.entity, c.speaker, c.kind, c.field_id, c.field, c.day, {Quotes.Columns}
        from   cooperation c
        join   article a on a.id = c.article
        join   statement st on st.id = c.statement
        where  {condition}
        order  by c.day desc nulls last, a.published nulls last, c.article, st.paragraph, st.start, c.statement
        limit  @count
        """,
        row => new CooperationRow(
            row.Text(0),
            new Named(row.Text(1), row.Text(2)),
            row.Enumerated<CooperationKind>(3),
            new Named(row.Text(4), row.Text(5)),
            row.DayOrNull(6),
            Quotes.Row(row, 7)),
        [.. values, ("count", (long)count)],
        cancel);
}
