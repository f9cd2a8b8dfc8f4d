using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Huijian.Ask;
using Huijian.Ask.Whole;
using Huijian.Facts.Model;
using Huijian.Publish.Feeds;
using Huijian.Publish.Pages;

namespace Huijian.Publish.Writing;

/// <summary>
/// The pages of a site that is written, made from a record held in memory: the same that <see cref="SitePages"/> makes for one address.
/// </summary>
internal sealed class WholePages(Answers answers, WholeRecord whole)
{
    private readonly ILookup<DateOnly, StoryRow> _days = whole.Stories.Rows.Where(story => story.Day is not null).ToLookup(story => story.Day!.Value);

    private readonly List<DateOnly> _calendar = [.. Days(whole).Select(day => day.Key)];

    private readonly Lazy<(LedgerBook Book, ILookup<(NewsPeriod, EventType?), EventRow> Rows)> _ledger = new(() => Ledger(whole));

    private readonly ConcurrentDictionary<string, Times> _times = new(StringComparer.Ordinal);

    /// <summary>The page at an address; null for one that is not made here, and for those of stories (<see cref="Story"/>) and leaves (<see cref="LeavesAsync"/>).</summary>
    public Page? Find(string path) => path.Split('/') switch
    {
        ["", "day", var day] => Day(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ["", "post", var id] => whole.Post(id) is { } post ? new Page(path, typeof(PostView), post) : null,
        ["", "person", var id] => whole.Person(id) is { } person ? Person(path, person) : null,
        ["", "org", var id] => whole.Body(id) is { } body ? Body(path, body) : null,
        ["", "place", var id] => whole.Place(id) is { } place ? Place(path, place) : null,
        ["", var room and ("person" or "org" or "place" or "outlet" or "channel" or "category" or "tag"), var id, var period] => NewsPeriod.Parse(period) is { } time ? Period(room, Uri.UnescapeDataString(id), time) : null,
        ["", "field", var id] => whole.Field(id) is { } field ? new Page(path, typeof(StoriesView), StoriesSheet.OfField(path, field)) : null,
        ["", "between", var one, var other] => new Page(path, typeof(BetweenView), new BetweenSheet(path, new Named(one, whole.Register.NameOf(one) ?? one), new Named(other, whole.Register.NameOf(other) ?? other), [.. whole.Events.Between(one, other)])),
        ["", ("outlet" or "channel" or "category" or "tag") and var room, var id] => Shelf(path, room, Uri.UnescapeDataString(id)),
        ["", "security", var id] => whole.Security(id) is { } share ? new Page(path, typeof(SecurityView), new SecuritySheet(share, [.. whole.Prices[id]])) : null,
        ["", "project", var id] => whole.Project(id) is { } project ? new Page(path, typeof(ProjectView), project) : null,
        _ => null,
    };

    /// <summary>A feed, as <see cref="SiteFeeds"/> gives it; null for one that is not made here.</summary>
    public Feed? Feed(string path) => path.Split('/') switch
    {
        ["", "feed", "place", var id] => whole.Place(id) is { } place ? SiteFeeds.Of(place.Row.Name, "place", id, place.Stories) : null,
        ["", "feed", ("person" or "org") and var room, var id] => whole.Register.NameOf(id) is { } name ? SiteFeeds.Of(name, room, id, [.. whole.Stories.Naming(id, SiteFeeds.Stories)]) : null,
        ["", "feed", "security", var id] => whole.Security(id) is { } share ? SiteFeeds.Of(share) : null,
        _ => null,
    };

    /// <summary>True for the page of a story, or of one report of it.</summary>
    public static bool IsStory(PlannedPage page) => page.Path.StartsWith("/story/", StringComparison.Ordinal) || page.Path.StartsWith("/article/", StringComparison.Ordinal);

    /// <summary>The texts that the pages of stories show, by the ids of their articles.</summary>
    public Task<Dictionary<string, Func<ArticleText>>> TextsAsync(IEnumerable<PlannedPage> stories, CancellationToken cancel) =>
        answers.Articles.TextsAsync(stories.Select(Shown).OfType<ArticleRow>().Select(article => article.Id).Distinct(), cancel);

    /// <summary>The page of a story, or of one report of it; null if it is gone.</summary>
    public Page? Story(PlannedPage page, Dictionary<string, Func<ArticleText>> texts)
    {
        if (Shown(page) is not { } row || !texts.TryGetValue(row.Id, out var packed) || whole.Story(row.Story) is not { } story)
            return null;
        var text = packed();
        var article = new ArticlePage(row, text.Article, text.Facts, [.. story.Events.Where(happening => happening.Article == row.Id)], [.. whole.Stories.NamedIn(row.Id)], text.Revisions)
        {
            Reviews = text.Reviews,
            Withdrawn = whole.Stories.WithdrawnAt(row),
        };
        var related = page.Related.Select(whole.Stories.Find).OfType<StoryRow>();
        return new Page(page.Path, typeof(ArticleView), new ArticleSheet(article, story, page.Path.StartsWith("/story/", StringComparison.Ordinal), [.. related])
        {
            Prices = ArticleSheet.Charted(story).Where(whole.Prices.Contains).ToDictionary(share => share, share => (IReadOnlyList<PriceDay>)[.. whole.Prices[share]], StringComparer.Ordinal),
        });
    }

    /// <summary>The article that the page of a story, or of one report of it, shows.</summary>
    private ArticleRow? Shown(PlannedPage page) => page.Path.Split('/') switch
    {
        ["", "story", var id] => whole.Stories.Find(id) is { } story ? whole.Stories.Report(story.Lead) : null,
        ["", "article", var id] => whole.Stories.Report(id),
        _ => null,
    };

    /// <summary>True for a leaf of the ledger.</summary>
    public static bool IsLeaf(PlannedPage page) => page.Path.StartsWith("/ledger/", StringComparison.Ordinal);

    /// <summary>The pages of these leaves, in the same order; those that are gone are left out. What the articles of all their rows say besides is asked for in one go.</summary>
    public async Task<List<Page>> LeavesAsync(IEnumerable<PlannedPage> leaves, CancellationToken cancel)
    {
        var found = leaves.Select(page => Leaf(page.Path)).OfType<LedgerLeaf>().ToList();
        var events = found.ConvertAll(leaf => _ledger.Value.Rows[(leaf.Period, leaf.Kind)].Skip(leaf.Offset).Take(LedgerBook.RowsALeaf).ToList());
        var filled = await FilledAsync([.. events.SelectMany(rows => rows)], cancel);
        var pages = new List<Page>();
        var at = 0;
        foreach (var (leaf, rows) in found.Zip(events))
        {
            pages.Add(Leaf(leaf, filled.GetRange(at, rows.Count)));
            at += rows.Count;
        }

        return pages;
    }

    /// <summary>The year of whose months a leaf is one; null for a leaf of a kind, and of what has no day.</summary>
    public static int? YearOf(PlannedPage leaf) => leaf.Path.Split('/') is ["", "ledger", .. var steps] && AskedLedger.Leaf(steps) is ({ Month: not null } month, null, _) ? month.Year : null;

    /// <summary>The months of a year in which something happened: all rows of each, in order, and the pages of its leaves.</summary>
    public async IAsyncEnumerable<(List<LedgerRow> Rows, IEnumerable<Page> Leaves)> MonthsAsync(int year, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var month in _ledger.Value.Book.Months(year))
        {
            var rows = await FilledAsync([.. _ledger.Value.Rows[(month, null)]], cancel);
            yield return (rows, rows.Chunk(LedgerBook.RowsALeaf).Select((some, i) => Leaf(_ledger.Value.Book.Leaf(month, null, i + 1)!, some)));
        }
    }

