using Microsoft.Playwright;

namespace Huijian.Tests.Publish;

/// <summary>The news by keyboard alone, in a browser of its own.</summary>
[Trait("Category", "Slow")]
[Collection("Browser")]
public sealed class BrowserKeyTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    // That the page is there is what is waited for, not its last picture. A busy machine loses a press now and then; whoever sits there presses again.
    private static readonly PageWaitForURLOptions Soon = new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 8_000 };

    private const int Presses = 3;

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
        await GoAsync(page, "**" + second, "o");
        await GoAsync(page, "**/ledger", "g", "g", "l");
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("dialog.keys").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("联通");
        await page.WaitForSelectorAsync("#suggest li");
        await page.Keyboard.PressAsync("ArrowDown");
        await GoAsync(page, "**/org/**", "Enter");
    }

    [ChromiumFact]
    public async Task Suggestions_that_come_late_leave_the_choice()
    {
        await using var site = await OpenSite.StartAsync();
        var page = await browser.OpenAsync(site);
        await page.RouteAsync("**/api/suggest?q=*%E9%80%9A", async route =>
        {
            await Task.Delay(700);
            await route.ContinueAsync();
        });
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("联");
        await page.WaitForSelectorAsync("#suggest li");
        await page.Keyboard.TypeAsync("通");
        await page.Keyboard.PressAsync("ArrowDown");
        var late = await page.WaitForResponseAsync("**/api/suggest?q=*%E9%80%9A");
        await late.FinishedAsync();
        await page.WaitForTimeoutAsync(100);
        Assert.Equal(1, await page.Locator("#suggest li[aria-selected=true]").CountAsync());
        await GoAsync(page, "**/org/**", "Enter");
    }

    [ChromiumFact]
    public async Task Keys_judge_what_is_chosen_together()
    {
        await using var site = await OpenSite.StartAsync();
        var before = (await site.Record.Answers.Statements.WaitingAsync(null, 0, 1, default)).Total;
        var page = await browser.OpenAsync(site);
        await page.GotoAsync("/review");
        // Where one stands nowhere and has chosen nothing, no key judges anything.
        await page.Keyboard.PressAsync("c");
        Assert.Equal(0, await page.Locator("[role=status]").CountAsync());
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("s");
        Assert.Equal(2, await page.Locator(".review-row input:checked").CountAsync());
        await GoAsync(page, "**/review?said=Reject", "x");
        Assert.Equal(before - 2, (await site.Record.Answers.Statements.WaitingAsync(null, 0, 1, default)).Total);
    }

    /// <summary>Presses keys until the page they lead to is there; fails where they lead nowhere.</summary>
    private static async Task GoAsync(IPage page, string address, params string[] keys)
    {
        for (var press = 1; ; press++)
        {
            foreach (var key in keys)
                await page.Keyboard.PressAsync(key);
            try
            {
                await page.WaitForURLAsync(address, Soon);
                return;
            }
            catch (TimeoutException) when (press < Presses)
            {
                // Pressed again.
            }
        }
    }
}
