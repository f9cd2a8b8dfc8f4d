using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>The stories of an outlet, a channel or a field of cooperation.</summary>
/// <param name="Total">How many there are; <paramref name="Stories"/> holds the newest of them.</param>
public sealed record StoriesSheet(string Path, string Room, string Name, string Chinese, string English, string? ChineseNote, string? EnglishNote, string? Feed, IReadOnlyList<CooperationRow> Said, long Total, IReadOnlyList<StoryRow> Stories)
{
    /// <summary>The years and months that have pages of their own, the last first; empty where this one lists everything.</summary>
    public IReadOnlyList<NewsPeriod> Periods { get; init; } = [];

    public static StoriesSheet OfOutlet(string path, OutletRow outlet, Slice<StoryRow> stories) => new(
        path, "/outlets", outlet.Name, "来源", "Outlets", $"{outlet.First}次首发", $"first {outlet.First} times", "/feed" + path, [], stories.Total, stories.Rows);

    public static StoriesSheet OfChannel(string path, ChannelRow channel, Slice<StoryRow> stories) => new(
        path, "/channels", channel.Name, "频道", "Channels", null, null, "/feed" + path, [], stories.Total, stories.Rows);

    /// <param name="kind">category or tag.</param>
    public static StoriesSheet OfLabel(string path, string kind, string name, Slice<StoryRow> stories) => kind == "tag"
        ? new(path, "/tags", name, "标签", "Tags", null, null, "/feed" + path, [], stories.Total, stories.Rows)
        : new(path, "/categories", name, "分类", "Categories", null, null, "/feed" + path, [], stories.Total, stories.Rows);

    public static StoriesSheet OfField(string path, FieldPage field) => new(path, "/fields", field.Row.Name, "合作领域", "Fields", null, null, "/feed" + path, field.Speakers, field.Row.Stories, field.Stories);
}
