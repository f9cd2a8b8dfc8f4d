using System.Runtime.InteropServices;
using Huijian.Ask;
using Huijian.Ask.Whole;
using Huijian.Facts.Model;
using Huijian.Publish.Pages;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>
/// Which pages a written site has, each with a mark of all rows that may show on it. A page whose mark is the one it was made with need not be made.
/// More goes into a mark than the page shows (all articles of a story, all of a story that names a person): a page made in vain costs a moment, a page
/// left as it was would be wrong.
/// </summary>
internal sealed class SitePlan
{
    // What so many stories tell of is worth a feed of its own in three forms.
    private const int OftenTold = 20;

    // A story's page shows so many of its series besides itself, and so many related ones.
    private const int OfSeries = 50;
    private const int Related = 8;

    private readonly Outline _outline;
    private readonly OutlineTies _ties;
    private readonly OutlineMarks _marks;
    private readonly NewsPeriod[] _months;

    public SitePlan(Outline outline)
    {
        (_outline, _ties) = (outline, new OutlineTies(outline));
        _months = [.. outline.Stories.Select(story => NewsPeriod.MonthOf(story.Day))];
        Unpaged = new HashSet<string>(
            [
                .. Outline.Places(outline.Entries).Where(entry => !_ties.IsToldTwice(entry)).Select(entry => outline.Entries[entry].Id),
                .. Outline.Places(outline.Posts).Where(post => !_ties.IsPostToldTwice(post)).Select(post => outline.Posts[post].Id),
                .. outline.Fields.Where(field => !IsToldTwice(field)).Select(field => field.Key),
            ],
            StringComparer.Ordinal);
        _marks = new OutlineMarks(outline, _ties, Unpaged);
        Pages = [.. Days(), .. Leaves(), .. Stories(), .. Registers(), .. EntryTimes(), .. Shelves()];
        Everything = OutlineMarks.Sum([.. _marks.Stories, .. _marks.Entries, .. _marks.Posts, .. _marks.Projects.Values, .. outline.Prices.Values, .. Pages.Select(page => page.Mark)]);
        Feeds = [new("/feed/news", Everything), .. Often()];
        Years = outline.Happenings.Where(one => one.Kept?.Year is not null).GroupBy(one => one.Kept!.Value.Whole).ToDictionary(year => year.Key, year => OutlineMarks.Sum(year.Select(one => StoryOf(one.Article))));
    }

    /// <summary>The addresses of the pages in a fixed order, but for the few that every site has.</summary>
    public IReadOnlyList<PlannedPage> Pages { get; }

    /// <summary>The feeds worth being files, without their endings.</summary>
    public IReadOnlyList<PlannedPage> Feeds { get; }

    /// <summary>The years of the ledger, each with the mark of all its rows.</summary>
    public IReadOnlyDictionary<NewsPeriod, ulong> Years { get; }

    /// <summary>The mark of what shows the whole record: home, registers, ledger.</summary>
    public ulong Everything { get; }

    /// <summary>The ids of entries that have no page in files, since one story alone tells of them and says all of it; nothing links to them.</summary>
    public IReadOnlySet<string> Unpaged { get; }

    /// <summary>The day of the last news on the pages of stories, people and bodies.</summary>
    public IEnumerable<(string Path, DateOnly? Day)> LastNews =>
    [
        .. _outline.Stories.Select(story => ("/story/" + Edition.Escaped(story.Id), story.Day)),
        .. _outline.Entries.Where(entry => entry.Kind != EntityKind.Place).Select(entry => (PathOf(entry), entry.LastSeen)),
    ];

    /// <summary>Names and headlines for the search in the browser: entries first, then stories, the newest first.</summary>
    public IEnumerable<string[]> SearchRows =>
    [
        .. Known(EntityKind.Person).Take(20_000).Select(row => new[] { row.Name, PathOf(row), "人物" }),
        .. Known(EntityKind.Body).Take(20_000).Select(row => new[] { row.Name, PathOf(row), "单位" }),
        .. Known(EntityKind.Place).Take(5_000).Select(row => new[] { row.Name, PathOf(row), "地点" }),
        .. _outline.Stories.Take(50_000).Select(row => new[] { row.Title, "/story/" + Edition.Escaped(row.Id), row.Day?.Iso() ?? "" }),
    ];

