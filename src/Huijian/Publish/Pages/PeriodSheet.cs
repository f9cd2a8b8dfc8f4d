using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>A month or a year of what is told of a person, body or place, by an outlet, in a channel or under a label.</summary>
/// <param name="Path">The address of the entry's own page.</param>
/// <param name="Periods">All that the entry has, the last first; empty where its own page lists everything.</param>
/// <param name="Events">What it took part in, or what happened there, the last first.</param>
/// <param name="Stories">The newest first.</param>
public sealed record PeriodSheet(string Path, string Name, NewsPeriod Period, IReadOnlyList<NewsPeriod> Periods, IReadOnlyList<EventRow> Events, IReadOnlyList<StoryRow> Stories)
{
    /// <summary>The address of a period of an entry: <c>/person/p1/2024-05</c>.</summary>
    internal static string PathOf(string path, NewsPeriod period) => $"{path}/{period}";
}
