using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Listed shares and the stories that touch them.</summary>
internal sealed class Securities(Answers answers)
{
    /// <summary>Shares by how many stories touch them.</summary>
    public Task<List<SecurityRow>> ListAsync(int count, CancellationToken cancel, DateOnly? asOf = null) => OfAsync("(a.day is null or a.day <= @until)", [("until", People.Until(asOf))], count, cancel);

    /// <summary>A share (600050.SH) over all articles, or null; no stories of later days than <paramref name="asOf"/>.</summary>
    public async Task<SecurityPage?> SecurityAsync(string id, CancellationToken cancel, DateOnly? asOf = null)
    {
        var reasons = await OfAsync("t.security = @id", [("id", id)], 100, cancel);
        if (reasons.Count == 0)
            return null;
        var stories = await answers.Stories.AmongAsync("select r.story from touched t join article r on r.id = t.article where t.security = @id", [("id", id)], asOf, 500, cancel);
        return SecurityPage.Of(reasons, stories.Rows);
    }

    /// <summary>Shares under a condition on <c>t</c> (touched) or <c>a</c> (article), one row per share, reason and body.</summary>
    internal Task<List<SecurityRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, int count, CancellationToken cancel) => answers.AskAsync(
        $"""
        select t.security, max(t.short_name), t.reason, t.body, max(t.body_name), count(distinct a.story) as stories
        from   touched t
        join   article a on a.id = t.article
        where  {condition}
        group  by t.security, t.reason, t.body
        order  by stories desc, t.security, t.reason, t.body nulls first
        limit  @count
        """,
        Row,
        [.. values, ("count", (long)count)],
        cancel);

    /// <summary>600050.SH as a share.</summary>
    internal static Security Parse(string id) => new(id[..id.LastIndexOf('.')], Enum.Parse<Market>(id[(id.LastIndexOf('.') + 1)..]));

    private static SecurityRow Row(Cells row) => new(
        row.Text(0),
        Parse(row.Text(0)),
        row.TextOrNull(1),
        row.Enumerated<SecurityReason>(2),
        row.IsNull(3) ? null : new Named(row.Text(3), row.Text(4)),
        (int)row.Whole(5));
}