    private IEnumerable<OutlinedEntry> Known(EntityKind kind) => _outline.Entries.Where(entry => entry.Kind == kind && !Unpaged.Contains(entry.Id));

    private static string PathOf(OutlinedEntry entry) => (entry.Kind switch { EntityKind.Person => "/person/", EntityKind.Body => "/org/", _ => "/place/" }) + Edition.Escaped(entry.Id);

    private bool IsToldTwice(IEnumerable<int> articles) => articles.Select(article => _outline.Articles[article].Story).Distinct().Skip(1).Any();

    private ulong StoryOf(int article) => _marks.Stories[_outline.Articles[article].Story];

    private ulong ListedOf(int article) => _marks.Listed[_outline.Articles[article].Story];

    private IEnumerable<PlannedPage> Days()
    {
        var days = Outline.Places(_outline.Stories).Where(story => _outline.Stories[story].Day is not null).GroupBy(story => _outline.Stories[story].Day!.Value).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            // A day leads to the day before and the day after.
            var (later, earlier) = (i > 0 ? days[i - 1].Key.DayNumber : 0, i + 1 < days.Count ? days[i + 1].Key.DayNumber : 0);
            yield return new(HomeView.DayPath(days[i].Key), OutlineMarks.Sum(days[i].Select(story => _marks.Stories[story])) + RowMark.With((ulong)later, (ulong)earlier));
        }
    }

    private IEnumerable<PlannedPage> Leaves()
    {
        var rows = _outline.Happenings.Where(one => one.Kept is not null).SelectMany(one => new[] { (one.Kept!.Value.Whole, (EventType?)one.Kind, one), (one.Kept!.Value, null, one) }).ToLookup(row => (row.Item1, row.Item2), row => row.one);
        var book = new LedgerBook(_outline.Happenings.Where(one => one.Kept is not null).GroupBy(one => (one.Kept!.Value, one.Kind)).Select(some => new LedgerCount(some.Key.Value, some.Key.Kind, some.Count())));
        foreach (var leaf in book.Leaves)
        {
            // A leaf leads to the months and kinds of its year, and to the leaves beside it.
            var ways = $"{leaf.Leaves} {leaf.Before} {leaf.After} {(leaf.Period.Year is { } year ? string.Join(' ', book.Months(year)) + string.Join(' ', book.Kinds(year)) : "")}";
            yield return new(
                Addresses.OfLeaf(leaf.Period, leaf.Kind, leaf.Number),
                RowMark.Of(ways) + OutlineMarks.Sum(rows[(leaf.Period, leaf.Kind)].Skip(leaf.Offset).Take(LedgerBook.RowsALeaf).Select(one => StoryOf(one.Article))));
        }
    }

    /// <summary>The years and months of entries of which more is told than their pages list.</summary>
    private IEnumerable<PlannedPage> EntryTimes()
    {
        var happenings = Outline.Places(_outline.Happenings).Where(one => _outline.Happenings[one].Kept is not null).SelectMany(one => EntriesOf(_outline.Happenings[one]).Distinct().Select(entry => (Entry: entry, One: one))).ToLookup(tie => tie.Entry, tie => _outline.Happenings[tie.One]);
        foreach (var i in Outline.Places(_outline.Entries).Where(entry => _outline.Entries[entry].Kind == EntityKind.Place || _outline.Entries[entry].Stories > EntryPeriods.Listed))
        {
            var stories = _ties.StoriesOf(i);
            if (stories.Count <= EntryPeriods.Listed || Unpaged.Contains(_outline.Entries[i].Id))
                continue;
            foreach (var (period, page) in Times(PathOf(_outline.Entries[i]), _marks.Names[i], stories))
                yield return page with { Mark = page.Mark + OutlineMarks.Sum(happenings[i].Where(one => _months[_outline.Articles[one.Article].Story] is var month && (month == period || month.Whole == period)).Select(one => RowMark.With(StoryOf(one.Article), 1))) };
        }
    }

    /// <summary>The pages of the years and months of what is told under an address.</summary>
    private IEnumerable<(NewsPeriod Period, PlannedPage Page)> Times(string path, ulong name, IReadOnlyCollection<int> stories)
    {
        var months = new Dictionary<NewsPeriod, (int Stories, ulong Mark)>();
        foreach (var story in stories)
        {
            ref var month = ref CollectionsMarshal.GetValueRefOrAddDefault(months, _months[story], out _);
            month = (month.Stories + 1, month.Mark + _marks.Listed[story]);
        }

        var periods = EntryPeriods.Of(months.Select(month => (month.Key, month.Value.Stories)));
        // A period leads to the others.
        var all = RowMark.With(RowMark.Of(string.Join(' ', periods)), name);
        foreach (var period in periods)
        {
            var listed = months.Where(month => month.Key == period || month.Key.Whole == period).Select(month => month.Value.Mark);
            yield return (period, new PlannedPage(PeriodSheet.PathOf(path, period), all + OutlineMarks.Sum(listed)) { IsMapped = false });
        }
    }

    private IEnumerable<PlannedPage> Times(string path, ulong name, IEnumerable<int> articles) =>
        Times(path, name, (IReadOnlyCollection<int>)articles.Select(article => _outline.Articles[article].Story).ToHashSet()).Select(time => time.Page);

    /// <summary>The entries on whose pages a happening stands: who took part, and the places and provinces around it.</summary>
    private IEnumerable<int> EntriesOf(OutlinedHappening one) =>
    [
        .. one.Involved,
        .. new[] { one.Place, Ask.Places.City(one.Place ?? ""), Ask.Places.Province(one.Place), one.Province }.Select(_ties.Place).Where(place => place >= 0),
    ];

    private IEnumerable<PlannedPage> Stories()
    {
        var marks = _marks.Stories.ToArray();
        foreach (var (id, _, _) in _outline.Projects)
        {
            foreach (var story in _outline.Steps[id].Select(article => _outline.Articles[article].Story).Distinct())
                marks[story] += RowMark.With(_marks.Projects[id], 1);
        }

        foreach (var share in _outline.Touching.Where(share => _outline.Prices.ContainsKey(share.Key)))
        {
            foreach (var story in share.Select(article => _outline.Articles[article].Story).Distinct())
                marks[story] += RowMark.With(_outline.Prices[share.Key], RowMark.Of(share.Key));
        }

        // The newest of a series are shown on all of its stories; a story shows one more where it is among them.
        foreach (var series in Outline.Places(_outline.Stories).Where(story => _outline.Stories[story].Series is not null).GroupBy(story => _outline.Stories[story].Series, StringComparer.Ordinal))
        {
            var newest = OutlineMarks.Sum(series.Take(OfSeries + 1).Select(story => _marks.Listed[story]));
            foreach (var story in series)
                marks[story] += RowMark.With(newest, 2);
        }

        for (var i = 0; i < marks.Length; i++)
        {
            var (mark, related) = (marks[i], _ties.RelatedTo(i, Related));
            var ids = new string[related.Count];
            for (var rank = 0; rank < ids.Length; rank++)
            {
                mark += RowMark.With(_marks.Listed[related[rank]], 3 + (ulong)rank);
                ids[rank] = _outline.Stories[related[rank]].Id;
            }

            yield return new("/story/" + Edition.Escaped(_outline.Stories[i].Id), mark) { Related = ids };
        }

        foreach (var article in _outline.Articles.Where(article => _outline.Stories[article.Story].Reports > 1))
            yield return new("/article/" + Edition.Escaped(article.Id), marks[article.Story]) { IsMapped = false };
    }

    private IEnumerable<PlannedPage> Registers()
    {
        foreach (var i in Outline.Places(_outline.Posts).Where(post => !Unpaged.Contains(_outline.Posts[post].Id)))
            yield return new("/post/" + Edition.Escaped(_outline.Posts[i].Id), _marks.Posts[i]);
        foreach (var kind in new[] { EntityKind.Person, EntityKind.Body, EntityKind.Place })
        {
            foreach (var i in Outline.Places(_outline.Entries).Where(entry => _outline.Entries[entry].Kind == kind && !Unpaged.Contains(_outline.Entries[entry].Id)))
                yield return new(PathOf(_outline.Entries[i]), _marks.Entries[i]);
        }

        foreach (var field in _outline.Fields.Where(field => !Unpaged.Contains(field.Key)).OrderBy(field => field.Key, StringComparer.Ordinal))
            yield return new("/field/" + Edition.Escaped(field.Key), OutlineMarks.Sum(field.Select(StoryOf)));
        foreach (var (id, _, _) in _outline.Projects)
            yield return new("/project/" + Edition.Escaped(id), _marks.Projects[id]);
        foreach (var share in Securities())
            yield return share;
    }

    private IEnumerable<PlannedPage> Securities() => _outline.Touching
        .OrderBy(share => share.Key, StringComparer.Ordinal)
        .Select(share => new PlannedPage("/security/" + Edition.Escaped(share.Key), OutlineMarks.Sum(share.Select(StoryOf)) + _outline.Prices.GetValueOrDefault(share.Key)));

    /// <summary>Pages that list stories under something: labels, outlets, channels, two sides that met.</summary>
    private IEnumerable<PlannedPage> Shelves()
    {
        foreach (var label in _outline.Labels.Where(label => !label.Key.StartsWith("permalink/", StringComparison.Ordinal)).OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            var cut = label.Key.IndexOf('/', StringComparison.Ordinal);
            var path = $"/{label.Key[..cut]}/{Edition.Escaped(label.Key[(cut + 1)..])}";
            yield return new(path, OutlineMarks.Sum(label.Select(ListedOf)));
            foreach (var time in Times(path, 0, label))
                yield return time;
        }

        foreach (var (room, publisher) in new (string, Func<OutlinedArticle, string?>)[] { ("outlet", article => article.Outlet), ("channel", article => article.Channel) })
        {
            foreach (var some in By(publisher))
            {
                var path = $"/{room}/{Edition.Escaped(some.Key)}";
                yield return new(path, MarkOf(some));
                foreach (var time in Times(path, RowMark.Of(_outline.Called.GetValueOrDefault($"{room}/{some.Key}", "")), some))
                    yield return time;
            }
        }

        var between = Between();
        foreach (var (province, enterprise) in _outline.Matrix.Select(cell => (cell.Province, cell.Enterprise)).Distinct())
            yield return new($"/between/{province.Id}/{enterprise.Id}", between.GetValueOrDefault((province.Id, enterprise.Id)) + RowMark.With(RowMark.Of(province.Name), RowMark.Of(enterprise.Name)));
    }

    /// <summary>The articles by who published them.</summary>
    private IEnumerable<IGrouping<string, int>> By(Func<OutlinedArticle, string?> publisher) => Outline.Places(_outline.Articles)
        .Where(article => publisher(_outline.Articles[article]) is not null)
        .GroupBy(article => publisher(_outline.Articles[article])!, StringComparer.Ordinal)
        .OrderBy(some => some.Key, StringComparer.Ordinal);

    private ulong MarkOf(IEnumerable<int> articles) => OutlineMarks.Sum(articles.Select(article => _outline.Articles[article].Mark + ListedOf(article)));

    /// <summary>What happened in a province, or is its, with somebody.</summary>
    private Dictionary<(string Province, string Entry), ulong> Between()
    {
        var between = new Dictionary<(string, string), ulong>();
        foreach (var one in _outline.Happenings)
        {
            foreach (var province in new[] { one.Province, Ask.Places.Province(one.Place) }.OfType<string>().Distinct())
            {
                foreach (var entry in one.Involved)
                    between[(province, _outline.Entries[entry].Id)] = between.GetValueOrDefault((province, _outline.Entries[entry].Id)) + StoryOf(one.Article);
            }
        }

        return between;
    }

    /// <summary>The feeds of what is told of often, of all shares and of all outlets.</summary>
    private IEnumerable<PlannedPage> Often() =>
    [
        .. Outline.Places(_outline.Entries).Where(entry => _outline.Entries[entry].Stories >= OftenTold).Select(entry => new PlannedPage("/feed" + PathOf(_outline.Entries[entry]), _marks.Entries[entry])),
        .. Securities().Select(page => page with { Path = "/feed" + page.Path }),
        .. By(article => article.Outlet).Select(outlet => new PlannedPage("/feed/outlet/" + Edition.Escaped(outlet.Key), MarkOf(outlet))),
    ];
}
