namespace Huijian.Ask;

/// <summary>A place over all articles.</summary>
/// <param name="Within">The divisions it lies in, outermost first.</param>
/// <param name="Inner">The divisions in it that are told of, most told first.</param>
/// <param name="Told">How many stories name it or what lies in it.</param>
/// <param name="Stories">The newest of them.</param>
/// <param name="Posts">Who was last seen in the posts of its committees and governments.</param>
public sealed record PlacePage(
    PlaceRow Row,
    IReadOnlyList<Named> Within,
    IReadOnlyList<TermRow> Posts,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<MetRow> Bodies,
    IReadOnlyList<PlaceRow> Inner,
    long Told,
    IReadOnlyList<StoryRow> Stories)
{
    internal const int MostInner = 60;
}
