using System.Globalization;
using Huijian.Facts.Model;

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

    /// <summary>Compares the figures of one story: the same words with another value. Only articles that use the words once are held against each other.</summary>
    public static IReadOnlyList<Conflict> Among(IReadOnlyList<FigureRow> figures)
    {
        var conflicts = new List<Conflict>();
        foreach (var same in figures.GroupBy(one => (one.What, one.Unit, one.Basis, one.Scope, one.Since)))
        {
            var single = same.GroupBy(one => one.Quote.Article).Where(article => article.Count() == 1).Select(article => article.First())
                .DistinctBy(one => (one.Value, one.To, one.Bound)).OrderBy(one => one.Value).ToList();
            if (single.Count > 1 && !Agree(single[0], single[^1]))
            {
                conflicts.Add(new Conflict(
                    "数字",
                    $"{same.Key.What}：" + string.Join(" / ", single.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:G29}{one.Unit}"))),
                    [.. single.Select(one => one.Quote)]));
            }
        }

        return conflicts;
    }

    /// <summary>超 16 and 17 agree, 近 and 约 allow a tenth; two exact values do not.</summary>
    private static bool Agree(FigureRow low, FigureRow high) =>
        low.Value == high.Value
        || (low.Bound is not Bound.Exact || high.Bound is not Bound.Exact) && high.Value <= low.Value * 1.1m
        || low.Bound == Bound.Range && low.To >= high.Value
        || low.Bound == Bound.Over || high.Bound == Bound.Under;

    private static bool Agree(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
