using System.Globalization;
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

    public SitePlan(Outline outline)
    {
        (_outline, _ties) = (outline, new OutlineTies(outline));
        Unpaged = new HashSet<string>(
            [
                .. outline.Entries.Index().Where(entry => !_ties.IsToldTwice(entry.Index)).Select(entry => entry.Item.Id),
                .. outline.Posts.Index().Where(post => !_ties.IsPostToldTwice(post.Index)).Select(post => post.Item.Id),
                .. outline.Fields.Where(field => !IsToldTwice(field)).Select(field => field.Key),
            ],
            StringComparer.Ordinal);
        _marks = new OutlineMarks(outline, _ties, Unpaged);
        Pages = [.. Days(), .. Stories(), .. Registers(), .. Shelves()];
        Everything = OutlineMarks.Sum([.. _marks.Stories, .. _marks.Entries, .. _marks.Posts, .. _marks.Projects.Values, .. outline.Prices.Values, .. Pages.Select(page => page.Mark)]);
        Feeds = [("/feed/news", Everything), .. Often()];
    }

    /// <summary>The addresses of the pages in a fixed order, but for the few that every site has.</summary>
    public IReadOnlyList<(string Path, ulong Mark)> Pages { get; }

    /// <summary>The feeds worth being files, without their endings.</summary>
    public IReadOnlyList<(string Path, ulong Mark)> Feeds { get; }

    /// <summary>The mark of what shows the whole record: home, registers, ledger.</summary>
    public ulong Everything { get; }

    /// <summary>The ids of entries that have no page in files, since one story alone tells of them and says all of it; nothing links to them.</summary>
    public IReadOnlySet<string> Unpaged { get; }

    /// <summary>The years in which anybody met.</summary>
    public IEnumerable<int> Years => _outline.Matrix.Select(cell => cell.Year).Distinct();

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
        .. _outline.Stories.Take(50_000).Select(row => new[] { row.Title, "/story/" + Edition.Escaped(row.Id), row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" }),
    ];

    private IEnumerable<OutlinedEntry> Known(EntityKind kind) => _outline.Entries.Where(entry => entry.Kind == kind && !Unpaged.Contains(entry.Id));

    private static string PathOf(OutlinedEntry entry) => (entry.Kind switch { EntityKind.Person => "/person/", EntityKind.Body => "/org/", _ => "/place/" }) + Edition.Escaped(entry.Id);

    private bool IsToldTwice(IEnumerable<int> articles) => articles.Select(article => _outline.Articles[article].Story).Distinct().Skip(1).Any();

    private ulong StoryOf(int article) => _marks.Stories[_outline.Articles[article].Story];

    private ulong ListedOf(int article) => _marks.Listed[_outline.Articles[article].Story];

    private IEnumerable<(string Path, ulong Mark)> Days()
    {
        var days = _outline.Stories.Index().Where(story => story.Item.Day is not null).GroupBy(story => story.Item.Day!.Value).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            // A day leads to the day before and the day after.
            var (later, earlier) = (i > 0 ? days[i - 1].Key.DayNumber : 0, i + 1 < days.Count ? days[i + 1].Key.DayNumber : 0);
            yield return (HomeView.DayPath(days[i].Key), OutlineMarks.Sum(days[i].Select(story => _marks.Stories[story.Index])) + RowMark.With((ulong)later, (ulong)earlier));
        }
    }

    private IEnumerable<(string Path, ulong Mark)> Stories()
    {
        var marks = _marks.Stories.ToArray();
        foreach (var (id, _, _) in _outline.Projects)
        {
            foreach (var story in _outline.Steps[id].Select(article => _outline.Articles[article].Story).Distinct())
                marks[story] += RowMark.With(_marks.Projects[id], 1);
        }

        // The newest of a series are shown on all of its stories; a story shows one more where it is among them.
        foreach (var series in _outline.Stories.Index().Where(story => story.Item.Series is not null).GroupBy(story => story.Item.Series))
        {
            var newest = OutlineMarks.Sum(series.Take(OfSeries + 1).Select(story => _marks.Listed[story.Index]));
            foreach (var (story, _) in series)
                marks[story] += RowMark.With(newest, 2);
        }

        var shared = marks.ToArray();
        for (var i = 0; i < marks.Length; i++)
        {
            foreach (var (rank, other) in _ties.RelatedTo(i, Related).Index())
                marks[i] += RowMark.With(_marks.Listed[other], 3 + (ulong)rank);
        }

        foreach (var (i, story) in _outline.Stories.Index())
            yield return ("/story/" + Edition.Escaped(story.Id), marks[i]);
        foreach (var article in _outline.Articles.Where(article => _outline.Stories[article.Story].Reports > 1))
            yield return ("/article/" + Edition.Escaped(article.Id), shared[article.Story]);
    }

    private IEnumerable<(string Path, ulong Mark)> Registers()
    {
        foreach (var (i, post) in _outline.Posts.Index().Where(post => !Unpaged.Contains(post.Item.Id)))
            yield return ("/post/" + Edition.Escaped(post.Id), _marks.Posts[i]);
        foreach (var kind in new[] { EntityKind.Person, EntityKind.Body, EntityKind.Place })
        {
            foreach (var (i, entry) in _outline.Entries.Index().Where(entry => entry.Item.Kind == kind && !Unpaged.Contains(entry.Item.Id)))
                yield return (PathOf(entry), _marks.Entries[i]);
        }

        foreach (var field in _outline.Fields.Where(field => !Unpaged.Contains(field.Key)).OrderBy(field => field.Key, StringComparer.Ordinal))
            yield return ("/field/" + Edition.Escaped(field.Key), OutlineMarks.Sum(field.Select(StoryOf)));
        foreach (var (id, _, _) in _outline.Projects)
            yield return ("/project/" + Edition.Escaped(id), _marks.Projects[id]);
        foreach (var (id, mark) in Securities())
            yield return ("/security/" + Edition.Escaped(id), mark);
    }

    private IEnumerable<(string Id, ulong Mark)> Securities() =>
        _outline.Touching.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => (share.Key, OutlineMarks.Sum(share.Select(StoryOf)) + _outline.Prices.GetValueOrDefault(share.Key)));

    /// <summary>Pages that list stories under something: labels, outlets, channels, two sides that met.</summary>
    private IEnumerable<(string Path, ulong Mark)> Shelves()
    {
        foreach (var label in _outline.Labels.Where(label => !label.Key.StartsWith("permalink/", StringComparison.Ordinal)).OrderBy(label => label.Key, StringComparer.Ordinal))
        {
            var cut = label.Key.IndexOf('/', StringComparison.Ordinal);
            yield return ($"/{label.Key[..cut]}/{Edition.Escaped(label.Key[(cut + 1)..])}", OutlineMarks.Sum(label.Select(ListedOf)));
        }

        foreach (var outlet in Outlets())
            yield return ("/outlet/" + Edition.Escaped(outlet.Id), outlet.Mark);
        foreach (var channel in _outline.Articles.Index().Where(article => article.Item.Channel is not null).GroupBy(article => article.Item.Channel!).OrderBy(channel => channel.Key, StringComparer.Ordinal))
            yield return ("/channel/" + Edition.Escaped(channel.Key), OutlineMarks.Sum(channel.Select(article => article.Item.Mark + ListedOf(article.Index))));
        var between = Between();
        foreach (var (province, enterprise) in _outline.Matrix.Select(cell => (cell.Province, cell.Enterprise)).Distinct())
            yield return ($"/between/{province.Id}/{enterprise.Id}", between.GetValueOrDefault((province.Id, enterprise.Id)) + RowMark.With(RowMark.Of(province.Name), RowMark.Of(enterprise.Name)));
    }

    private IEnumerable<(string Id, ulong Mark)> Outlets() => _outline.Articles.Index()
        .Where(article => article.Item.Outlet is not null)
        .GroupBy(article => article.Item.Outlet!)
        .OrderBy(outlet => outlet.Key, StringComparer.Ordinal)
        .Select(outlet => (outlet.Key, OutlineMarks.Sum(outlet.Select(article => article.Item.Mark + ListedOf(article.Index)))));

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
    private IEnumerable<(string Path, ulong Mark)> Often() =>
    [
        .. _outline.Entries.Index().Where(entry => entry.Item.Stories >= OftenTold).Select(entry => ("/feed" + PathOf(entry.Item), _marks.Entries[entry.Index])),
        .. Securities().Select(share => ("/feed/security/" + Edition.Escaped(share.Id), share.Mark)),
        .. Outlets().Select(outlet => ("/feed/outlet/" + Edition.Escaped(outlet.Id), outlet.Mark)),
    ];
}
