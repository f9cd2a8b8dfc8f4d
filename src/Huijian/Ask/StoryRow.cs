using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A story in a list: all articles that report one happening, shown by the one that leads.</summary>
/// <param name="Lead">The id of the leading article: the first report, as far as its times say.</param>
/// <param name="Reports">How many articles there are, copies included.</param>
/// <param name="Texts">How many different texts there are, copies counted once.</param>
/// <param name="Opening">The first sentence of the leading article, or the headlines within a round-up.</param>
/// <param name="Kind">The kind of its foremost happening, or null for news without one and for round-ups.</param>
/// <param name="Outlets">How many outlets tell it, as far as articles name theirs; one at least.</param>
public sealed record StoryRow(
    string Id,
    string Title,
    string Lead,
    NewsTime? Published,
    DateOnly? Day,
    string? Outlet,
    int Reports,
    int Texts,
    string Opening,
    EventType? Kind,
    PartialDate? Date,
    Named? Place,
    int Outlets)
{
    /// <summary>True for an article of several short reports, each behind a headline of its own: its own headline says nothing of them.</summary>
    public bool RoundUp { get; init; }
}
