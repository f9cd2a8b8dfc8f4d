namespace Huijian.Ask;

/// <summary>A place over all articles.</summary>
/// <param name="Within">The divisions it lies in, outermost first.</param>
/// <param name="Posts">Who was last seen in the posts of its committees and governments.</param>
public sealed record PlacePage(
    PlaceRow Row,
    IReadOnlyList<Named> Within,
    IReadOnlyList<TermRow> Posts,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<MetRow> Bodies,
    IReadOnlyList<StoryRow> Stories);
