using System.Net;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Record;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

public sealed class LiveSiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-site").FullName;

    [Fact]
    public async Task An_empty_record_has_a_home_page_that_says_what_to_do()
    {
        using var store = RecordStore.Open(Path.Combine(_folder, "empty.db"));
        await using var app = SiteHost.Build(store, new SiteSettings { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var home = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("huijian add", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var english = await client.GetAsync(new Uri("/en", UriKind.Relative));
        Assert.Contains("No news yet", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var stylesheet = await client.GetAsync(new Uri("/assets/site.css", UriKind.Relative));
        Assert.Equal("text/css", stylesheet.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_story_without_a_date_stands_on_the_home_page_too()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(
            Written.Article("dated.html", "2024-03-01", "某市公布招生计划", "某市3月1日公布今年招生计划，共三万人。"),
            Written.Article("undated.html", null, "某县港口扩建工程开工", "某县港口扩建工程近日开工，总投资二十亿元。"));
        var home = await record.Answers.Stories.HomeAsync(7, 8, default);
        Assert.Equal(["某县港口扩建工程开工"], home.Undated.Select(story => story.Title));
        await using var app = SiteHost.Build(record.Store, new SiteSettings { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.InRange(page.IndexOf("某县港口扩建工程开工", StringComparison.Ordinal), page.IndexOf("日期不详", StringComparison.Ordinal), page.Length);
    }

    [Fact]
    public async Task Beside_a_story_stand_the_prices_around_its_day()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var story = (await site.Record.Answers.Stories.NewestAsync(0, 10, default)).Rows.First(row => row.Reports > 1);
        var page = await client.GetStringAsync(new Uri("/story/" + story.Id, UriKind.Relative));
        Assert.Contains("<svg class=\"chart\"", page, StringComparison.Ordinal);
        Assert.Contains("不构成投资建议", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_pledge_stands_what_was_signed_later_with_the_same_side()
    {
        await using var site = await OpenSite.StartAsync();
        site.Record.Add(
        [
            Written.Article("k.html", "2024-02-02", "辛远航会见中国电建董事长", "2月2日，示例省省长辛远航在沈阳会见中国电建董事长壬大山。辛远航希望中国电建参与海上风电建设。")
                .Person("辛远航", "示例省|省长").Person("壬大山", "中国电建|董事长").Body("中国电建").Event(EventType.Meeting, "2024-02-02", "沈阳", ["辛远航"], ["壬大山"], "中国电建").Hopes("辛远航", "海上风电"),
            Written.Article("l.html", "2024-05-09", "示例省与中国电建签约", "5月9日，辛远航在沈阳出席示例省与中国电建签约仪式。")
                .Person("辛远航", "示例省|省长").Body("中国电建").Event(EventType.Signing, "2024-05-09", "沈阳", ["辛远航"], [], "中国电建"),
        ]);
        using var client = new HttpClient { BaseAddress = site.Address };
        var person = (await site.Record.Answers.Names.FindAsync("辛远航", EntityKind.Person, 1, default))[0].Entity.Id;
        Assert.Contains("2024年5月9日签约", await client.GetStringAsync(new Uri("/person/" + person, UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("其后与同一方", await client.GetStringAsync(new Uri($"/person/{person}?asOf=2024-03-01", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_the_matrix_is_called_by_its_two_sides_and_by_what_it_shows()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        var page = System.Text.Encoding.UTF8.GetString(Drawing.Of((await new SitePages(record.Answers).FindAsync(Asked.Of("/matrix"), default))!, new Edition()));
        Assert.Contains("× 中国联通：</span>", page, StringComparison.Ordinal);
        Assert.Contains("<sup>签<span class=\"unseen\">约</span></sup></a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_says_in_words_what_was_asked_for()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        Assert.Contains("只列：会议；中国联通；2024年1月1日起<", await client.GetStringAsync(new Uri("/ledger?kind=conference&body=中国联通&from=2024-01-01", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("只列：", await client.GetStringAsync(new Uri("/ledger?sort=place", UriKind.Relative)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
