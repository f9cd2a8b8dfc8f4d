using Deque.AxeCore.Playwright;
using Huijian.Facts.Model;
using Huijian.Tests.House;
using Huijian.Tests.Record;
using Microsoft.Playwright;

namespace Huijian.Tests.Publish;

/// <summary>The site as people meet it. Screenshots are kept under <c>screenshots/</c>, to be looked at.</summary>
[Trait("Category", "Slow")]
[Collection("Browser")]
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [ChromiumFact]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_daylight_and_dark()
    {
        await using var site = await OpenSite.StartAsync();
        var complaints = new List<string>();
        foreach (var dark in new[] { false, true })
        {
            var page = await browser.OpenAsync(site, dark: dark);
            foreach (var path in await site.KindsAsync())
            {
                await page.GotoAsync(path);
                var found = await page.RunAxe();
                complaints.AddRange(found.Violations.SelectMany(one => one.Nodes.Select(node => $"{path} {(dark ? "dark" : "light")}: {one.Id} {node.Html}")));
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Take(30)));
    }

    [ChromiumFact]
    public async Task Every_kind_of_page_has_its_picture_and_never_scrolls_sideways()
    {
        await using var site = await OpenSite.StartAsync();
        Directory.CreateDirectory(Repository.PathOf("screenshots"));
        foreach (var (width, dark) in new[] { (390, false), (900, true), (1440, false) })
        {
            var page = await browser.OpenAsync(site, width, dark);
            foreach (var path in (await site.KindsAsync()).Append("/en"))
            {
                await page.GotoAsync(path);
                var steps = path.Trim('/').Split('?')[0].Split('/');
                // A month or a year of a page has a picture of its own.
                var name = (steps[0].Length == 0 ? "home" : steps[0]) + (steps is [_, .., { Length: 4 or 7 }] ? "-period" : "");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("screenshots", $"{name}-{width}{(dark ? "-dark" : "")}.png"), FullPage = true });
                Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
            }
        }
    }

    [ChromiumFact]
    public async Task A_hostile_article_runs_nothing_anywhere()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site);
        var alarms = new List<string>();
        page.Console += (_, message) => alarms.AddRange(message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        foreach (var path in await new Huijian.Publish.SitePages(site.Record.Answers).AddressesAsync(default))
        {
            await page.GotoAsync(path);
            Assert.NotEqual("seized", await page.TitleAsync());
        }

        Assert.Equal(0, await page.Locator("img[src=x]").CountAsync());
        Assert.Empty(alarms);
    }

    [ChromiumFact]
    public async Task A_fact_leads_to_its_words_and_back_without_script()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site, script: false);
        await page.GotoAsync("/ledger");
        await page.ClickAsync("td.wide a >> nth=0");
        await page.ClickAsync("#figure-1 a.why");
        Assert.Equal("完成投资2390亿元", await page.Locator(":target").InnerTextAsync());
        await page.ClickAsync(":target");
        Assert.Contains("2390", await page.Locator(":target").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task News_arrives_without_losing_the_place()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site);
        await page.GotoAsync("/");
        await page.WaitForTimeoutAsync(1500);
        site.Record.Add(Written.Article("e.html", "2025-03-05", "示例省领导会见新客人", "3月5日，示例省委书记丙远山在沈阳会见己大海。").Person("丙远山", "示例省委|书记").Event(EventType.Meeting, "2025-03-05", "沈阳", ["丙远山"], []));
        await page.ClickAsync("button.more", new PageClickOptions { Timeout = 15_000 });
        Assert.Contains("示例省领导会见新客人", await page.Locator("#news").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_chart_reads_out_the_day_under_the_arrow_keys()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site);
        await page.GotoAsync("/security/600050.SH");
        await page.FocusAsync("svg.chart");
        await page.Keyboard.PressAsync("Home");
        Assert.StartsWith("2025年1月2日", await page.Locator(".readout").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("svg.chart .event").CountAsync());
    }
}
