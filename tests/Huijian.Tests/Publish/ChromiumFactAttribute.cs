namespace Huijian.Tests.Publish;

/// <summary>A test in a real browser: Debian's Chromium, driven by Playwright. Skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Browser.Chromium))
            Skip = $"Chromium is missing: install Debian's package chromium ({Browser.Chromium}).";
    }
}
