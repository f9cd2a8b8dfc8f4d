using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Who published (来源), apart from the sites that mirror.</summary>
internal sealed class Outlets(Answers answers)
{
    /// <summary>Outlets by number of articles.</summary>
    public Task<List<OutletRow>> ListAsync(CancellationToken cancel, DateOnly? asOf = null) => asOf is { } day
        ? OfAsync("outlet_id is not null and (day is null or day <= @until)", [("until", day.Iso())], cancel)
        // Without a day the indexes alone tell.
        : OfAsync("outlet_id is not null", [], cancel);

    /// <summary>An outlet, or null.</summary>
    public async Task<OutletRow?> OutletAsync(string id, CancellationToken cancel) => (await OfAsync("outlet_id = @id", [("id", id)], cancel)).FirstOrDefault();

    private Task<List<OutletRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => answers.AskAsync(
        $"""
        select o.outlet_id, o.name, o.articles, coalesce(f.stories, 0), o.last
        from   (select outlet_id, max(outlet) as name, count(*) as articles, max(day) as last from article where {condition} group by outlet_id) o
        left   join (select outlet_id, count(*) as stories from story where {condition} group by outlet_id) f on f.outlet_id = o.outlet_id
        order  by o.articles desc, o.outlet_id
        """,
        row => new OutletRow(row.Text(0), row.Text(1), (int)row.Whole(2), (int)row.Whole(3), row.DayOrNull(4)),
        values,
        cancel);

    /// <summary>The stories that an outlet reported, newest first.</summary>
    public Task<Slice<StoryRow>> StoriesAsync(string outlet, DateOnly? asOf, int count, CancellationToken cancel)
    {
        var (ids, values) = Told(outlet);
        return answers.Stories.AmongAsync(ids, values, asOf, count, cancel);
    }

    /// <summary>A query for the ids of the stories of an outlet.</summary>
    internal static (string Ids, IReadOnlyList<(string Name, object? Value)> Values) Told(string outlet) => ("select story from article where outlet_id = @outlet", [("outlet", outlet)]);
}
