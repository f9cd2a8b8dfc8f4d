using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Tests.Record;

public abstract class AddingTests(RecordPlace place)
{
    private static readonly (Article, ArticleFacts)[] Meeting =
    [
        Written.Article("a.html", "2023-05-16", "示例省领导会见中国联通客人", "5月15日，示例省委书记甲文海在示例市会见中国联通董事长乙大江一行，双方就数字基础设施建设交换阶段简报并深入交流。")
            .Person("甲文海", "示例省委|书记").Person("乙大江", "中国联通|董事长").Body("中国联通", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Meeting, "2023-05-15", "示例市", ["甲文海"], ["乙大江"], "中国联通")
            .Figure("5月15日", "签约项目", 16, "个"),
        Written.Article("b.html", "2023-05-16", "示例省領導會見中國聯通客人", "5月15日，示例省委書記甲文海在示例市會見中國聯通董事長乙大江一行，雙方就數字基礎設施建設交換階段簡報並深入交流。"),
        Written.Article("c.html", "2023-05-17", "港口吞吐量创新高", "记者17日从示例港获悉，前四个月港口货物吞吐量同比增长百分之八，集装箱吞吐量创下同期新高，多条航线加密开行。"),
    ];

    protected async Task Everything_goes_in_once()
    {
        using var record = new OpenRecord(place);
        var first = record.Add(Meeting);
        var again = record.Add(Meeting);
        Assert.Equal((3, 0), (first.Added, first.Known));
        Assert.Equal((0, 3), (again.Added, again.Known));
        var home = await record.Answers.Stories.HomeAsync(10, 10, default);
        Assert.Equal((2, 3), (home.Stories, home.Articles));
    }

    protected async Task A_copy_in_the_other_script_is_one_text_of_one_story()
    {
        using var record = new OpenRecord(place);
        record.Add(Meeting);
        var day = await record.Answers.Stories.DayAsync(new DateOnly(2023, 5, 16), 10, default);
        var story = Assert.Single(day.Stories);
        Assert.Equal((2, 1), (story.Reports, story.Texts));
        var page = await record.Answers.Stories.StoryAsync(story.Id, default);
        Assert.Equal(["a.html", "b.html"], page!.Reports.Select(report => report.File));
        Assert.Contains(page.Joins, join => join.Reason.Contains("100", StringComparison.Ordinal));
    }

    protected async Task Any_run_of_characters_is_found(string words, int stories)
    {
        using var record = new OpenRecord(place);
        record.Add(Meeting);
        var found = await record.Answers.Search.FindAsync(new SearchQuery { Words = words }, default);
        Assert.Equal(stories, found.Hits.Total);
        Assert.All(found.Hits.Rows, hit => Assert.True(hit.Title.Marks.Count + hit.Passage.Marks.Count > 0));
    }

    protected async Task The_ledger_shows_a_happening_once_with_its_sides()
    {
        using var record = new OpenRecord(place);
        record.Add(Meeting);
        var rows = (await record.Answers.Ledger.RowsAsync(new LedgerQuery { Kind = EventType.Meeting }, default)).Rows;
        var row = Assert.Single(rows);
        Assert.Equal("甲文海", Assert.Single(row.Event.Of(PartyRole.Host)).Name);
        Assert.Equal("示例省委书记", Assert.Single(row.Event.Of(PartyRole.Host)).Post);
        Assert.Equal(2, row.Story.Reports);
        Assert.Equal("签约数", Assert.Single(row.Figures).Measure);
    }

    protected async Task Other_words_at_the_same_address_are_a_revision()
    {
        using var record = new OpenRecord(place);
        var before = Written.Article("a.html", "2023-05-16", "示例省领导会见客人", "5月15日，示例省委书记甲文海在示例市会见客人一行，签约项目15个，双方就合作交流。")
            .Person("甲文海", "示例省委|书记").Figure("签约项目15个", "签约项目", 15, "个").At("https://example.org/1.html");
        var after = Written.Article("a.html", "2023-05-16", "示例省领导会见客人", "5月15日，示例省委书记甲文海在示例市会见客人一行，签约项目16个，双方就合作交流。")
            .Person("甲文海", "示例省委|书记").Figure("签约项目16个", "签约项目", 16, "个").At("https://example.org/1.html");
        record.Add(before);
        var recorder = record.Add(after);
        Assert.Equal(1, recorder.Revised);
        var story = Assert.Single((await record.Answers.Stories.NewestAsync(0, 10, default)).Rows);
        var page = await record.Answers.Articles.ArticleAsync(story.Lead, null, default);
        Assert.Equal(2, page!.Revisions.Count);
        Assert.Contains("16个", page.Article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Contains("15个", (await record.Answers.Articles.ArticleAsync(story.Lead, 1, default))!.Article.Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal(16, Assert.Single(await record.Answers.Figures.ListAsync(new FigureQuery(), default)).Value);
        Assert.Equal(0, (await record.Answers.Search.FindAsync(new SearchQuery { Words = "15个" }, default)).Hits.Total);
        Assert.Equal(1, (await record.Answers.Search.FindAsync(new SearchQuery { Words = "目16" }, default)).Hits.Total);
    }

    public sealed class OnSqlite() : AddingTests(RecordPlace.Sqlite)
    {
        [Fact]
        public Task In_once() => Everything_goes_in_once();

        [Fact]
        public Task Copies() => A_copy_in_the_other_script_is_one_text_of_one_story();

        [Theory]
        [InlineData("段简", 1)]
        [InlineData("阶段简报", 1)]
        [InlineData("階段", 1)]
        [InlineData("江", 1)]
        [InlineData("港", 1)]
        [InlineData("吞吐量创", 1)]
        [InlineData("乙大江 阶段", 1)]
        [InlineData("的外星人", 0)]
        public Task Substrings(string words, int stories) => Any_run_of_characters_is_found(words, stories);

        [Fact]
        public Task Ledger() => The_ledger_shows_a_happening_once_with_its_sides();

        [Fact]
        public Task Revisions() => Other_words_at_the_same_address_are_a_revision();
    }

    public sealed class OnPostgres() : AddingTests(RecordPlace.Postgres)
    {
        [OnPostgres]
        public Task In_once() => Everything_goes_in_once();

        [OnPostgres]
        public Task Copies() => A_copy_in_the_other_script_is_one_text_of_one_story();

        [OnPostgres]
        public async Task Substrings()
        {
            foreach (var (words, stories) in new[] { ("段简", 1), ("階段", 1), ("江", 1), ("吞吐量创", 1), ("乙大江 阶段", 1), ("的外星人", 0) })
                await Any_run_of_characters_is_found(words, stories);
        }

        [OnPostgres]
        public Task Ledger() => The_ledger_shows_a_happening_once_with_its_sides();

        [OnPostgres]
        public Task Revisions() => Other_words_at_the_same_address_are_a_revision();
    }
}
