using Microsoft.Playwright;

namespace Huijian.Tests.Publish;

/// <summary>One Chromium for all tests of a class; every test gets a context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Closes what a test left open: pages that follow a site no longer there would keep the browser busy for the next.</summary>
    internal async Task CloseAllAsync()
    {
        foreach (var context in _browser?.Contexts ?? [])
            await context.CloseAsync();
    }

    internal async Task<IPage> OpenAsync(OpenSite site, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }
}
