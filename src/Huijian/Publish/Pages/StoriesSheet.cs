using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>The stories of an outlet, a channel or a field of cooperation.</summary>
public sealed record StoriesSheet(string Path, string Room, string Name, string Chinese, string English, string? ChineseNote, string? EnglishNote, string? Feed, IReadOnlyList<CooperationRow> Said, IReadOnlyList<StoryRow> Stories)
{
    public static StoriesSheet OfField(string path, FieldPage field) => new(path, "/fields", field.Row.Name, "合作领域", "Fields", null, null, null, field.Speakers, field.Stories);
}
