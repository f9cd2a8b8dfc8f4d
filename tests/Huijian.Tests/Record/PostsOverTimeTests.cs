using Huijian.Ask;
using Huijian.Facts.Model;

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
        record.Add(
        [
            Written.Article("0", "2025-03-02", "遼寧與中央企業座談", "3月1日，遼寧省代省長王新偉介紹情況。").Person("王新偉", "遼寧省|代省長"),
            .. Liaoning,
        ]);
        // Mainland and Hong Kong papers write one post in two scripts.
        var post = Assert.Single(await record.Answers.Posts.NamedAsync("辽宁省长", 5, default));
        Assert.Equal("辽宁省长", post.Name);
        var terms = (await record.Answers.Posts.PostAsync(post.Id, null, default))!.Terms;
        Assert.Equal([(true, "2025-03-01", "2025-10-18"), (false, "2025-10-18", "")], terms.Select(term => (term.Acting, term.StartLatest.Iso(), term.EndLatest?.Iso() ?? "")));
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

    protected async Task A_post_is_one_in_either_script()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2023-03-02", "座谈", "3月1日，辽宁省委书记郝鹏主持座谈会。").Person("郝鹏", "辽宁省委|书记"),
            Written.Article("2", "2023-03-05", "調研", "3月4日，遼寧省委書記郝鵬在盤錦調研。").Person("郝鵬", "遼寧省委|書記"));
        var person = Assert.Single(await record.Answers.Names.FindAsync("郝鹏", EntityKind.Person, 5, default)).Entity;
        var term = Assert.Single((await record.Answers.People.PersonAsync(person.Id, null, default))!.Terms);
        Assert.Equal(("辽宁省委书记", 2), (term.Post.Name, term.Attestations.Count));
    }

    protected async Task As_of_shows_nothing_later()
    {
        using var record = new OpenRecord(place);
        record.Add(Liaoning);
        var post = (await record.Answers.Posts.NamedAsync("辽宁省委书记", 1, default))[0];
        Assert.Equal(["张国清"], (await record.Answers.Posts.PostAsync(post.Id, new DateOnly(2022, 12, 31), default))!.Terms.Select(term => term.Person.Name));
    }

    protected async Task A_life_told_in_one_article_does_not_say_what_somebody_was_last_seen_in()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2023-03-04", "丁四主持会议", "3月4日，示例省省长丁四主持召开会议，研究春耕。").Person("丁四", "示例省|省长"),
            Written.Article("2", "2023-10-27", "丁四逝世", "丁四早年在团市委工作，先后到三个市任职，后来主政示例省，10月27日逝世，各界深表哀悼。")
                .Person("丁四", "示例团市委|书记", "甲市|市长", "乙市委|书记", "丙市委|书记"),
            Written.Article("3", "2023-05-04", "戊五履新", "5月4日，新任另例省省长戊五会见记者，介绍今年的打算。").Person("戊五", "另例省|省长", "另例省委|副书记"));
        foreach (var (name, post) in new[] { ("丁四", "示例省长"), ("戊五", "另例省长") })
        {
            var id = (await record.Answers.Names.FindAsync(name, EntityKind.Person, 1, default))[0].Entity.Id;
            Assert.Equal(post, (await record.Answers.People.PersonAsync(id, null, default))!.Row.Post);
        }
    }

    protected async Task A_happening_is_told_once_with_all_who_took_part()
    {
        using var record = new OpenRecord(place);
        // The first report does not say for whom the guest came; the mirror in the other script does.
        record.Add(
            Written.Article("1.md", "2023-05-15", "甲文海会见乙大江", "5月15日，示例省委书记甲文海在示例市会见乙大江一行，双方就数字基础设施建设深入交流，并见证签约。")
                .Person("甲文海", "示例省委|书记").Person("乙大江").Event(EventType.Meeting, "2023-05-15", "示例市", ["甲文海"], ["乙大江"]),
            Written.Article("2.md", "2023-05-16", "甲文海会见中国联通乙大江", "5月15日，示例省委書記甲文海在示例市會見中國聯通董事長乙大江一行，雙方就數字基礎設施建設深入交流，並見證簽約。")
                .Person("甲文海", "示例省委|書記").Person("乙大江", "中國聯通|董事長").Event(EventType.Meeting, "2023-05-15", "示例市", ["甲文海"], ["乙大江"]));
        foreach (var (name, kind) in new[] { ("甲文海", EntityKind.Person), ("乙大江", EntityKind.Person), ("中国联通", EntityKind.Body) })
        {
            var id = (await record.Answers.Names.FindAsync(name, kind, 1, default))[0].Entity.Id;
            var told = Assert.Single(await record.Answers.Ledger.OfPartyAsync(id, null, 300, default));
            Assert.Equal(2, Assert.Single((await record.Answers.Ledger.RowsAsync(new LedgerQuery(), default)).Rows).Story.Reports);
            Assert.Equal("2023-05-15", told.Date!.ToString());
        }
    }

    protected async Task What_cannot_all_be_true_is_listed()
    {
        using var record = new OpenRecord(place);
        record.Add(
            Written.Article("1", "2025-03-02", "示例省与央企举行座谈会", "3月1日，示例省与央企在北京举行座谈会，代省长丙三主持，现场签约项目16个，计划总投资20亿元，涉及装备制造、清洁能源和数字基础设施。双方商定建立季度会商和项目专班两项机制，把要素保障落到每一个项目上，年内开工的项目由专人负责。")
                .Person("丙三", "示例省|代省长").Figure("签约项目16个", "签约项目", 16, "个").Figure("计划总投资20亿元", "计划总投资", 2_000_000_000, "元")
                .Event(EventType.Conference, "2025-03-01", "北京", ["丙三"], []),
            Written.Article("2", "2025-03-02", "示例省与央企举行座谈会", "3月2日，示例省与央企在示例市举行座谈会，省长丙三主持，现场签约项目15个，计划总投资20亿元，涉及装备制造、清洁能源和数字基础设施。双方商定建立季度会商和项目专班两项机制，把要素保障落到每一个项目上，年内开工的项目由专人负责。")
                .Person("丙三", "示例省|省长").Figure("签约项目15个", "签约项目", 15, "个").Figure("计划总投资20亿元", "计划总投资", 2_000_000_000, "元")
                .Event(EventType.Conference, "2025-03-02", "示例市", ["丙三"], []),
            Written.Article("3", "2025-03-04", "另例市长丁四调研", "3月4日，另例市市长丁四到港区调研，看望加班的工人和驾驶员。").Person("丁四", "另例市|市长"),
            Written.Article("4", "2025-03-06", "另例市长戊五调研", "3月6日，另例市市长戊五到开发区走访，询问企业用工和订单。").Person("戊五", "另例市|市长"),
            Written.Article("5", "2025-03-08", "另例市长丁四出席", "3月8日，另例市市长丁四出席春季植树活动并讲话。").Person("丁四", "另例市|市长"));
        var conflicts = await record.Answers.Conflicts.ListAsync(default);
        Assert.Equal(
            ["2025-03-01 / 2025-03-02", "丁四 2025-03-04–2025-03-08 / 戊五 2025-03-06–2025-03-06", "丙三：示例省长（代） / 示例省长", "北京 / 示例市", "签约项目：15个 / 16个"],
            conflicts.Select(conflict => conflict.What).Order(StringComparer.Ordinal));
        Assert.All(conflicts, conflict => Assert.True(conflict.Quotes.Count >= 2));
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
        public Task Life() => A_life_told_in_one_article_does_not_say_what_somebody_was_last_seen_in();

        [Fact]
        public Task Scripts() => A_post_is_one_in_either_script();

        [Fact]
        public Task As_of() => As_of_shows_nothing_later();

        [Fact]
        public Task Told_once() => A_happening_is_told_once_with_all_who_took_part();

        [Fact]
        public Task Conflicts() => What_cannot_all_be_true_is_listed();
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
        public Task Life() => A_life_told_in_one_article_does_not_say_what_somebody_was_last_seen_in();

        [OnPostgres]
        public Task Scripts() => A_post_is_one_in_either_script();

        [OnPostgres]
        public Task As_of() => As_of_shows_nothing_later();

        [OnPostgres]
        public Task Told_once() => A_happening_is_told_once_with_all_who_took_part();

        [OnPostgres]
        public Task Conflicts() => What_cannot_all_be_true_is_listed();
    }
}