    private Task<List<LedgerRow>> FilledAsync(IReadOnlyList<EventRow> events, CancellationToken cancel) =>
        answers.Ledger.FilledAsync(events, one => new LedgerSource(whole.Stories.Find(one.Story)!, whole.Stories.Report(one.Article)!), cancel);

    private Page Leaf(LedgerLeaf leaf, IReadOnlyList<LedgerRow> rows) => new(
        Addresses.OfLeaf(leaf.Period, leaf.Kind, leaf.Number),
        typeof(LedgerView),
        new LedgerSheet(new Slice<LedgerRow>(rows, leaf.Total, leaf.Offset), LedgerSheet.QueryOf(leaf), new Dictionary<string, string>()) { Book = _ledger.Value.Book, Leaf = leaf });

    private LedgerLeaf? Leaf(string path) =>
        path.Split('/') is ["", "ledger", .. var steps] && AskedLedger.Leaf(steps) is var (period, kind, number) ? _ledger.Value.Book.Leaf(period, kind, number) : null;

    private static (LedgerBook Book, ILookup<(NewsPeriod, EventType?), EventRow> Rows) Ledger(WholeRecord whole)
    {
        var rows = whole.Events.InLedger(story => whole.Stories.Find(story)?.Day).Select(one => (Month: NewsPeriod.MonthOf(one.Day), one.Row)).ToList();
        return (
            new LedgerBook(rows.GroupBy(one => (one.Month, one.Row.Kind)).Select(some => new LedgerCount(some.Key.Month, some.Key.Kind, some.Count()))),
            rows.SelectMany(one => new[] { (Shelf: (one.Month, (EventType?)null), one.Row), (Shelf: (one.Month.Whole, one.Row.Kind), one.Row) }).ToLookup(one => one.Shelf, one => one.Row));
    }

    private static IEnumerable<IGrouping<DateOnly, StoryRow>> Days(WholeRecord whole) => whole.Stories.Rows.Where(story => story.Day is not null).GroupBy(story => story.Day!.Value);

    /// <summary>The years and months that an entry has pages for.</summary>
    /// <param name="told">How many stories tell of it.</param>
    private IReadOnlyList<NewsPeriod> Periods(string room, string id, long told) => told <= EntryPeriods.Listed ? [] : TimesOf(room, id).Periods;

