namespace Huijian.Publish.Following;

/// <summary>What a reader follows, for his own programs.</summary>
internal sealed record FollowedList(IReadOnlyList<FollowedEntry> Entries);
