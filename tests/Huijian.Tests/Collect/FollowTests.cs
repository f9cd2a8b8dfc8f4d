using System.Diagnostics;
using System.Globalization;
using Huijian.Ask;
using Huijian.Collect;
using Huijian.Record;
using Huijian.Tests.Commands;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace Huijian.Tests.Collect;

/// <summary>The command as a person runs it, from a sources file to the record.</summary>
public sealed class FollowTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;

    [Fact]
    public async Task Once_around_reads_everything_into_the_record_and_a_second_time_nothing()
    {
        await using var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        var feed = new SimulatedSite(web, TimeProvider.System, "127.0.0.1", SourceKind.Feed) { Encoding = SimulatedSite.Gbk };
        var list = new SimulatedSite(web, TimeProvider.System, "localhost", SourceKind.List) { Archive = 25 };
        var sources = Write(feed, list);

        var terminal = new Terminal();
        Assert.Equal(0, await terminal.RunAsync("follow", sources, "--once", "--record", PathOf("r.db")));
        Assert.Equal("huijian: 30 documents recorded, 0 could not be read.", terminal.Error.Trim());
        using (var store = RecordStore.Open(PathOf("r.db")))
        {
            var hits = await new Answers(store).Search.FindAsync(new SearchQuery { Words = "个项目今天开工", Count = 100 }, default);
            Assert.NotEmpty(hits.Hits.Rows);
        }

        var asked = web.Visits.Count;
        Assert.Equal(0, await terminal.RunAsync("follow", sources, "--once", "--record", PathOf("r.db")));
        Assert.Equal("huijian: 0 documents recorded, 0 could not be read.", terminal.Error.Trim());
        Assert.Equal(["/feed.xml", "/list/1.html", "/robots.txt", "/robots.txt"], web.Visits.Skip(asked).Select(visit => visit.Path).Order(StringComparer.Ordinal));

        Assert.Equal(0, await terminal.RunAsync("source", "list", sources, "--json", "--record", PathOf("r.db")));
        Assert.Contains("\"state\":\"well\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\"recorded\":25", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_posts_and_archives_are_sources_too()
    {
        Directory.CreateDirectory(PathOf("inbox"));
        Directory.CreateDirectory(PathOf("site/_posts"));
        File.WriteAllText(PathOf("inbox/a.html"), "<html><body><h1>某市举行项目开工仪式</h1><p>某市三月一日举行重大项目开工仪式，共有十二个项目开工，总投资一百二十亿元。</p><p>市长出席仪式并宣布项目开工，有关部门和企业负责人参加。</p></body></html>");
        File.WriteAllText(PathOf("site/_posts/2024-03-01-b.md"), "---\ntitle: 某省召开座谈会\ndate: 2024-03-01 10:00:00 +0800\n---\n\n某省三月一日召开企业座谈会，听取意见建议。\n");
        File.WriteAllText(PathOf("site/about.md"), "# 关于\n\n这不是文章。\n");
        File.WriteAllText(PathOf("web.warc"), Warc("http://news.example/2024/1.html", "<html><body><h1>某县项目签约</h1><p>某县三月二日与一家企业签约，总投资二十亿元，建设新材料产业园。</p><p>签约仪式上，县长介绍了当地的产业基础和营商环境，双方表示将加快推进。</p></body></html>"));
        File.WriteAllText(PathOf("sources.yml"), "contact: desk@example.org\nsources:\n  - folder: inbox\n  - posts: site\n  - warc: web.warc\n");

        var terminal = new Terminal();
        Assert.Equal(0, await terminal.RunAsync("follow", PathOf("sources.yml"), "--once", "--record", PathOf("r.db")));
        Assert.Equal("huijian: 3 documents recorded, 0 could not be read.", terminal.Error.Trim());

        File.WriteAllText(PathOf("inbox/c.html"), "<html><body><h1>某区发布公告</h1><p>某区三月三日发布公告，公布年度重点项目名单，共有六十个项目入选。</p><p>公告说，各责任单位要倒排工期，确保项目按时开工、按期建成。</p></body></html>");
        Assert.Equal(0, await terminal.RunAsync("follow", PathOf("sources.yml"), "--once", "--record", PathOf("r.db")));
        Assert.Equal("huijian: 1 documents recorded, 0 could not be read.", terminal.Error.Trim());
    }

    [Fact]
    public async Task A_new_article_stands_on_the_site_within_two_seconds_of_its_fetch()
    {
        string[] texts =
        [
            "海州市与远航集团举行工作会谈|3月1日，海州市市长季明堂会见远航集团董事长卫国梁，双方就港口建设和航运服务交换意见，表示将加快推进合作项目落地。",
            "青石县新能源电站并网发电|3月2日，青石县百万千瓦光伏电站一期工程全容量并网发电，预计每年可提供清洁电力二十亿千瓦时，节约标准煤六十万吨。",
            "省教育厅公布高校招生计划|省教育厅3月3日公布今年普通高校招生计划，全省共安排本科计划三十二万人，比上年增加八千人，重点向理工农医类专业倾斜。",
        ];
        var published = 1;
        await using var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        web.Site("127.0.0.1", context =>
        {
            var path = context.Request.Path.Value!;
            context.Response.ContentType = "text/html; charset=utf-8";
            if (path.StartsWith("/2024/", StringComparison.Ordinal))
            {
                var words = texts[int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture)].Split('|');
                return context.Response.WriteAsync($"<html><head><title>{words[0]}</title></head><body><h1>{words[0]}</h1><p>2024-03-1{path[6]} 08:30　来源：海州日报</p><p>{words[1]}</p><p>下一步，各有关方面将按照部署抓好落实。</p></body></html>");
            }

            var items = texts.Take(published).Select((text, i) => $"<item><title>{text.Split('|')[0]}</title><link>{web.Address("127.0.0.1", FormattableString.Invariant($"/2024/{i}.html"))}</link></item>");
            context.Response.StatusCode = path == "/feed.xml" ? 200 : 404;
            return context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>海州日报</title>{string.Concat(items)}</channel></rss>");
        });
        var sources = PathOf("sources.yml");
        File.WriteAllText(sources, $"contact: desk@example.org\nsources:\n  - name: 海州日报\n    feed: {web.Address("127.0.0.1", "/feed.xml")}\n    allow: [127.0.0.1]\n    every: 1s\n    delay: 0\n");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var word in (string[])[typeof(Following).Assembly.Location, "serve", "--follow", sources, "--port", "0", "--record", PathOf("r.db")])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        try
        {
            string? line;
            do
                line = await process.StandardError.ReadLineAsync();
            while (line?.StartsWith("site: ", StringComparison.Ordinal) == false);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using var reader = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[1]) };
            // The article there at the start comes with the start of the program; the next two are news.
            for (var number = 0; number < texts.Length; number++)
            {
                published = number + 1;
                var headline = texts[number].Split('|')[0];
                var patience = Stopwatch.StartNew();
                while (!(await reader.GetStringAsync("/")).Contains(headline, StringComparison.Ordinal))
                {
                    Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"{headline} never came.");
                    await Task.Delay(20);
                }

                var seen = TimeProvider.System.GetUtcNow();
                var fetched = web.Visits.Single(visit => visit.Path == FormattableString.Invariant($"/2024/{number}.html")).At;
                output.WriteLine($"{headline}: {(seen - fetched).TotalMilliseconds:F0} ms from fetch to page");
                Assert.True(number == 0 || seen - fetched < TimeSpan.FromSeconds(2), $"{headline} stood on the site {seen - fetched} after its fetch.");
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Adding_shows_what_would_be_read_before_it_is_kept()
    {
        await using var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        var site = new SimulatedSite(web, TimeProvider.System, "127.0.0.1", SourceKind.Feed);
        var terminal = new Terminal();
        string[] add = ["source", "add", site.Source.Location, "--allow", "--contact", "desk@example.org", "--sources", PathOf("sources.yml")];
        Assert.Equal(0, await terminal.RunAsync(add));
        Assert.Contains("It names 5 articles now", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("sources.yml")));

        Assert.Equal(0, await terminal.RunAsync([.. add, "--keep"]));
        var kept = SourcesFile.Load(PathOf("sources.yml")).Sources.Single();
        Assert.Equal((SourceKind.Feed, site.Source.Location), (kept.Kind, kept.Location));
    }

    [Fact]
    public async Task Feeds_go_out_and_come_in_as_opml()
    {
        File.WriteAllText(PathOf("a.yml"), "contact: desk@example.org\n\n# ours\nsources:\n- name: \"甲 & 乙\"\n  feed: https://a.example/rss\n  category: 省报\n- list: https://b.example/list\n");
        var terminal = new Terminal();
        Assert.Equal(0, await terminal.RunAsync("source", "export", PathOf("a.yml")));
        File.WriteAllText(PathOf("feeds.opml"), terminal.Output);
        File.WriteAllText(PathOf("b.yml"), "contact: desk@example.org\nsources:\n  - feed: https://c.example/rss # keep me\n\n# the end\n");
        Assert.Equal(0, await terminal.RunAsync("source", "import", PathOf("feeds.opml"), "--sources", PathOf("b.yml")));
        Assert.Equal(["https://c.example/rss", "甲 & 乙"], SourcesFile.Load(PathOf("b.yml")).Sources.Select(source => source.Name));
        Assert.Contains("# keep me", File.ReadAllText(PathOf("b.yml")), StringComparison.Ordinal);
        Assert.EndsWith("# the end\n", File.ReadAllText(PathOf("b.yml")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string Write(params SimulatedSite[] sites)
    {
        var lines = sites.Select(site => string.Create(
            CultureInfo.InvariantCulture,
            $"  - name: {site.Host}\n    {SourcesFile.KeyOf(site.Kind)}: {site.Source.Location}\n    allow: [{site.Host}]\n    pages: 100\n    delay: 0\n"));
        File.WriteAllText(PathOf("sources.yml"), "contact: desk@example.org\nsources:\n" + string.Concat(lines));
        return PathOf("sources.yml");
    }

    private static string Warc(string address, string page)
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}";
        var length = System.Text.Encoding.UTF8.GetByteCount(http);
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-03-02T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n";
    }
}
