using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>What the home page and the page of a day show: days with their stories, the foremost happening of each story, and what stands beside.</summary>
public sealed record HomeSheet(
    IReadOnlyList<DayPage> Days,
    IReadOnlyDictionary<string, EventRow> Told,
    IReadOnlyList<MovedFigure> Figures,
    IReadOnlyList<MetRow> Bodies,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<DayRow> Calendar,
    HomePage? Home);
