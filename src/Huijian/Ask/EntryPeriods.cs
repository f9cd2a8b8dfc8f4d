namespace Huijian.Ask;

/// <summary>
/// How the news of a person, body or place, of an outlet, a channel or a label divides where one page cannot list it all: into years, and where a year has
/// too much for a page into its months.
/// </summary>
internal static class EntryPeriods
{
    /// <summary>The page of an entry lists so many of its stories, the newest.</summary>
    public const int Listed = 200;

    /// <summary>And so many of its happenings, where it has periods.</summary>
    public const int ListedEvents = 300;

    private const int MostInYear = 300;

    /// <summary>The periods, the last first; none where the entry's own page lists everything.</summary>
    /// <param name="months">How many stories each month has; those without a day stand under the default.</param>
    public static IReadOnlyList<NewsPeriod> Of(IEnumerable<(NewsPeriod Month, int Stories)> months)
    {
        var all = months.ToList();
        return all.Sum(month => month.Stories) <= Listed
            ? []
            :
            [
                .. all.GroupBy(month => month.Month.Whole)
                    .SelectMany(year => year.Key.Year is null || year.Sum(month => month.Stories) <= MostInYear ? [year.Key] : year.Select(month => month.Month))
                    .OrderByDescending(period => period.Year ?? 0)
                    .ThenByDescending(period => period.Month ?? 0),
            ];
    }

    /// <summary>How many of its happenings the page of an entry lists: the newest where the pages of its periods have the others, else all.</summary>
    public static int EventsListed(IReadOnlyList<NewsPeriod> periods) => periods.Count > 0 ? ListedEvents : int.MaxValue;

    /// <summary>The same of stories by their days.</summary>
    public static IReadOnlyList<NewsPeriod> Of(IEnumerable<DateOnly?> days) => Of(days.CountBy(NewsPeriod.MonthOf).Select(month => (month.Key, month.Value)));
}
