using Huijian.Ask;

namespace Huijian.Publish.Feeds;

/// <summary>Stories to be followed: of everything, of an entity, of a search.</summary>
/// <param name="Path">The feed's own address, without its ending.</param>
/// <param name="Home">The page it belongs to.</param>
/// <param name="Name">The name of the entry it tells of, or null for a feed of everything or of a search.</param>
internal sealed record Feed(string Path, string Home, string Title, IReadOnlyList<StoryRow> Stories, string? Name = null);