    private Page Person(string path, PersonPage person)
    {
        var periods = Periods("person", person.Row.Id, person.Row.Stories);
        var events = whole.Events.Involving(person.Row.Id).Take(EntryPeriods.EventsListed(periods)).ToList();
        return new Page(path, typeof(PersonView), new PersonSheet(person, events, whole.SaidBy(person.Row.Id), null) { Periods = periods });
    }

    private Page Body(string path, BodyPage body)
    {
        var periods = Periods("org", body.Row.Id, body.Row.Stories);
        var events = whole.Events.Involving(body.Row.Id).Take(EntryPeriods.EventsListed(periods)).ToList();
        return new Page(path, typeof(BodyView), new BodySheet(body, events, [.. whole.SeriesOf(body.Row.Id).Take(6)], null) { Periods = periods });
    }

    private Page Place(string path, PlacePage place)
    {
        var periods = Periods("place", place.Row.Id, place.Told);
        var events = whole.Events.Around(place.Row.Id).Take(EntryPeriods.EventsListed(periods)).ToList();
        return new Page(path, typeof(PlaceView), new PlaceSheet(place, events, null) { Periods = periods });
    }

    private string? NameOf(string room, string id) => room switch
    {
        "outlet" => whole.Register.Outlets.GetValueOrDefault(id)?.Name,
        "channel" => whole.Register.Channels.GetValueOrDefault(id)?.Name,
        "category" or "tag" => id,
        _ => whole.Register.NameOf(id),
    };

    private Page? Period(string room, string id, NewsPeriod period)
    {
        if (NameOf(room, id) is not { } name)
            return null;
        var times = TimesOf(room, id);
        var path = $"/{room}/{Edition.Escaped(id)}";
        return new Page(PeriodSheet.PathOf(path, period), typeof(PeriodView), new PeriodSheet(path, name, period, times.Periods, [.. times.Events[period]], [.. times.Stories[period]]));
    }

    /// <summary>What is told of an entry, by its periods: worked out once for all of their pages.</summary>
    private Times TimesOf(string room, string id) => _times.GetOrAdd($"{room}/{id}", _ =>
    {
        var (low, high) = Places.Covered(id);
        IReadOnlyList<StoryRow> stories = room switch
        {
            "place" => whole.Stories.NamingPlaces(low, high),
            "person" or "org" => [.. whole.Stories.Naming(id, int.MaxValue)],
            _ => [.. whole.Stories.FiledUnder(room, id, int.MaxValue)],
        };
        var periods = EntryPeriods.Of(stories.Select(story => story.Day));
        var known = periods.ToHashSet();
        var events = room switch { "place" => whole.Events.Around(id), "person" or "org" => whole.Events.Involving(id), _ => [] };
        return new Times(periods, events.ToLookup(one => Of(whole.Stories.Find(one.Story)?.Day)), stories.ToLookup(story => Of(story.Day)));

        NewsPeriod Of(DateOnly? day) => NewsPeriod.MonthOf(day) is var month && known.Contains(month) ? month : month.Whole;
    });

    /// <summary>The stories of an outlet or a channel, or under a label.</summary>
    private Page? Shelf(string path, string room, string id)
    {
        var all = whole.Stories.FiledUnder(room, id, int.MaxValue).ToList();
        var stories = new Slice<StoryRow>([.. all.Take(EntryPeriods.Listed)], all.Count, 0);
        var sheet = room switch
        {
            "outlet" => whole.Register.Outlets.GetValueOrDefault(id) is { } outlet ? StoriesSheet.OfOutlet(path, outlet, stories) : null,
            "channel" => whole.Register.Channels.GetValueOrDefault(id) is { } channel ? StoriesSheet.OfChannel(path, channel, stories) : null,
            _ => all.Count > 0 ? StoriesSheet.OfLabel(path, room, id, stories) : null,
        };
        return sheet is null ? null : new Page(path, typeof(StoriesView), sheet with { Periods = Periods(room, id, all.Count) });
    }

    // The calendar runs backwards, as the stories do.
    private Page? Day(DateOnly day)
    {
        var at = _calendar.BinarySearch(day, Comparer<DateOnly>.Create((one, other) => other.CompareTo(one)));
        if (at < 0)
            return null;
        var stories = _days[day].Take(1000).ToList();
        var page = new DayPage(day, stories, at + 1 < _calendar.Count ? _calendar[at + 1] : null, at > 0 ? _calendar[at - 1] : null);
        var told = stories.Select(whole.Events.ForemostOf).OfType<EventRow>().ToDictionary(one => one.Story);
        return new Page(HomeView.DayPath(day), typeof(HomeView), new HomeSheet([page], told, [], [], [], [], null));
    }

    /// <summary>The stories of an entry and what happened with it, by its periods.</summary>
    private sealed record Times(IReadOnlyList<NewsPeriod> Periods, ILookup<NewsPeriod, EventRow> Events, ILookup<NewsPeriod, StoryRow> Stories);
}
