using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Huijian.Record;

namespace Huijian.Tests.Publish;

/// <summary>What machines are told: feeds, the API, exports, health.</summary>
public sealed class MachineTests
{
    [Fact]
    public async Task Feeds_say_the_same_in_three_forms()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = XDocument.Parse(await client.GetStringAsync(Relative("/feed/news.atom"))).Descendants(atom + "entry").Select(entry => (string)entry.Element(atom + "title")!).ToList();
        var items = XDocument.Parse(await client.GetStringAsync(Relative("/feed/news.rss"))).Descendants("item").Select(item => (string)item.Element("title")!).ToList();
        using var json = JsonDocument.Parse(await client.GetStringAsync(Relative("/feed/news.feed.json")));
        Assert.Equal(3, entries.Count);
        Assert.Equal(entries, items);
        Assert.Equal(entries, json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        // A feed reader stands elsewhere: where the site was given no name, it is the one it was asked by.
        Assert.Contains($"<id>{site.Address}story/", await client.GetStringAsync(Relative("/feed/news.atom")), StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {site.Address}sitemap.xml", await client.GetStringAsync(Relative("/robots.txt")), StringComparison.Ordinal);
        var search = XDocument.Parse(await client.GetStringAsync(Relative("/feed/search.atom?q=%E5%BA%A7%E8%B0%88")));
        Assert.Single(search.Descendants(atom + "entry"));
    }

    [Fact]
    public async Task Every_question_of_the_description_answers_and_unchanged_answers_are_not_sent_twice()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var description = JsonDocument.Parse(await client.GetStringAsync(Relative("/api/openapi.json")));
        Assert.Equal("3.1.0", description.RootElement.GetProperty("openapi").GetString());
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name))
        {
            using var answer = await client.GetAsync(Relative(path.Replace("{id}", "nothing", StringComparison.Ordinal)));
            if (path.EndsWith("{id}", StringComparison.Ordinal) && path != "/api/prices/{id}")
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var request = new HttpRequestMessage(HttpMethod.Get, Relative(path));
            request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
            using var again = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        }
    }

    [Fact]
    public async Task Every_page_has_its_data_at_the_same_address()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        foreach (var path in (await site.KindsAsync()).Where(path => path is not ("/" or "/nothing" or "/review") && !path.StartsWith("/report", StringComparison.Ordinal)))
        {
            using var data = JsonDocument.Parse(await client.GetStringAsync(Relative(path.Split('?')[0] + ".json")));
            Assert.Equal(JsonValueKind.Object, data.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task The_operator_sees_how_his_sources_are_doing_and_the_public_does_not()
    {
        await using var site = await OpenSite.StartAsync();
        var at = new DateTimeOffset(2025, 3, 4, 8, 0, 0, TimeSpan.Zero);
        using (var connection = site.Record.Store.Connect())
        {
            connection.Run("insert into source (name, last_visit, failures, last_error, pages_turned, usual_links) values ('示例日报', @at, 3, '503', 0, 0)", [("at", Kept.Text(at))]);
            connection.Run("insert into source_alarm (source, kind, since, what) values ('示例日报', 'Silent', @at, '三天没有新闻')", [("at", Kept.Text(at))]);
        }

        using var client = new HttpClient { BaseAddress = site.Address };
        var page = await client.GetStringAsync(Relative("/sources"));
        Assert.Contains("三天没有新闻", page, StringComparison.Ordinal);
        Assert.Contains("连续失败3次：503", page, StringComparison.Ordinal);

        await using var open = await OpenSite.StartAsync(open: true);
        using var stranger = new HttpClient { BaseAddress = open.Address };
        using var refused = await stranger.GetAsync(Relative("/sources"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task Every_facet_of_a_search_narrows_it()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var page = await client.GetStringAsync(Relative("/search?q=%E4%BC%9A%E8%A7%81"));
        var facets = page[page.LastIndexOf("<aside", StringComparison.Ordinal)..];
        foreach (var said in new[] { "<h2>类型</h2>", "<h2>人物</h2>", "<h2>年份</h2>", "kind=Meeting\">会见</a>" })
            Assert.Contains(said, facets, StringComparison.Ordinal);
        foreach (var link in facets.Split("href=\"").Skip(1).Select(part => System.Net.WebUtility.HtmlDecode(part[..part.IndexOf('"', StringComparison.Ordinal)])).Where(link => link.StartsWith("/search", StringComparison.Ordinal)))
            Assert.Contains("1则报道", await client.GetStringAsync(Relative(link)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_goes_out_as_csv_without_formulas_and_as_a_spreadsheet()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var lines = (await client.GetStringAsync(Relative("/ledger.csv?kind=meeting"))).Trim().Split("\r\n");
        Assert.Equal(2, lines.Length);
        Assert.Contains("甲文海｜示例省委书记", lines[1], StringComparison.Ordinal);
        await using var xlsx = new MemoryStream(await client.GetByteArrayAsync(Relative("/ledger.xlsx")));
        using var zip = new System.IO.Compression.ZipArchive(xlsx);
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        Assert.Equal(3, XDocument.Load(sheet).Descendants().Count(element => element.Name.LocalName == "row"));
    }

    [Fact]
    public async Task In_public_the_api_keeps_whole_texts_back()
    {
        await using var site = await OpenSite.StartAsync(open: true);
        using var client = new HttpClient { BaseAddress = site.Address };
        var story = (await site.Record.Answers.Stories.NewestAsync(0, 10, default)).Rows[^1];
        foreach (var path in new[] { $"/api/articles/{story.Lead}", $"/story/{story.Id}", $"/story/{story.Id}.json" })
            Assert.DoesNotContain("双方还谈到智慧城市", await client.GetStringAsync(Relative(path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    [InlineData("/metrics", "huijian_stories 3")]
    [InlineData("/robots.txt", "Sitemap:")]
    public async Task It_says_how_it_is_doing(string path, string said)
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        Assert.Contains(said, await client.GetStringAsync(Relative(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_names_pages_that_are_there_and_want_to_be_found()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var named = XDocument.Parse(await client.GetStringAsync(Relative("/sitemap.xml"))).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        Assert.Contains("/ledger", named.Select(address => new Uri(site.Address, address).AbsolutePath));
        foreach (var address in named)
            Assert.False((await client.GetStringAsync(new Uri(site.Address, address))).Contains("noindex", StringComparison.Ordinal), address);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
