using Huijian.Ask;

namespace Huijian.Publish.Following;

/// <summary>An entry that a reader follows, with the newest that is told of it.</summary>
/// <param name="Path">The address of its page.</param>
/// <param name="Name">Null where the record no longer knows it.</param>
/// <param name="Stories">The newest first.</param>
public sealed record FollowedEntry(string Path, string? Name, IReadOnlyList<StoryRow> Stories);
