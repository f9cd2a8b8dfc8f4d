using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Tests.Record;

/// <summary>Who was who in Liaoning and at China Unicom, 2022 to 2025, from our own sentences on what was published.</summary>
public abstract class PostsOverTimeTests(RecordPlace place)
{
    private static readonly (Article, ArticleFacts)[] Liaoning =
    [
        Written.Article("1", "2022-06-08", "辽宁与联通会谈", "6月7日，辽宁省委书记张国清在沈阳会见中国联通董事长刘烈宏。")
            .Person("张国清", "辽宁省委|书记").Person("刘烈宏", "中国联通|董事长").Body("中国联通", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Meeting, "2022-06-07", "沈阳", ["张国清"], ["刘烈宏"], "中国联通"),
        Written.Article("2", "2023-03-02", "辽宁与央企座谈", "3月1日，辽宁省委书记郝鹏在北京主持深化合作座谈会。")
            .Person("郝鹏", "辽宁省委|书记").Event(EventType.Conference, "2023-03-01", "北京", ["郝鹏"], []),
        Written.Article("3", "2023-05-16", "辽宁与联通再会", "5月15日，辽宁省委书记郝鹏在沈阳会见中国联通集团董事长刘烈宏。")
            .Person("郝鹏", "辽宁省委|书记").Person("刘烈宏", "中国联通集团|董事长").Body("中国联通集团", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Meeting, "2023-05-15", "沈阳", ["郝鹏"], ["刘烈宏"], "中国联通集团"),
        Written.Article("4", "2024-09-06", "联通董事长到访", "9月5日，周乃翔会见中国联通集团董事长陈忠岳。")
            .Person("周乃翔").Person("陈忠岳", "中国联通集团|董事长").Event(EventType.Meeting, "2024-09-05", null, ["周乃翔"], ["陈忠岳"]),
        Written.Article("5", "2025-03-02", "辽宁与中央企业座谈", "3月1日，辽宁省委书记郝鹏主持座谈会，省委副书记、代省长王新伟介绍情况。")
            .Person("郝鹏", "辽宁省委|书记").Person("王新伟", "辽宁省委|副书记", "辽宁省|代省长").Event(EventType.Conference, "2025-03-01", null, ["郝鹏"], ["王新伟"]),
        Written.Article("6", "2025-10-18", "辽宁召开会议", "辽宁省委书记许昆林出席会议，省长王新伟主持。")
            .Person("许昆林", "辽宁省委|书记").Person("王新伟", "辽宁省|省长"),
    ];

    protected async Task Each_day_has_its_secretary()
    {
        using var record = new OpenRecord(place);
        record.Add(Liaoning);
        Assert.Equal("张国清 attested", await Who(record, "辽宁省委书记", "2022-06-07"));
        Assert.Equal("张国清 possible, 郝鹏 possible", await Who(record, "遼寧省委書記", "2022-12-01"));
        Assert.Equal("郝鹏 attested", await Who(record, "辽宁省委书记", "2023-05-15"));
        Assert.Equal("许昆林 possible", await Who(record, "辽宁省委书记", "2026-01-01"));
        Assert.Equal("刘烈宏 attested", await Who(record, "联通董事长", "2023-01-01"));
        Assert.Equal("陈忠岳 attested", await Who(record, "中国联合网络通信集团有限公司董事长", "2024-09-05"));
    }

    protected async Task An_acting_governor_becomes_governor()
    {
        using var record = new OpenRecord(place);
        record.Add(Liaoning);
        var post = Assert.Single(await record.Answers.Posts.NamedAsync("辽宁省长", 5, default));
        var terms = (await record.Answers.Posts.PostAsync(post.Id, null, default))!.Terms;
        Assert.Equal([(true, "2025-03-01", "2025-10-18"), (false, "2025-10-18", "")], terms.Select(term => (term.Acting, term.StartLatest.Kept(), term.EndLatest?.Kept() ?? "")));
    }

    protected async Task The_timeline_of_a_province_and_an_enterprise_names_each_post_of_the_day()
    {
        using var record = new OpenRecord(place);
        record.Add(Liaoning);
        var enterprise = (await record.Answers.Names.FindAsync("联通", EntityKind.Body, 1, default))[0].Entity.Id;
        var events = await record.Answers.Matrix.BetweenAsync("210000", enterprise, default);
        Assert.Equal(["2022-06-07 辽宁省委书记张国清", "2023-05-15 辽宁省委书记郝鹏"], events.Select(one => $"{one.Date} {one.Of(PartyRole.Host).First().Post}{one.Of(PartyRole.Host).First().Name}"));
        var cells = await record.Answers.Matrix.CellsAsync("210000", enterprise, null, default);
        Assert.Equal([(2022, 1), (2023, 1)], cells.Select(cell => (cell.Year, cell.Happenings)));
    }

    protected async Task As_of_shows_nothing_later()
    {
        using var record = new OpenRecord(place);
        record.Add(Liaoning);
        var post = (await record.Answers.Posts.NamedAsync("辽宁省委书记", 1, default))[0];
        Assert.Equal(["张国清"], (await record.Answers.Posts.PostAsync(post.Id, new DateOnly(2022, 12, 31), default))!.Terms.Select(term => term.Person.Name));
    }

    private static async Task<string> Who(OpenRecord record, string post, string day)
    {
        var found = Assert.Single(await record.Answers.Posts.NamedAsync(post, 5, default));
        var holders = await record.Answers.Posts.HoldersAsync(found.Id, DateOnly.ParseExact(day, "yyyy-MM-dd"), default);
        return string.Join(", ", holders.Select(holder => $"{holder.Term.Person.Name} {(holder.Attested ? "attested" : "possible")}"));
    }

    public sealed class OnSqlite() : PostsOverTimeTests(RecordPlace.Sqlite)
    {
        [Fact]
        public Task Secretaries() => Each_day_has_its_secretary();

        [Fact]
        public Task Governor() => An_acting_governor_becomes_governor();

        [Fact]
        public Task Timeline() => The_timeline_of_a_province_and_an_enterprise_names_each_post_of_the_day();

        [Fact]
        public Task As_of() => As_of_shows_nothing_later();
    }

    public sealed class OnPostgres() : PostsOverTimeTests(RecordPlace.Postgres)
    {
        [OnPostgres]
        public Task Secretaries() => Each_day_has_its_secretary();

        [OnPostgres]
        public Task Governor() => An_acting_governor_becomes_governor();

        [OnPostgres]
        public Task Timeline() => The_timeline_of_a_province_and_an_enterprise_names_each_post_of_the_day();

        [OnPostgres]
        public Task As_of() => As_of_shows_nothing_later();
    }
}
