using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish.Api;

/// <summary>Everything the API can be asked: the same questions as the commands and the pages. The description is made from this list.</summary>
internal static class Questions
{
    private static readonly ApiKinds Kinds = ApiJson.Kinds;

    private static readonly (string Name, string Meaning)[] Paging = [("offset", "rows to skip, 0 by default"), ("count", "rows to give, 50 by default, 500 at most")];

    private static readonly (string Name, string Meaning)[] AsOf = [("asOf", "nothing of later days, as 2025-03-01")];

    private static readonly (string Name, string Meaning)[] Days = [("from", "first day"), ("to", "last day, included")];

    public static IReadOnlyList<Question> All { get; } =
    [
        Question.Of("/api/stories", "Stories, the newest first.", Kinds.SliceStoryRow, [.. Paging, .. AsOf], async (answers, asked, _, cancel) => await answers.Stories.NewestAsync(Offset(asked), Count(asked), cancel, asked.Day("asOf"))),
        Question.Of("/api/stories/{id}", "A story with its reports, events, figures and what else they state.", Kinds.StoryPage, [], async (answers, _, id, cancel) => await answers.Stories.StoryAsync(id, cancel)),
        Question.Of("/api/articles/{id}", "An article with its facts; its text too where the site is private.", Kinds.ArticlePage, [("revision", "a wording by its number")], async (answers, asked, id, cancel) =>
            await answers.Articles.ArticleAsync(id, asked.Whole("revision", 0, 100_000) is > 0 and var revision ? revision : null, cancel)),
        Question.Of("/api/days/{id}", "The stories of a day, as 2025-03-01.", Kinds.DayPage, [], async (answers, _, id, cancel) =>
            PartialDate.Parse(id) is { Day: not null } day ? await answers.Stories.DayAsync(day.Earliest, 1000, cancel) : null),
        Question.Of("/api/people", "People, most told first.", Kinds.SlicePersonRow, [.. Paging, .. AsOf], async (answers, asked, _, cancel) => await answers.People.ListAsync(Offset(asked), Count(asked), cancel, 0, asked.Day("asOf"))),
        Question.Of("/api/people/{id}", "A person with posts held, meetings and stories.", Kinds.PersonPage, AsOf, async (answers, asked, id, cancel) => await answers.People.PersonAsync(id, asked.Day("asOf"), cancel)),
        Question.Of("/api/orgs", "Organisations, most told first.", Kinds.SliceBodyRow, [.. Paging, .. AsOf], async (answers, asked, _, cancel) => await answers.Bodies.ListAsync(null, Offset(asked), Count(asked), cancel, 0, asked.Day("asOf"))),
        Question.Of("/api/orgs/{id}", "An organisation with its posts, agreements, projects and stories.", Kinds.BodyPage, AsOf, async (answers, asked, id, cancel) => await answers.Bodies.BodyAsync(id, asked.Day("asOf"), cancel)),
        Question.Of("/api/places", "Places, most told first.", Kinds.SlicePlaceRow, [.. Paging, .. AsOf], async (answers, asked, _, cancel) => await answers.Places.ListAsync(false, Offset(asked), Count(asked), cancel, 0, asked.Day("asOf"))),
        Question.Of("/api/places/{id}", "A place, with what lies within it.", Kinds.PlacePage, AsOf, async (answers, asked, id, cancel) => await answers.Places.PlaceAsync(id, asked.Day("asOf"), cancel)),
        Question.Of("/api/posts", "Posts whose name holds these words.", Kinds.IReadOnlyListPostRow, [("q", "as 辽宁省委书记")], async (answers, asked, _, cancel) => await answers.Posts.NamedAsync(asked.Text("q") ?? "", 50, cancel)),
        Question.Of("/api/posts/{id}", "A post and who was seen in it, the last 120 terms.", Kinds.PostPage, AsOf, async (answers, asked, id, cancel) => await answers.Posts.PostAsync(id, asked.Day("asOf"), cancel)),
        Question.Of("/api/projects", "Projects, each at the last stage attested.", Kinds.IEnumerableProjectRow, [.. Paging, .. AsOf], async (answers, asked, _, cancel) => (await answers.Projects.ListAsync(Offset(asked) + Count(asked), cancel, asked.Day("asOf"))).Skip(Offset(asked))),
        Question.Of("/api/projects/{id}", "A project, step by step.", Kinds.ProjectPage, AsOf, async (answers, asked, id, cancel) => await answers.Projects.ProjectAsync(id, cancel, asked.Day("asOf"))),
        Question.Of("/api/securities/{id}", "A listed share (600050.SH), why it is linked, and its stories.", Kinds.SecurityPage, AsOf, async (answers, asked, id, cancel) => await answers.Securities.SecurityAsync(id, cancel, asked.Day("asOf"))),
        Question.Of("/api/prices/{id}", "The daily prices that the user brought for a share.", Kinds.ListPriceDay, [], async (answers, _, id, cancel) => await answers.Prices.OfAsync(id, cancel)),
        Question.Of("/api/figures", "Figures with measure, period and sentence, the newest first.", Kinds.IReadOnlyListFigureRow, [("q", "words of what is measured"), ("unit", "as 元"), .. Days, .. AsOf, .. Paging], async (answers, asked, _, cancel) =>
            await answers.Figures.ListAsync(new FigureQuery { Words = asked.Text("q"), Unit = asked.Text("unit"), From = asked.Day("from"), To = asked.Until, Offset = Offset(asked), Count = Count(asked) }, cancel)),
        Question.Of("/api/ledger", "Happenings as rows.", Kinds.SliceLedgerRow, [("kind", "meeting, conference, signing, visit, groundbreaking, commissioning, appointment"), ("person", "id or name"), ("body", "id or name"), ("place", "id or name"), ("q", "words"), ("sort", "date, kind, place, host, reports"), ("up", "1 for ascending"), .. Days, .. AsOf, .. Paging], async (answers, asked, _, cancel) =>
            await answers.Ledger.RowsAsync((await AskedLedger.OfAsync(asked, answers, cancel)).Query with { Count = Count(asked) }, cancel)),
        Question.Of("/api/matrix", "Province × central enterprise × year.", Kinds.IReadOnlyListMatrixCell, [("province", "id"), ("enterprise", "id"), ("year", "as 2025"), .. AsOf], async (answers, asked, _, cancel) =>
            await answers.Matrix.CellsAsync(asked.Text("province"), asked.Text("enterprise"), asked.Whole("year", 0, 9999) is > 0 and var year ? year : null, cancel, asked.Day("asOf"))),
        Question.Of("/api/search", "Stories that hold the words, with facets.", Kinds.SearchPage, [("q", "words, in either script; quotes keep a phrase"), ("kind", "as in the ledger"), .. Days, .. AsOf, .. Paging], async (answers, asked, _, cancel) =>
            await answers.Search.FindAsync(AskedSearch.Of(asked) with { Count = Count(asked) }, cancel)),
        Question.Of("/api/suggest", "Names and headlines that fit what was typed so far.", Kinds.IReadOnlyListSuggestion, [("q", "what was typed")], SuggestAsync),
        Question.Of("/api/explain/{id}", "A statement with its sentence, the rule that found it and what people said of it.", Kinds.Explanation, [], async (answers, _, id, cancel) => await answers.Statements.ExplainAsync(id, cancel)),
    ];

    private static async Task<IReadOnlyList<Suggestion>?> SuggestAsync(Answers answers, Asked asked, string id, CancellationToken cancel)
    {
        if (asked.Text("q") is not { } typed)
            return [];
        var names = await answers.Names.FindAsync(typed, null, 5, cancel);
        var stories = await answers.Search.FindAsync(new SearchQuery { Words = typed, Count = 4 }, cancel);
        return
        [
            .. names.Select(name => new Suggestion(name.Entity.Name, $"/{Parts.Bits.Room(name.Kind)}/{Edition.Escaped(name.Entity.Id)}", name.Kind switch { EntityKind.Person => "人物", EntityKind.Body => "单位", _ => "地点" })),
            .. stories.Hits.Rows.Select(hit => new Suggestion(hit.Story.Title, "/story/" + hit.Story.Id, hit.Story.Day?.Iso() ?? "")),
        ];
    }

    private static int Offset(Asked asked) => asked.Whole("offset", 0, 10_000_000);

    private static int Count(Asked asked) => Math.Max(1, asked.Whole("count", 50, 500));
}
