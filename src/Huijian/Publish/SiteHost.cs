using Huijian.Ask;
using Huijian.Collect;
using Huijian.Publish.Exports;
using Huijian.Publish.Following;
using Huijian.Publish.Reviewing;
using Huijian.Record;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Huijian.Publish;

/// <summary>The live site over a record: pages, data, feeds and exports, on loopback unless told otherwise.</summary>
internal static class SiteHost
{
    /// <summary>
    /// Serves until <paramref name="cancel"/> is called off. <paramref name="listening"/> is told the address once the site answers.
    /// Throws <see cref="UserError"/> if the port is taken.
    /// </summary>
    public static async Task RunAsync(RecordStore store, SiteSettings settings, Action<Uri> listening, CancellationToken cancel)
    {
        await using var app = Build(store, settings);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new UserError($"Port {settings.Port} is in use.", "Choose another with --port N, or stop the program that holds it.");
        }

        listening(new Uri(app.Urls.First()));
        // Ctrl-C reaches us as the command's token, a service manager's SIGTERM as the host's.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), settings.Clock);
        await app.StopAsync(patience.Token);
    }

    /// <summary>The site, ready to start; tests start it on a port of its own choosing.</summary>
    internal static WebApplication Build(RecordStore store, SiteSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "huijian" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Listen(settings.Address, settings.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(_ => new CounterText(CollectMeters.Name));
        var app = builder.Build();
        var answers = new Answers(store);
        var changes = new RecordChanges(answers, settings.Clock);
        var health = new SiteHealth(answers, app.Services.GetRequiredService<CounterText>(), settings.Clock);
        var edition = new Edition { Public = settings.Public, Site = settings.Site, OpenOutlets = settings.OpenOutlets, AssetMark = Assets.Mark };
        var pages = new SiteAnswers(answers, edition, changes);
        app.Use(health.Measured);
        app.Use(Protection.Headers);
        var limits = new RateLimits();
        app.Lifetime.ApplicationStopped.Register(limits.Dispose);
        app.Use(limits.Limited);
        app.UseRouting();
        app.MapAssets();
        health.Map(app);
        app.MapLedgerExports(answers);
        app.MapGet("/live", changes.StreamAsync);
        new ReviewRoutes(store, answers, edition, new Reviewers(settings.ReviewerHeader, settings.Accounts), changes, settings.Clock).Map(app);
        new ReportRoutes(store, edition, settings.Clock).Map(app);
        new FollowRoutes(new FollowedNews(answers), edition).Map(app);
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], pages.SendAsync);
        app.UseEndpoints(_ => { });
        return app;
    }
}
