using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>
/// The ledger as a book whose leaves keep their addresses: by month, and by year for each kind, the oldest row first. What is added at the end changes
/// the last leaf of its month and of its kind, and no other.
/// </summary>
public sealed class LedgerBook
{
    public const int RowsALeaf = 100;

    private readonly Dictionary<(NewsPeriod Period, EventType? Kind), int> _rows = [];

    public LedgerBook(IEnumerable<LedgerCount> counts)
    {
        foreach (var (month, kind, rows) in counts)
        {
            foreach (var period in new[] { month, month.Whole }.Distinct())
            {
                Add(period, null, rows);
                Add(period, kind, rows);
            }
        }

        void Add(NewsPeriod period, EventType? kind, int rows) => CollectionsMarshal.GetValueRefOrAddDefault(_rows, (period, kind), out _) += rows;
    }

    /// <summary>The years that have rows, the last first.</summary>
    public IEnumerable<int> Years => _rows.Keys.Select(key => key.Period.Year).OfType<int>().Distinct().OrderDescending();

    /// <summary>The leaves that a written site has: every row stands in its month, and once more under its kind.</summary>
    public IEnumerable<LedgerLeaf> Leaves =>
        from shelf in _rows.Keys
        where shelf.Period.Year is null ? shelf.Kind is null : shelf.Period.Month is null == shelf.Kind is not null
        orderby shelf.Kind, shelf.Period.Year, shelf.Period.Month
        from number in Enumerable.Range(1, LeavesOf(shelf.Period, shelf.Kind))
        select Leaf(shelf.Period, shelf.Kind, number)!;

    /// <summary>How many rows a period has, of a kind or of all.</summary>
    public int Rows(NewsPeriod period, EventType? kind) => _rows.GetValueOrDefault((period, kind));

    /// <summary>The months of a year that have rows.</summary>
    public IEnumerable<NewsPeriod> Months(int year) => Enumerable.Range(1, 12).Select(month => new NewsPeriod(year, month)).Where(month => Rows(month, null) > 0);

    /// <summary>The kinds of which a year has rows.</summary>
    public IEnumerable<EventType> Kinds(int year) => Enum.GetValues<EventType>().Where(kind => Rows(new NewsPeriod(year, null), kind) > 0);

    /// <summary>A leaf, or null where there is none.</summary>
    public LedgerLeaf? Leaf(NewsPeriod period, EventType? kind, int number)
    {
        var leaves = LeavesOf(period, kind);
        if (number < 1 || number > leaves)
            return null;
        return new LedgerLeaf(
            period,
            kind,
            number,
            leaves,
            Rows(period, kind),
            number > 1 ? new(period, number - 1) : Beside(period, kind, later: false) is { } before ? new(before, LeavesOf(before, kind)) : null,
            number < leaves ? new(period, number + 1) : Beside(period, kind, later: true) is { } after ? new(after, 1) : null);
    }

    private int LeavesOf(NewsPeriod period, EventType? kind) => (Rows(period, kind) + RowsALeaf - 1) / RowsALeaf;

    /// <summary>The nearest period of the same length that has rows of the same kind.</summary>
    private NewsPeriod? Beside(NewsPeriod period, EventType? kind, bool later)
    {
        if (period.Year is null)
            return null;
        var beside = _rows.Keys
            .Where(key => key.Kind == kind && key.Period.Year is not null && key.Period.Month is null == period.Month is null && Place(key.Period) != Place(period) && Place(key.Period) > Place(period) == later)
            .Select(key => key.Period)
            .ToList();
        return beside.Count == 0 ? null : later ? beside.MinBy(Place) : beside.MaxBy(Place);
    }

    private static int Place(NewsPeriod period) => ((period.Year ?? 0) * 12) + (period.Month ?? 0);
}
