using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Publish;
using Huijian.Record;
using Huijian.Tests.House;
using Huijian.Tests.Record;
using Microsoft.AspNetCore.Builder;

namespace Huijian.Tests.Publish;

/// <summary>A site over a small record written by hand: three years of one province and one enterprise, and one article that means harm.</summary>
internal sealed class OpenSite : IAsyncDisposable
{
    public const string Hostile = "<script>document.title='seized'</script>\"><img src=x onerror=\"document.title='seized'\">";

    private readonly WebApplication _app;

    private OpenSite(OpenRecord record, WebApplication app) => (Record, _app) = (record, app);

    public OpenRecord Record { get; }

    public Uri Address => new(_app.Urls.First());

    public static (Article Article, ArticleFacts Facts)[] News { get; } =
    [
        Written.Article("a.html", "2022-06-08", "示例省委书记甲文海会见中国联通董事长乙大江", "6月7日，示例省委书记甲文海在沈阳会见中国联通董事长乙大江。", "甲文海说，希望中国联通参与数字基础设施建设。", "双方还谈到智慧城市。")
            .Person("甲文海", "示例省委|书记").Person("乙大江", "中国联通|董事长").Body("中国联通", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Meeting, "2022-06-07", "沈阳", ["甲文海"], ["乙大江"], "中国联通"),
        Written.Article("b.html", "2025-03-02", "示例省与中央企业深化合作座谈会在北京举行", "示例省委书记丙远山3月1日在北京主持深化合作座谈会，代省长丁新介绍情况，中国联通参加。", "2023年以来，中央企业在当地开工重大项目141个、完成投资2390亿元。", "会上签约16个重点项目，海港风电项目随后开工。")
            .Person("丙远山", "示例省委|书记").Person("丁新", "示例省|代省长").Body("中国联通", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Conference, "2025-03-01", "北京", ["丙远山"], ["丁新"], "中国联通")
            .Figure("开工重大项目141个", "开工重大项目", 141, "个", since: "2023").Figure("完成投资2390亿元", "完成投资", 239000000000, "元", FigureBasis.Cumulative, "2023").Figure("签约16个重点项目", "签约重点项目", 16, "个")
            .Project("海港风电项目", ProjectStage.Started, "2025-03"),
        Written.Article("c.html", "2025-03-03", "示例省與中央企業深化合作座談會在北京舉行", "示例省委書記丙遠山3月1日在北京主持深化合作座談會，代省長丁新介紹情況，中國聯通參加。", "2023年以來，中央企業在當地開工重大項目141個、完成投資2390億元。", "會上簽約16個重點項目，海港風電項目隨後開工。"),
        Written.Article("d.html", "2025-03-04", "标题里有" + Hostile, "正文里有" + Hostile + "，戊小心3月4日在大连调研" + Hostile + "公司。")
            .Person("戊小心").Body(Hostile + "公司"),
    ];

    /// <summary>More of the same people and bodies, so that stories relate and entries have more than one.</summary>
    public static (Article Article, ArticleFacts Facts)[] More { get; } =
    [
        Written.Article("g.html", "2023-05-10", "示例省与中国联通签署战略合作协议", "5月9日，示例省与中国联通在沈阳签署战略合作协议，示例省委书记甲文海、中国联通董事长乙大江出席。", "开工重大项目120个。")
            .Person("甲文海", "示例省委|书记").Person("乙大江", "中国联通|董事长").Body("中国联通", kind: BodyKind.CentralEnterprise).Body("示例省")
            .Event(EventType.Signing, "2023-05-09", "沈阳", ["甲文海"], ["乙大江"], "中国联通", "示例省")
            .Figure("开工重大项目120个", "开工重大项目", 120, "个", since: "2022"),
        Written.Article("h.html", "2024-09-01", "丁新会见乙大江", "8月31日，示例省代省长丁新在沈阳会见中国联通董事长乙大江。", "海港风电项目投产。")
            .Person("丁新", "示例省|代省长").Person("乙大江", "中国联通|董事长").Body("中国联通", kind: BodyKind.CentralEnterprise)
            .Event(EventType.Meeting, "2024-08-31", "沈阳", ["丁新"], ["乙大江"], "中国联通")
            .Project("海港风电项目", ProjectStage.Signed, "2024"),
    ];

    public static async Task<OpenSite> StartAsync(bool open = false)
    {
        var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(News);
        var prices = PriceFile.Read(await File.ReadAllBytesAsync(Repository.PathOf("samples", "prices", "600050.SH.csv")), null);
        PriceBook.Put(record.Store, new Security("600050", Market.SH), prices.Days);
        using (var connection = record.Store.Connect())
        {
            // The finder of shares is tested elsewhere; here one article touches one.
            connection.Run("insert into touched (article, security, short_name, reason, statement) select id, '600050.SH', '中国联通', 'Self', 'x' from article where file = 'b.html'");
        }

        var app = SiteHost.Build(record.Store, new SiteSettings { Port = 0, Public = open });
        await app.StartAsync();
        return new OpenSite(record, app);
    }

    /// <summary>One address of every kind of page.</summary>
    public async Task<IReadOnlyList<string>> KindsAsync()
    {
        var all = await new SitePages(Record.Answers).AddressesAsync(default);
        var story = (await Record.Answers.Stories.NewestAsync(0, 10, default)).Rows.First(row => row.Reports > 1);
        var person = (await Record.Answers.Names.FindAsync("丙远山", EntityKind.Person, 1, default))[0].Entity;
        var post = (await Record.Answers.People.PersonAsync(person.Id, null, default))!.Terms[0].Post;
        return
        [
            .. all.GroupBy(path => path.Split('/')[1]).Select(kind => kind.Key switch { "story" => "/story/" + story.Id, "person" => "/person/" + person.Id, _ => kind.First() }),
            "/post/" + post.Id,
            "/article/" + story.Lead,
            "/ledger/2022-06",
            $"/person/{(await Record.Answers.Names.FindAsync("甲文海", EntityKind.Person, 1, default))[0].Entity.Id}/2022",
            "/search?q=%E5%BA%A7%E8%B0%88&kind=conference",
            "/sources",
            "/report?page=/",
            "/review",
            "/search?q=%E5%BA%A7%E8%B0%88",
            "/nothing",
        ];
    }

    public async ValueTask DisposeAsync()
    {
        // A page left open keeps its line for news; the site does not wait half a minute for it to hang up.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        Record.Dispose();
    }
}
