using System.Globalization;
using Huijian.Ask;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>
/// Every page of the site: from an address to what stands there. The live site asks for one address, publishing walks all of them;
/// neither knows more than this.
/// </summary>
internal sealed class SitePages(Answers answers)
{
    private const int DaysOnHome = 7;
    private const int StoriesADay = 12;

    /// <summary>The page at an address, or null.</summary>
    public async Task<Page?> FindAsync(Asked asked, CancellationToken cancel)
    {
        var steps = asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps switch
        {
            [] => await HomeAsync(cancel),
            ["ledger"] => await LedgerAsync(asked, cancel),
            ["day", var day] => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? await DayAsync(on, cancel) : null,
            ["story", var id] => await StoryAsync(id, cancel),
            ["article", var id] => await ArticleAsync(id, cancel),
            ["person", var id] => await PersonAsync(id, asked.Day("asOf"), cancel),
            _ => null,
        };
    }

    /// <summary>The addresses of all pages, in a fixed order.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancel) =>
    [
        "/",
        "/ledger",
        .. (await answers.Stories.DaysAsync(cancel)).Select(day => HomeView.DayPath(day.Day)),
        .. (await answers.Stories.NewestAsync(0, int.MaxValue, cancel)).Rows.Select(story => "/story/" + Edition.Escaped(story.Id)),
        .. (await answers.People.ListAsync(0, int.MaxValue, cancel)).Rows.Select(person => "/person/" + Edition.Escaped(person.Id)),
    ];

    private async Task<Page> HomeAsync(CancellationToken cancel)
    {
        var home = await answers.Stories.HomeAsync(DaysOnHome, StoriesADay, cancel);
        var sheet = await DaysAsync(home.Days, cancel) with
        {
            Home = home,
            Figures = await answers.Figures.ListAsync(new FigureQuery { Count = 6 }, cancel),
            Projects = await answers.Projects.ListAsync(6, cancel),
            Bodies = (await answers.Bodies.ListAsync(null, 0, 8, cancel)).Rows,
            Calendar = [.. (await answers.Stories.DaysAsync(cancel)).Take(21)],
        };
        return new Page("/", typeof(HomeView), sheet);
    }

    private async Task<Page?> DayAsync(DateOnly on, CancellationToken cancel)
    {
        var day = await answers.Stories.DayAsync(on, 1000, cancel);
        return day.Stories.Count == 0 ? null : new Page(HomeView.DayPath(on), typeof(HomeView), await DaysAsync([day], cancel));
    }

    private async Task<HomeSheet> DaysAsync(IReadOnlyList<DayPage> days, CancellationToken cancel) => new(
        days,
        await answers.Ledger.ForemostAsync(days.SelectMany(day => day.Stories).Select(story => story.Id), cancel),
        [],
        [],
        [],
        [],
        null);

    private async Task<Page?> StoryAsync(string id, CancellationToken cancel) =>
        await answers.Stories.StoryAsync(id, cancel) is { } story && await answers.Articles.ArticleAsync(story.Row.Lead, null, cancel) is { } article
            ? new Page("/story/" + Edition.Escaped(id), typeof(ArticleView), new ArticleSheet(article, story, AsStory: true, await answers.Stories.RelatedAsync(id, 8, cancel)))
            : null;

    private async Task<Page?> ArticleAsync(string id, CancellationToken cancel) =>
        await answers.Articles.ArticleAsync(id, null, cancel) is { } article && await answers.Stories.StoryAsync(article.Row.Story, cancel) is { } story
            ? new Page("/article/" + Edition.Escaped(id), typeof(ArticleView), new ArticleSheet(article, story, AsStory: false, []))
            : null;

    private async Task<Page?> PersonAsync(string id, DateOnly? asOf, CancellationToken cancel) =>
        await answers.People.PersonAsync(id, asOf, cancel) is { } person
            ? new Page("/person/" + Edition.Escaped(id), typeof(PersonView), new PersonSheet(person, await answers.Ledger.OfPartyAsync(id, asOf, cancel), await answers.Fields.SaidByAsync(id, asOf, cancel), asOf))
            : null;

    private async Task<Page> LedgerAsync(Asked asked, CancellationToken cancel)
    {
        var (query, names) = await AskedLedger.OfAsync(asked, answers, cancel);
        return new Page("/ledger", typeof(LedgerView), new LedgerSheet(await answers.Ledger.RowsAsync(query, cancel), query, names));
    }
}
