namespace Huijian.Ask;

/// <summary>Where reports of one happening cannot all be right. Both stand; the reader is shown where.</summary>
internal static class Disagreements
{
    /// <summary>Compares events of one kind in one story: different days, different places.</summary>
    public static IReadOnlyList<Conflict> Among(IReadOnlyList<EventRow> events)
    {
        var conflicts = new List<Conflict>();
        foreach (var kind in events.GroupBy(one => one.Kind).Where(kind => kind.Select(one => one.Article).Distinct().Count() > 1))
        {
            // An article that tells two meetings of a day does not contradict itself: only articles with one such event are held against each other.
            var single = kind.GroupBy(one => one.Article).Where(article => article.Count() == 1).Select(article => article.First()).ToList();
            Compare("日期", single.Where(one => one.Date is not null).GroupBy(one => one.Date!.ToString()));
            Compare("地点", single.Where(one => one.Place is not null).GroupBy(one => one.Place!.Name));
        }

        return conflicts;

        void Compare(string about, IEnumerable<IGrouping<string, EventRow>> values)
        {
            var different = values.OrderBy(value => value.Key, StringComparer.Ordinal).ToList();
            // 2025-03 and 2025-03-01 say the same, one more exactly; so do 北京 and 北京市.
            if (different.Count > 1 && different.Skip(1).Any(value => !Agree(value.Key, different[0].Key)))
                conflicts.Add(new Conflict(about, string.Join(" / ", different.Select(value => value.Key)), [.. different.Select(value => value.First().Quote)]));
        }
    }

    private static bool Agree(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
