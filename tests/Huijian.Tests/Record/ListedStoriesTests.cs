using System.Text;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish;

namespace Huijian.Tests.Record;

/// <summary>What lists say of stories and happenings.</summary>
public abstract class ListedStoriesTests(RecordPlace place)
{
    private static readonly string[] Items =
    [
        "示例市新港区三号码头今日开工", "示例市新港区三号码头今天上午正式开工建设，项目计划总投资二十亿元，预计三年之后建成，建成后年吞吐量将达到三百万标准箱。",
        "示例大学附属医院新院区启用", "示例大学附属医院新院区于三月一日正式启用，新院区共设床位一千二百张，将缓解新城居民就近看病的困难，首日接诊超过五百人次。",
        "全省春耕备耕面积过半数以上", "记者从省农业农村部门了解到，截至三月一日，全省春耕备耕面积已经过半，农资储备充足，价格总体平稳，能够满足今年的春耕用种需要。",
    ];

    protected async Task A_round_up_is_told_by_its_headlines_and_no_item_stands_for_it()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article(
                "1", "2025-03-02", "示例快讯",
                "示例市新港区三号码头今日开工", "示例市新港区三号码头今天上午正式开工建设，项目计划总投资二十亿元，预计三年之后建成，建成后年吞吐量将达到三百万标准箱。",
                "全省春耕备耕面积过半数以上", "记者从省农业农村部门了解到，截至三月一日，全省春耕备耕面积已经过半，农资储备充足，价格总体平稳，能够满足今年的春耕用种需要。",
                "示例大学附属医院新院区启用", "示例大学附属医院新院区于三月一日正式启用，新院区共设床位一千二百张，将缓解新城居民就近看病的困难，首日接诊超过五百人次。")
                .Event(EventType.Groundbreaking, "2025-03-02", null, [], [], "示例市新港区三号码头"),
            Written.Article("2", "2025-03-02", "丁一会见戊二", "3月2日，丁一会见戊二。").Person("丁一").Person("戊二").Event(EventType.Meeting, "2025-03-02", null, ["丁一"], ["戊二"]));
        var day = (await record.Answers.Stories.DayAsync(new DateOnly(2025, 3, 2), 10, default)).Stories;
        Assert.Equal(["丁一会见戊二 Meeting", "示例快讯 "], day.Select(story => $"{story.Title} {story.Kind}"));
        Assert.Equal("示例市新港区三号码头今日开工；全省春耕备耕面积过半数以上；示例大学附属医院新院区启用", day[1].Opening);
        Assert.Equal([day[0].Id], (await record.Answers.Ledger.ForemostAsync(day.Select(story => story.Id), default)).Keys);
        Assert.Equal(2, (await record.Answers.Ledger.RowsAsync(new LedgerQuery(), default)).Total);
    }

    protected async Task A_line_of_a_round_up_gives_the_headlines_within()
    {
        using var record = new OpenRecord(place);
        record.Add(Written.Article("1", "2025-03-02", "示例快讯", Items));
        var story = Assert.Single((await record.Answers.Stories.NewestAsync(0, 5, default)).Rows);
        Assert.True(story.RoundUp);
        var page = await new SitePages(record.Answers).FindAsync(Asked.Of("/outlet/" + (await record.Answers.Outlets.ListAsync(default))[0].Id), default);
        Assert.Contains("示例市新港区三号码头今日开工；示例大学附属医院新院区启用", Encoding.UTF8.GetString(Drawing.Of(page!, new Edition())), StringComparison.Ordinal);
    }

    protected async Task A_row_of_a_round_up_gives_what_its_own_item_says()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2025-03-02", "示例快讯", Items)
                .Event(EventType.Groundbreaking, "2025-03-02", null, [], [], "示例市新港区三号码头")
                .Event(EventType.Commissioning, "2025-03-01", null, [], [], "示例大学附属医院新院区")
                .Project("三号码头", ProjectStage.Started, "2025-03-02", "示例市新港区三号码头")
                .Figure("二十亿元", "总投资", 2_000_000_000, "元")
                .Figure("一千二百张", "床位", 1200, "张"));
        var rows = (await record.Answers.Ledger.RowsAsync(new LedgerQuery { Ascending = true }, default)).Rows;
        Assert.Equal(
            ["Commissioning 1200 0", "Groundbreaking 2000000000 1"],
            rows.Select(row => $"{row.Event.Kind} {string.Join(' ', row.Figures.Select(figure => figure.Value))} {row.Projects.Count}"));
    }

    protected async Task A_round_up_stands_behind_the_stories_of_its_day_however_many_print_it()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2025-03-02", "示例快讯", Items),
            Written.Article("2", "2025-03-02", "示例快讯", Items),
            Written.Article("3", "2025-03-02", "示例市图书馆延长开放", "3月2日起，示例市图书馆每晚开放到十点。"));
        Assert.Equal(["示例市图书馆延长开放 1", "示例快讯 2"], (await record.Answers.Stories.DayAsync(new DateOnly(2025, 3, 2), 10, default)).Stories.Select(story => $"{story.Title} {story.Reports}"));
    }

    protected async Task A_story_opens_behind_its_dateline()
    {
        foreach (var (dateline, text, opening) in new[]
        {
            ("示例社沈阳3月1日电", " 丁一1日在沈阳会见戊二一行。双方签约。", "丁一1日在沈阳会见戊二一行。"),
            ("示例社沈阳3月1日电", " 电力部门负责人丁一1日会见戊二。", "电力部门负责人丁一1日会见戊二。"),
            ("示例社沈阳3月1日", "（记者 己三）电 丁一1日会见戊二。", "丁一1日会见戊二。"),
            ("示例网消息", "（晚间新闻）：丁一1日会见戊二。", "丁一1日会见戊二。"),
        })
        {
            using var record = new OpenRecord(place);
            var (article, facts) = Written.Article("1", "2024-03-02", "丁一会见戊二", dateline + text).Person("丁一").Finished;
            record.Add((article with { Dateline = new Dateline(dateline, "示例社", null, null, new TextSpan(0, 0, dateline.Length)) }, facts));
            Assert.Equal(opening, Assert.Single((await record.Answers.Stories.NewestAsync(0, 5, default)).Rows).Opening);
        }
    }

    protected async Task A_story_says_how_many_outlets_tell_it()
    {
        using var record = new OpenRecord(place);
        const string Text = "5月15日，示例市委书记丁一在示例市会见来访的企业家戊二，双方就共建海上风电基地、发展现代物流、扩大职业教育合作交换了意见，并商定于年内签署协议。";
        foreach (var (file, outlet) in new[] { ("1", "示例日报"), ("2", "试验晚报"), ("3", "示例日报") })
        {
            var (article, facts) = Written.Article(file, "2023-05-16", "丁一会见戊二", Text).Person("丁一").Person("戊二").Event(EventType.Meeting, "2023-05-15", null, ["丁一"], ["戊二"]).Finished;
            record.Add((article with { Outlet = outlet }, facts));
        }

        var story = Assert.Single((await record.Answers.Stories.NewestAsync(0, 5, default)).Rows);
        Assert.Equal((3, 2), (story.Reports, story.Outlets));
        Assert.Equal(["示例日报 2 1", "试验晚报 1 0"], (await record.Answers.Outlets.ListAsync(default)).Select(outlet => $"{outlet.Name} {outlet.Articles} {outlet.First}"));
    }

    protected async Task What_was_announced_stands_behind_what_happened()
    {
        using var record = new OpenRecord(place);
        var (article, facts) = Written.Article("1", "2025-03-02", "丁一谈示例大桥", "丁一、戊二说，示例大桥将于2028年建成通车。").Person("丁一").Person("戊二").Event(EventType.Commissioning, "2028", null, ["丁一"], []).Finished;
        record.Add((article, facts with { Events = [facts.Events[0] with { Status = EventStatus.Announced }] }));
        record.Add(Written.Article("2", "2024-03-02", "丁一会见戊二", "3月1日，丁一会见戊二。").Person("丁一").Person("戊二").Event(EventType.Meeting, "2024-03-01", null, ["丁一"], ["戊二"]));
        var person = (await record.Answers.Names.FindAsync("丁一", EntityKind.Person, 1, default))[0].Entity;
        var page = await new SitePages(record.Answers).FindAsync(Asked.Of("/person/" + person.Id), default);
        var html = Encoding.UTF8.GetString(Drawing.Of(page!, new Edition()));
        var (happened, announced) = (html.IndexOf("2024年3月1日", StringComparison.Ordinal), html.IndexOf("预告与取消", StringComparison.Ordinal));
        Assert.InRange(happened, 0, announced);
        Assert.InRange(html.IndexOf("2028年", StringComparison.Ordinal), announced, html.Length);
    }

    public sealed class OnSqlite() : ListedStoriesTests(RecordPlace.Sqlite)
    {
        [Fact]
        public Task RoundUp() => A_round_up_is_told_by_its_headlines_and_no_item_stands_for_it();

        [Fact]
        public Task Line() => A_line_of_a_round_up_gives_the_headlines_within();

        [Fact]
        public Task ItemsApart() => A_row_of_a_round_up_gives_what_its_own_item_says();

        [Fact]
        public Task Behind() => A_round_up_stands_behind_the_stories_of_its_day_however_many_print_it();

        [Fact]
        public Task Opening() => A_story_opens_behind_its_dateline();

        [Fact]
        public Task Outlets() => A_story_says_how_many_outlets_tell_it();

        [Fact]
        public Task Announced() => What_was_announced_stands_behind_what_happened();
    }

    public sealed class OnPostgres() : ListedStoriesTests(RecordPlace.Postgres)
    {
        [OnPostgres]
        public Task RoundUp() => A_round_up_is_told_by_its_headlines_and_no_item_stands_for_it();

        [OnPostgres]
        public Task Line() => A_line_of_a_round_up_gives_the_headlines_within();

        [OnPostgres]
        public Task ItemsApart() => A_row_of_a_round_up_gives_what_its_own_item_says();

        [OnPostgres]
        public Task Behind() => A_round_up_stands_behind_the_stories_of_its_day_however_many_print_it();

        [OnPostgres]
        public Task Opening() => A_story_opens_behind_its_dateline();

        [OnPostgres]
        public Task Outlets() => A_story_says_how_many_outlets_tell_it();

        [OnPostgres]
        public Task Announced() => What_was_announced_stands_behind_what_happened();
    }
}
