using Microsoft.Playwright;

namespace Huijian.Tests.Publish;

/// <summary>The news by keyboard alone, in a browser of its own.</summary>
[Trait("Category", "Slow")]
[Collection("Browser")]
public sealed class BrowserKeyTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    // That the page is there is what is waited for; whether its last picture has come is another matter.
    private static readonly PageWaitForURLOptions Arrived = new() { WaitUntil = WaitUntilState.DOMContentLoaded };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => browser.CloseAllAsync();

    [ChromiumFact]
    public async Task Keys_walk_the_news()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.Locator(".item h3 a").Nth(1).GetAttributeAsync("href");
        Assert.Equal(second, await page.Locator(".here h3 a").GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("o");
        await page.WaitForURLAsync("**" + second, Arrived);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("l");
        await page.WaitForURLAsync("**/ledger", Arrived);
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog.keys").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("联通");
        await page.WaitForSelectorAsync("#suggest li");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/org/**", Arrived);
    }
}
