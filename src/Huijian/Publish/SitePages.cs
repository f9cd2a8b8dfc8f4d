using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish.Following;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>
/// Every page of the site: from an address to what stands there. The live site asks for one address, publishing walks all of them;
/// neither knows more than this.
/// </summary>
/// <param name="least">How many stories must tell of an entry for the registers to list it.</param>
internal sealed class SitePages(Answers answers, int least = 1)
{
    private const int DaysOnHome = 7;
    private const int StoriesADay = 12;

    private readonly Registers _registers = new(answers, least);

    private readonly FollowedNews _followed = new(answers);

    /// <summary>The page at an address, or null.</summary>
    public async Task<Page?> FindAsync(Asked asked, CancellationToken cancel)
    {
        var steps = asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps switch
        {
            [] => await HomeAsync(asked, cancel),
            ["day", var day] => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? await DayAsync(on, asked.Day("asOf"), cancel) : null,
            ["story", var id] => await StoryAsync(id, cancel),
            ["article", var id] => await ArticleAsync(id, cancel),
            ["person", var id] => await PersonAsync(id, asked.Day("asOf"), cancel),
            ["org", var id] => await BodyAsync(id, asked.Day("asOf"), cancel),
            ["place", var id] => await PlaceAsync(id, asked.Day("asOf"), cancel),
            [var room, var id, var period] when Shelf(room, Uri.UnescapeDataString(id)) is not null && NewsPeriod.Parse(period) is { } time => await PeriodAsync(room, Uri.UnescapeDataString(id), time, asked.Day("asOf"), cancel),
            ["post", var id] => await answers.Posts.PostAsync(id, asked.Day("asOf"), cancel) is { } post ? new Page(asked.Path, typeof(PostView), post) : null,
            ["project", var id] => await answers.Projects.ProjectAsync(id, cancel, asked.Day("asOf")) is { } project ? new Page(asked.Path, typeof(ProjectView), project) : null,
            ["security", var id] => await answers.Securities.SecurityAsync(id, cancel, asked.Day("asOf")) is { } security
                ? new Page(asked.Path, typeof(SecurityView), new SecuritySheet(security, await answers.Prices.OfAsync(id, cancel, asked.Day("asOf"))))
                : null,
            ["outlet" or "channel" or "field" or "category" or "tag", var id] => await StoriesOfAsync(steps[0], Uri.UnescapeDataString(id), asked.Day("asOf"), cancel),
            ["ledger"] => await LedgerAsync(asked, cancel),
            ["ledger", .. var leaf] => await LeafAsync(leaf, asked.Day("asOf"), cancel),
            ["figures"] => await FiguresAsync(asked, cancel),
            ["matrix"] => await MatrixAsync(null, asked.Day("asOf"), cancel),
            ["matrix", var year] => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? await MatrixAsync(one, asked.Day("asOf"), cancel) : null,
            ["between", var one, var other] => await BetweenAsync(asked.Path, one, other, asked.Day("asOf"), cancel),
            ["search"] => await SearchAsync(asked, cancel),
            ["sources"] => new Page("/sources", typeof(SourcesView), new SourcesSheet(await answers.FollowedSources.ListAsync(cancel))),
            ["about"] => TextPages.About,
            ["feeds"] => TextPages.Feeds,
            // As everybody has it: in files, where the browser alone knows what its reader follows. Live, FollowRoutes shows what the reader follows.
            ["followed"] => new Page("/followed", typeof(FollowedView), new FollowedSheet([], "", null, IsFull: false, null)),
            // The addresses that Jekyll gives posts, /category/2022/06/08/name: people who move keep theirs.
            [.., var year, var month, var day, var name] when DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var posted) =>
                await answers.Articles.OfPostAsync(posted, name, cancel) is { } article ? await ArticleAsync(article, cancel) : null,
            [var register] when Registers.Paths.Contains("/" + register) => await _registers.FindAsync("/" + register, 1, cancel, asked.Day("asOf")),
            [var register, var page] when Registers.Paths.Contains("/" + register) => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && number < 100_000
                ? await _registers.FindAsync("/" + register, number, cancel, asked.Day("asOf"))
                : null,
            _ => await answers.Labels.OfPermalinkAsync(asked.Path, cancel) is { } article ? await ArticleAsync(article, cancel) : null,
        };
    }

    /// <summary>The addresses of all pages, in a fixed order.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancel) =>
    [
        .. (await MappedAsync(cancel)).Select(page => page.Path),
        .. (await answers.Articles.OfSharedStoriesAsync(cancel)).Select(article => "/article/" + Edition.Escaped(article)),
    ];

    /// <summary>
    /// The pages that a sitemap names, each with the day of its last news where that is known: all but those of which <see cref="Writing.PlannedPage.IsMapped"/>
    /// is not true.
    /// </summary>
    public async Task<IReadOnlyList<(string Path, DateOnly? Last)>> MappedAsync(CancellationToken cancel)
    {
        // Side by side: SQLite works on the thread that asks.
        Func<Task<IEnumerable<(string Path, DateOnly? Last)>>>[] kinds =
        [
            async () => Undated(await SingleAddressesAsync(cancel)),
            async () => Undated(Listed("/days", (await answers.Stories.DaysAsync(cancel)).Select(day => HomeView.DayPath(day.Day)))),
            async () => Undated(new LedgerBook(await answers.Ledger.CountsAsync(null, cancel)).Leaves.Select(leaf => Addresses.OfLeaf(leaf.Period, leaf.Kind, leaf.Number))),
            async () => (await answers.Stories.IdsAsync(cancel)).Select(story => ("/story/" + Edition.Escaped(story.Owner), story.Row)),
            async () => Undated((await answers.Posts.AllAsync(cancel)).Select(post => "/post/" + Edition.Escaped(post.Id))),
            async () => Undated((await answers.Matrix.CellsAsync(null, null, null, cancel)).Select(cell => $"/between/{cell.Province.Id}/{cell.Enterprise.Id}").Distinct()),
            async () => (await answers.People.ListAsync(0, int.MaxValue, cancel)).Rows is var people
                ? [.. Undated(Registers.PagesOf("/people", people.Count(person => person.Stories > 0))), .. people.Select(person => ("/person/" + Edition.Escaped(person.Id), person.LastSeen))]
                : [],
            async () => (await answers.Bodies.ListAsync(null, 0, int.MaxValue, cancel)).Rows is var bodies
                ? [.. Undated(Registers.PagesOf("/orgs", bodies.Count(body => body.Stories > 0))), .. bodies.Select(body => ("/org/" + Edition.Escaped(body.Id), body.LastSeen))]
                : [],
            async () => (await answers.Places.ListAsync(false, 0, int.MaxValue, cancel)).Rows is var places
                ? Undated([.. Registers.PagesOf("/places", places.Count(place => place.Stories > 0)), .. places.Select(place => "/place/" + Edition.Escaped(place.Id))])
                : [],
            async () => Undated(Listed("/projects", (await answers.Projects.ListAsync(int.MaxValue, cancel)).Select(project => "/project/" + Edition.Escaped(project.Id)))),
            async () => Undated(Listed("/securities", (await answers.Securities.ListAsync(int.MaxValue, cancel)).Select(share => "/security/" + Edition.Escaped(share.Id)).Distinct())),
            async () => Undated(Listed("/outlets", (await answers.Outlets.ListAsync(cancel)).Select(outlet => "/outlet/" + Edition.Escaped(outlet.Id)))),
            async () => Undated(Listed("/channels", (await answers.Channels.ListAsync(cancel)).Select(channel => "/channel/" + Edition.Escaped(channel.Id)))),
            async () => Undated(Listed("/categories", (await answers.Labels.ListAsync("category", cancel)).Select(label => "/category/" + Edition.Escaped(label.Id)))),
            async () => Undated(Listed("/tags", (await answers.Labels.ListAsync("tag", cancel)).Select(label => "/tag/" + Edition.Escaped(label.Id)))),
            async () => Undated(Listed("/fields", (await answers.Fields.ListAsync(int.MaxValue, cancel)).Select(field => "/field/" + Edition.Escaped(field.Id)))),
        ];
        return [.. (await Task.WhenAll(kinds.Select(kind => Task.Run(kind, cancel)))).SelectMany(pages => pages)];
    }

    /// <summary>The pages of a register that lists all of these, and they themselves.</summary>
    private static IReadOnlyList<string> Listed(string register, IEnumerable<string> entries) => entries.ToList() is var all ? [.. Registers.PagesOf(register, all.Count), .. all] : [];

    private static IEnumerable<(string Path, DateOnly? Last)> Undated(IEnumerable<string> paths) => paths.Select(path => (path, (DateOnly?)null));

    /// <summary>The pages that every site has: the home page, the ledger and its like, each year of the matrix, and the registers page by page.</summary>
    public async Task<IReadOnlyList<Page>> StandingAsync(CancellationToken cancel)
    {
        // Side by side: SQLite works on the thread that asks.
        var pages = await Task.WhenAll(
        [
            .. (await SingleAddressesAsync(cancel)).Select(path => Task.Run(async () => new[] { await FindAsync(Asked.Of(path), cancel) }, cancel)),
            .. Registers.Paths.Select(path => Task.Run(() => RegisterAsync(path, cancel), cancel)),
        ]);
        return [.. pages.SelectMany(some => some).OfType<Page>()];
    }

    private async Task<List<string>> SingleAddressesAsync(CancellationToken cancel) =>
    [
        "/", "/ledger", "/figures", "/matrix", "/search", "/about", "/feeds", "/followed",
        .. (await answers.Matrix.CellsAsync(null, null, null, cancel)).Select(cell => string.Create(CultureInfo.InvariantCulture, $"/matrix/{cell.Year}")).Distinct(),
    ];

    private async Task<Page?[]> RegisterAsync(string path, CancellationToken cancel)
    {
        var pages = new List<Page?> { await _registers.FindAsync(path, 1, cancel) };
        if (pages[0] is { Shown: RegisterSheet sheet })
        {
            for (var number = 2; number <= sheet.Pages; number++)
                pages.Add(await _registers.FindAsync(path, number, cancel));
        }

        return [.. pages];
    }

    private async Task<Page> HomeAsync(Asked asked, CancellationToken cancel)
    {
        var asOf = asked.Day("asOf");
        var home = await answers.Stories.HomeAsync(DaysOnHome, StoriesADay, cancel, asOf);
        return new Page("/", typeof(HomeView), new HomeSheet(
            home.Days,
            await ToldAsync([.. home.Days.SelectMany(day => day.Stories), .. home.Undated], cancel),
            await answers.Figures.MovedAsync(6, asOf, cancel),
            await answers.Bodies.BusyAsync(8, asOf, cancel),
            await answers.Projects.ListAsync(6, cancel, asOf),
            [.. (await answers.Stories.DaysAsync(cancel)).Where(day => asOf is null || day.Day <= asOf).Take(21)],
            home)
        {
            Followed = await _followed.OfAsync(asked.Followed, 1, asOf, cancel),
        });
    }

    private async Task<Page?> DayAsync(DateOnly on, DateOnly? asOf, CancellationToken cancel)
    {
        if (on > asOf)
            return null;
        var day = await answers.Stories.DayAsync(on, 1000, cancel);
        day = day.After > asOf ? day with { After = null } : day;
        return day.Stories.Count == 0 ? null : new Page(HomeView.DayPath(on), typeof(HomeView), new HomeSheet([day], await ToldAsync(day.Stories, cancel), [], [], [], [], null));
    }

    private Task<Dictionary<string, EventRow>> ToldAsync(IReadOnlyList<StoryRow> stories, CancellationToken cancel) =>
        answers.Ledger.ForemostAsync(stories.Select(story => story.Id), cancel);

    private async Task<Page?> StoryAsync(string id, CancellationToken cancel) =>
        await answers.Stories.ToldAsync(id, cancel) is { } story && await answers.Articles.ArticleAsync(story.Row.Lead, null, cancel) is { } article
            ? new Page("/story/" + Edition.Escaped(id), typeof(ArticleView), new ArticleSheet(article, story, AsStory: true, await answers.Stories.RelatedAsync(id, 8, cancel)) { Prices = await PricesAsync(story, cancel) })
            : null;

    private async Task<Page?> ArticleAsync(string id, CancellationToken cancel) =>
        await answers.Articles.ArticleAsync(id, null, cancel) is { } article && await answers.Stories.ToldAsync(article.Row.Story, cancel) is { } story
            ? new Page("/article/" + Edition.Escaped(id), typeof(ArticleView), new ArticleSheet(article, story, AsStory: false, []) { Prices = await PricesAsync(story, cancel) })
            : null;

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<PriceDay>>> PricesAsync(ToldStory story, CancellationToken cancel)
    {
        var prices = new Dictionary<string, IReadOnlyList<PriceDay>>(StringComparer.Ordinal);
        foreach (var share in ArticleSheet.Charted(story))
        {
            if (await answers.Prices.OfAsync(share, cancel) is { Count: > 0 } days)
                prices[share] = days;
        }

        return prices;
    }

    private async Task<Page?> PersonAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        if (await answers.People.PersonAsync(id, asOf, cancel) is not { } person)
            return null;
        var periods = await PeriodsAsync("person", id, person.Row.Stories, asOf, cancel);
        var events = await answers.Ledger.OfPartyAsync(id, asOf, EntryPeriods.EventsListed(periods), cancel);
        return new Page("/person/" + Edition.Escaped(id), typeof(PersonView), new PersonSheet(person, events, await answers.Fields.SaidByAsync(id, asOf, cancel), asOf) { Periods = periods });
    }

    private async Task<Page> LedgerAsync(Asked asked, CancellationToken cancel)
    {
        var (query, names) = await AskedLedger.OfAsync(asked, answers, cancel);
        return new Page("/ledger", typeof(LedgerView), new LedgerSheet(await answers.Ledger.RowsAsync(query, cancel), query, names)
        {
            Book = Addresses.OfLedger(query with { To = null }) == "/ledger" ? new LedgerBook(await answers.Ledger.CountsAsync(query.To, cancel)) : null,
        });
    }

    private async Task<Page?> LeafAsync(string[] steps, DateOnly? asOf, CancellationToken cancel)
    {
        if (AskedLedger.Leaf(steps) is not var (period, kind, number))
            return null;
        var book = new LedgerBook(await answers.Ledger.CountsAsync(asOf, cancel));
        if (book.Leaf(period, kind, number) is not { } leaf)
            return null;
        var query = LedgerSheet.QueryOf(leaf, asOf);
        return new Page(Addresses.OfLeaf(period, kind, number), typeof(LedgerView), new LedgerSheet(await answers.Ledger.RowsAsync(query, cancel), query, new Dictionary<string, string>()) { Book = book, Leaf = leaf });
    }

    private async Task<Page?> BodyAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        if (await answers.Bodies.BodyAsync(id, asOf, cancel) is not { } body)
            return null;
        var periods = await PeriodsAsync("org", id, body.Row.Stories, asOf, cancel);
        return new Page("/org/" + Edition.Escaped(id), typeof(BodyView), new BodySheet(
            body,
            await answers.Ledger.OfPartyAsync(id, asOf, EntryPeriods.EventsListed(periods), cancel),
            [.. (await answers.Figures.SeriesAsync(new FigureQuery { Entity = id, To = asOf }, cancel)).Where(series => series.Points.Count > 1).Take(6)],
            asOf)
        {
            Periods = periods,
        });
    }

    private async Task<Page?> PlaceAsync(string id, DateOnly? asOf, CancellationToken cancel)
    {
        if (await answers.Places.PlaceAsync(id, asOf, cancel) is not { } place)
            return null;
        var periods = await PeriodsAsync("place", id, place.Told, asOf, cancel);
        var events = await answers.Ledger.AtPlaceAsync(id, asOf, EntryPeriods.EventsListed(periods), cancel);
        return new Page("/place/" + Edition.Escaped(id), typeof(PlaceView), new PlaceSheet(place, events, asOf) { Periods = periods });
    }

    private async Task<Page?> PeriodAsync(string room, string id, NewsPeriod period, DateOnly? asOf, CancellationToken cancel)
    {
        var (ids, values) = Shelf(room, id)!.Value;
        if (await NameAsync(room, id, cancel) is not { } name || await answers.Stories.InPeriodAsync(ids, values, period, asOf, cancel) is not { Count: > 0 } stories)
            return null;
        var path = $"/{room}/{Edition.Escaped(id)}";
        return new Page(PeriodSheet.PathOf(path, period), typeof(PeriodView), new PeriodSheet(
            path,
            name,
            period,
            await answers.Stories.PeriodsAsync(ids, values, asOf, cancel),
            room switch
            {
                "person" or "org" => await answers.Ledger.OfPartyAsync(id, asOf, int.MaxValue, cancel, period),
                "place" => await answers.Ledger.AtPlaceAsync(id, asOf, int.MaxValue, cancel, period),
                _ => [],
            },
            stories));
    }

    private async Task<IReadOnlyList<NewsPeriod>> PeriodsAsync(string room, string id, long stories, DateOnly? asOf, CancellationToken cancel)
    {
        var (ids, values) = Shelf(room, id)!.Value;
        return stories <= EntryPeriods.Listed ? [] : await answers.Stories.PeriodsAsync(ids, values, asOf, cancel);
    }

    /// <summary>A query for the ids of the stories under an entry, an outlet, a channel or a label; null for a room whose pages have no periods.</summary>
    private static (string Ids, IReadOnlyList<(string Name, object? Value)> Values)? Shelf(string room, string id) => room switch
    {
        "person" or "org" => Stories.Naming(id) is var (naming, values) ? (Stories.Under(naming), values) : null,
        "place" => Places.Naming(id) is var (naming, values) ? (Stories.Under(naming), values) : null,
        "outlet" => Outlets.Told(id),
        "channel" => Channels.Told(id),
        "category" or "tag" => Labels.Told(room, id),
        _ => null,
    };

    private async Task<string?> NameAsync(string room, string id, CancellationToken cancel) => room switch
    {
        "outlet" => (await answers.Outlets.OutletAsync(id, cancel))?.Name,
        "channel" => (await answers.Channels.ChannelAsync(id, cancel))?.Name,
        "category" or "tag" => id,
        _ => (await answers.Names.KnownAsync(id, cancel))?.Name,
    };

    private async Task<Page?> StoriesOfAsync(string room, string id, DateOnly? asOf, CancellationToken cancel)
    {
        var path = $"/{room}/{Edition.Escaped(id)}";
        if (room == "field")
            return await answers.Fields.FieldAsync(id, asOf, cancel) is { } field ? new Page(path, typeof(StoriesView), StoriesSheet.OfField(path, field)) : null;
        var (ids, values) = Shelf(room, id)!.Value;
        var stories = await answers.Stories.AmongAsync(ids, values, asOf, EntryPeriods.Listed, cancel);
        var sheet = room switch
        {
            "outlet" => await answers.Outlets.OutletAsync(id, cancel) is { } outlet ? StoriesSheet.OfOutlet(path, outlet, stories) : null,
            "channel" => await answers.Channels.ChannelAsync(id, cancel) is { } channel ? StoriesSheet.OfChannel(path, channel, stories) : null,
            _ => stories.Total > 0 ? StoriesSheet.OfLabel(path, room, id, stories) : null,
        };
        return sheet is null ? null : new Page(path, typeof(StoriesView), sheet with { Periods = await PeriodsAsync(room, id, stories.Total, asOf, cancel) });
    }

    private async Task<Page> FiguresAsync(Asked asked, CancellationToken cancel)
    {
        var query = new FigureQuery { Words = asked.Text("q"), Unit = asked.Text("unit"), Measure = asked.Text("measure"), From = asked.Day("from"), To = asked.Until, Offset = asked.Whole("offset", 0, 1_000_000) };
        var series = (await answers.Figures.SeriesAsync(query, cancel)).Where(one => one.Points.Count > 1).Take(12).ToList();
        return new Page("/figures", typeof(FiguresView), new FiguresSheet(query, series, await answers.Figures.ListAsync(query, cancel)));
    }

    private async Task<Page> MatrixAsync(int? year, DateOnly? asOf, CancellationToken cancel)
    {
        var cells = await answers.Matrix.CellsAsync(null, null, null, cancel, asOf);
        return new Page(
            year is null ? "/matrix" : string.Create(CultureInfo.InvariantCulture, $"/matrix/{year}"),
            typeof(MatrixView),
            new MatrixSheet(cells, year, [.. cells.Select(cell => cell.Year).Distinct().OrderDescending()]));
    }

    private async Task<Page?> BetweenAsync(string path, string one, string other, DateOnly? asOf, CancellationToken cancel) =>
        await answers.Names.KnownAsync(one, cancel) is { } first && await answers.Names.KnownAsync(other, cancel) is { } second
            ? new Page(path, typeof(BetweenView), new BetweenSheet(path, first, second, await answers.Matrix.BetweenAsync(one, other, cancel, asOf)))
            : null;

    private async Task<Page> SearchAsync(Asked asked, CancellationToken cancel)
    {
        var query = AskedSearch.Of(asked);
        var anything = Addresses.OfSearch(query).Contains('?', StringComparison.Ordinal);
        return new Page("/search", typeof(SearchView), new SearchSheet(
            query,
            anything ? await answers.Search.FindAsync(query, cancel) : null,
            query.Words.Length > 0 && query.Offset == 0 ? await answers.Names.FindAsync(query.Words, null, 6, cancel) : [])
        {
            Called = await CalledAsync(query, cancel),
        });
    }

    private async Task<IReadOnlyDictionary<string, string>> CalledAsync(SearchQuery query, CancellationToken cancel)
    {
        var called = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in new[] { query.Person, query.Body, query.Place }.OfType<string>())
            called[id] = (await answers.Names.KnownAsync(id, cancel))?.Name ?? id;
        if (query.Outlet is { } outlet)
            called[outlet] = (await answers.Outlets.OutletAsync(outlet, cancel))?.Name ?? outlet;
        return called;
    }
}
