using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Who published (来源), apart from the sites that mirror.</summary>
internal sealed class Outlets(Answers answers)
{
    /// <summary>Outlets by number of articles.</summary>
    public Task<List<OutletRow>> ListAsync(CancellationToken cancel) => OfAsync("a.outlet_id is not null", [], cancel);

    /// <summary>An outlet, or null.</summary>
    public async Task<OutletRow?> OutletAsync(string id, CancellationToken cancel) => (await OfAsync("a.outlet_id = @id", [("id", id)], cancel)).FirstOrDefault();

    private Task<List<OutletRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => answers.AskAsync(
        $"""
        select a.outlet_id, max(a.outlet), count(*) as articles, sum(case when s.lead = a.id then 1 else 0 end), max(a.day)
        from   article a
        join   story s on s.id = a.story
        where  {condition}
        group  by a.outlet_id
        order  by articles desc, a.outlet_id
        """,
        row => new OutletRow(row.Text(0), row.Text(1), (int)row.Whole(2), (int)row.Whole(3), row.DayOrNull(4)),
        values,
        cancel);

    /// <summary>The stories that an outlet reported, newest first.</summary>
    public Task<List<StoryRow>> StoriesAsync(string outlet, int count, CancellationToken cancel) =>
        answers.Stories.OfAsync("s.id in (select story from article where outlet_id = @outlet)", [("outlet", outlet)], count, cancel);
}
