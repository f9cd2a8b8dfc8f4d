using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>The stories of an outlet, a channel or a field of cooperation.</summary>
public sealed record StoriesSheet(string Path, string Room, string Name, string Chinese, string English, string? ChineseNote, string? EnglishNote, string? Feed, IReadOnlyList<CooperationRow> Said, IReadOnlyList<StoryRow> Stories)
{
    /// <param name="kind">category or tag.</param>
    public static StoriesSheet OfLabel(string path, string kind, string name, IReadOnlyList<StoryRow> stories) => kind == "tag"
        ? new(path, "/tags", name, "标签", "Tags", null, null, null, [], stories)
        : new(path, "/categories", name, "分类", "Categories", null, null, null, [], stories);

    public static StoriesSheet OfField(string path, FieldPage field) => new(path, "/fields", field.Row.Name, "合作领域", "Fields", null, null, null, field.Speakers, field.Stories);
}
