using System.Net;
using Deque.AxeCore.Playwright;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

namespace Huijian.Tests.Publish;

/// <summary>Following as readers meet it: on the live site without script, on a written one with ours.</summary>
[Trait("Category", "Slow")]
[Collection("Browser")]
public sealed class BrowserFollowTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-followed").FullName;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await browser.CloseAllAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [ChromiumFact]
    public async Task Live_it_takes_one_press_and_no_script()
    {
        await using var site = await OpenSite.StartAsync();
        var body = (await site.Record.Answers.Names.FindAsync("中国联通", EntityKind.Body, 1, default))[0].Entity.Id;
        var page = await browser.OpenAsync(site, script: false);
        await page.GotoAsync("/org/" + body);
        await page.ClickAsync("button:text('关注')");
        Assert.Equal("取消关注", await page.InnerTextAsync(".chip.on"));
        await page.GotoAsync("/");
        Assert.Contains("中国联通", await page.InnerTextAsync("#followed"), StringComparison.Ordinal);
        await page.ClickAsync("#followed h2 + a");
        Assert.Contains("深化合作座谈会", await page.InnerTextAsync("#followed-news"), StringComparison.Ordinal);
        await page.ClickAsync("button:text('取消关注')");
        Assert.EndsWith("/followed", page.Url, StringComparison.Ordinal);
        Assert.Contains("还没有关注什么", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task The_key_f_follows_and_axe_finds_nothing()
    {
        await using var site = await OpenSite.StartAsync();
        var body = (await site.Record.Answers.Names.FindAsync("中国联通", EntityKind.Body, 1, default))[0].Entity.Id;
        foreach (var (width, dark) in new[] { (1280, false), (390, true) })
        {
            var page = await browser.OpenAsync(site, width, dark);
            await page.GotoAsync("/en/org/" + body);
            await page.Keyboard.PressAsync("f");
            await page.WaitForSelectorAsync(".chip.on");
            foreach (var path in new[] { "/en/org/" + body, "/", "/en/followed" })
            {
                await page.GotoAsync(path);
                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.SelectMany(one => one.Nodes.Select(node => $"{path}: {one.Id} {node.Html}"))));
                Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("screenshots", $"followed-{path.Trim('/').Split('/')[^1].Replace(body, "org", StringComparison.Ordinal)}-{width}.png") });
            }
        }
    }

    [ChromiumFact]
    public async Task On_a_written_site_the_browser_keeps_it_and_without_script_no_button_is_shown()
    {
        await using var site = await OpenSite.StartAsync();
        site.Record.Add(OpenSite.More);
        await PublishSite.WriteAsync(site.Record.Store, _folder, new Edition(), default);
        await using var host = await HostAsync(_folder);
        var body = (await site.Record.Answers.Names.FindAsync("中国联通", EntityKind.Body, 1, default))[0].Entity.Id;
        var root = host.Urls.First();

        var page = await browser.OpenAsync(site);
        await page.GotoAsync($"{root}/org/{body}.html");
        await page.ClickAsync("[data-do=follow]");
        Assert.Equal("取消关注", await page.InnerTextAsync("[data-do=follow]"));
        await page.GotoAsync($"{root}/index.html");
        Assert.Contains("示例省与中央企业深化合作座谈会在北京举行", await page.InnerTextAsync("#followed li"), StringComparison.Ordinal);
        await page.ClickAsync("#followed h2 + a");
        await page.WaitForSelectorAsync("#followed-news li");
        Assert.Equal(["2025年3月2日", "2024年9月1日", "2023年5月10日", "2022年6月8日"], await page.Locator("#followed-news h2").AllInnerTextsAsync());
        Assert.Empty((await page.RunAxe()).Violations);
        // The other language knows it, too, and its dates.
        await page.GotoAsync($"{root}/en/followed.html");
        await page.WaitForSelectorAsync("#followed-news li");
        Assert.Equal("2 March 2025", await page.Locator("#followed-news h2").First.InnerTextAsync());
        await page.ClickAsync("#followed-entries button");
        await page.WaitForSelectorAsync("#followed-none");
        await page.GotoAsync($"{root}/index.html");
        Assert.False(await page.Locator("#followed").IsVisibleAsync());

        var plain = await browser.OpenAsync(site, script: false);
        foreach (var path in new[] { $"/org/{body}.html", "/index.html", "/followed.html" })
        {
            await plain.GotoAsync(root + path);
            Assert.Equal(0, await plain.Locator("[data-do]:visible, [data-key]:visible").CountAsync());
            Assert.False(await plain.Locator("#followed").IsVisibleAsync());
        }
    }

    [ChromiumFact]
    public async Task A_written_page_that_is_asked_for_an_earlier_day_says_that_it_cannot_look_back()
    {
        await using var site = await OpenSite.StartAsync();
        await PublishSite.WriteAsync(site.Record.Store, _folder, new Edition(), default);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*.html", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("asOf", StringComparison.Ordinal));
        await using var host = await HostAsync(_folder);
        var page = await browser.OpenAsync(site);
        await page.GotoAsync(host.Urls.First() + "/en/index.html?asOf=2023-01-01");
        Assert.Contains("cannot look back", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync(host.Urls.First() + "/en/index.html");
        Assert.DoesNotContain("cannot look back", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    /// <summary>Any web host: it gives out files.</summary>
    private static async Task<WebApplication> HostAsync(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            var file = Path.Combine(folder, Uri.UnescapeDataString(context.Request.Path.Value!.TrimStart('/')));
            if (!File.Exists(file))
            {
                context.Response.StatusCode = (int)HttpStatusCode.NotFound;
                return;
            }

            context.Response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript", ".css" => "text/css", ".svg" => "image/svg+xml", _ => "application/octet-stream" };
            await context.Response.Body.WriteAsync(await File.ReadAllBytesAsync(file));
        });
        await app.StartAsync();
        return app;
    }
}
