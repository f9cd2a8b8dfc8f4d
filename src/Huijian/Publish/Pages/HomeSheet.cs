using Huijian.Ask;
using Huijian.Publish.Following;

namespace Huijian.Publish.Pages;

/// <summary>What the home page and the page of a day show: days with their stories, the foremost happening of each story, and what stands beside.</summary>
public sealed record HomeSheet(
    IReadOnlyList<DayPage> Days,
    IReadOnlyDictionary<string, EventRow> Told,
    IReadOnlyList<MovedFigure> Figures,
    IReadOnlyList<MetRow> Bodies,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<DayRow> Calendar,
    HomePage? Home)
{
    /// <summary>What the reader follows, those with the newest news first.</summary>
    public IReadOnlyList<FollowedEntry> Followed { get; init; } = [];
}
