
namespace Huijian.Ask;

/// <summary>The channels under which pages filed their articles.</summary>
internal sealed class Channels(Answers answers)
{
    /// <summary>Channels by number of stories.</summary>
    public Task<List<ChannelRow>> ListAsync(CancellationToken cancel, DateOnly? asOf = null) => OfAsync("channel_id is not null and (day is null or day <= @until)", [("until", People.Until(asOf))], cancel);

    /// <summary>A channel, or null.</summary>
    public async Task<ChannelRow?> ChannelAsync(string id, CancellationToken cancel) => (await OfAsync("channel_id = @id", [("id", id)], cancel)).FirstOrDefault();

    private Task<List<ChannelRow>> OfAsync(string condition, IReadOnlyList<(string Name, object? Value)> values, CancellationToken cancel) => answers.AskAsync(
        $"""
        select channel_id, max(channel), count(distinct story) as stories, max(day)
        from   article
        where  {condition}
        group  by channel_id
        order  by stories desc, channel_id
        """,
        row => new ChannelRow(row.Text(0), row.Text(1), (int)row.Whole(2), row.DayOrNull(3)),
        values,
        cancel);

    /// <summary>The stories of a channel, newest first.</summary>
    public Task<Slice<StoryRow>> StoriesAsync(string channel, DateOnly? asOf, int count, CancellationToken cancel)
    {
        var (ids, values) = Told(channel);
        return answers.Stories.AmongAsync(ids, values, asOf, count, cancel);
    }

    /// <summary>A query for the ids of the stories of a channel.</summary>
    internal static (string Ids, IReadOnlyList<(string Name, object? Value)> Values) Told(string channel) => ("select story from article where channel_id = @channel", [("channel", channel)]);
}
