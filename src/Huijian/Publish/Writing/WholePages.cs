using System.Collections.Concurrent;
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
    // As many as one question asks for well.
    private const int RowsAtOnce = 500;

    private readonly ILookup<DateOnly, StoryRow> _days = whole.Stories.Rows.Where(story => story.Day is not null).ToLookup(story => story.Day!.Value);

    private readonly List<DateOnly> _calendar = [.. Days(whole).Select(day => day.Key)];

    private readonly Lazy<(LedgerBook Book, ILookup<(NewsPeriod, EventType?), EventRow> Rows)> _ledger = new(() => Ledger(whole));

    private readonly ConcurrentDictionary<string, Times> _times = new(StringComparer.Ordinal);

    public static bool IsPost(PlannedPage page) => page.Path.StartsWith("/post/", StringComparison.Ordinal);

    /// <summary>
    /// What makes each of these pages: fetches for all of them what is not held in memory, the texts of stories with who is named in them and what attests the terms of posts. It gives null
    /// for a page that is not made here (leaves of the ledger are made by <see cref="YearAsync"/>) or is gone.
    /// </summary>
    public async Task<Func<PlannedPage, Page?>> MakingAsync(IReadOnlyCollection<PlannedPage> pages, CancellationToken cancel)
    {
        var texts = await answers.Articles.TextsAsync(pages.Select(Shown).OfType<ArticleRow>().Select(article => article.Id).Distinct(), whole.Judged, cancel);
        List<TermRow> quoted = [.. pages.Select(page => page.Path.Split('/') is ["", "post", var id] ? id : null).OfType<string>().SelectMany(whole.QuotedFor)];
        var attested = quoted.Zip(await Terms.WithAttestationsAsync(answers, quoted, cancel)).ToDictionary(term => term.First, term => term.Second);
        return page => page.Path.Split('/') switch
        {
            ["", "story" or "article", _] => Story(page, texts),
            ["", "post", var id] => whole.Post(id, term => attested[term]) is { } post ? new Page(page.Path, typeof(PostView), post) : null,
            var steps => Find(page.Path, steps),
        };
    }

    private Page? Find(string path, string[] steps) => steps switch
    {
        ["", "day", var day] => Day(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
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

    /// <summary>The page of a story, or of one report of it; null if it is gone.</summary>
    private Page? Story(PlannedPage page, Dictionary<string, Func<ArticleText>> texts)
    {
        if (Shown(page) is not { } row || !texts.TryGetValue(row.Id, out var packed) || whole.Story(row.Story) is not { } story)
            return null;
        var text = packed();
        var article = new ArticlePage(row, text.Article, text.Facts, [.. story.Events.Where(happening => happening.Article == row.Id)], text.Named, text.Revisions)
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

    /// <summary>The year of a leaf of the ledger; the period without a year for what has no day. Null for any other page.</summary>
    public static NewsPeriod? YearOf(PlannedPage page) => NamedLeaf(page) is var (period, _, _) ? period.Whole : null;

    private static (NewsPeriod Period, EventType? Kind, int Number)? NamedLeaf(PlannedPage page) => page.Path.Split('/') is ["", "ledger", .. var steps] ? AskedLedger.Leaf(steps) : null;

    /// <summary>The rows of a year of the ledger in the order of its months, with all that their articles say, and what makes the page of one of its leaves; that gives null for one that is gone.</summary>
    public async Task<(List<LedgerRow> Rows, Func<PlannedPage, Page?> Leaf)> YearAsync(NewsPeriod year, CancellationToken cancel)
    {
        var (book, shelves) = _ledger.Value;
        List<NewsPeriod> months = [.. year.Year is { } dated ? book.Months(dated) : [year]];
        var rows = new List<LedgerRow>();
        foreach (var some in months.SelectMany(month => shelves[(month, null)]).Chunk(RowsAtOnce))
            rows.AddRange(await answers.Ledger.FilledAsync(some, one => new LedgerSource(whole.Stories.Find(one.Story)!, whole.Stories.Report(one.Article)!), cancel));
        var filled = rows.ToDictionary(row => row.Event.Id, StringComparer.Ordinal);
        return (rows, page => NamedLeaf(page) is var (period, kind, number) && book.Leaf(period, kind, number) is { } leaf ? Leaf(leaf, [.. shelves[(leaf.Period, leaf.Kind)].Skip(leaf.Offset).Take(LedgerBook.RowsALeaf).Select(one => filled[one.Id])]) : null);
    }

    private Page Leaf(LedgerLeaf leaf, IReadOnlyList<LedgerRow> rows) => new(
        Addresses.OfLeaf(leaf.Period, leaf.Kind, leaf.Number),
        typeof(LedgerView),
        new LedgerSheet(new Slice<LedgerRow>(rows, leaf.Total, leaf.Offset), LedgerSheet.QueryOf(leaf), new Dictionary<string, string>()) { Book = _ledger.Value.Book, Leaf = leaf });

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
