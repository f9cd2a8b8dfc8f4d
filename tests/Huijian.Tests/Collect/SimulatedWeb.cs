using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Huijian.Collect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Huijian.Tests.Collect;

/// <summary>Many sites on one loopback server, told apart by host name. Every request is noted with the time of the clock in use.</summary>
internal sealed class SimulatedWeb : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, RequestDelegate> _sites = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Visit> _visits = [];
    private readonly TimeProvider _clock;
    private int _inFlight;

    private SimulatedWeb(WebApplication server, TimeProvider clock) => (_server, _clock) = (server, clock);

    public int Port { get; private set; }

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<Visit> Visits => [.. _visits];

    /// <summary>True while no request is under way.</summary>
    public bool IsQuiet => Volatile.Read(ref _inFlight) == 0;

    public static async Task<SimulatedWeb> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = new SimulatedWeb(builder.Build(), clock);
        web._server.Run(web.AnswerAsync);
        await web._server.StartAsync();
        web.Port = new Uri(web._server.Urls.Single()).Port;
        return web;
    }

    /// <summary>Puts up a site, or changes it.</summary>
    public void Site(string host, RequestDelegate answer) => _sites[host] = answer;

    public Uri Address(string host, string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}{path}"));

    /// <summary>A collector's web that finds every host here.</summary>
    public Web Open(WebLimits? limits = null, int seed = 1) => new(
        UserAgent.Of("desk@example.org")!,
        limits ?? new WebLimits(),
        _clock,
        new Random(seed),
        anywhere => new Counting(this, PublicConnection.Handler((_, _) => Task.FromResult(new[] { IPAddress.Loopback }), anywhere)));

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString.Value;
        _visits.Enqueue(new Visit(context.Request.Host.Host, path, _clock.GetUtcNow(), context.Request.Headers.UserAgent.ToString()));
        if (_sites.TryGetValue(context.Request.Host.Host, out var site))
            return site(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    /// <summary>One request as the server saw it.</summary>
    internal sealed record Visit(string Host, string Path, DateTimeOffset At, string UserAgent);

    /// <summary>Counts what is under way up to the last byte, so that a virtual clock waits for it.</summary>
    private sealed class Counting(SimulatedWeb web, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref web._inFlight);
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (web._clock is VirtualClock)
                    await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            finally
            {
                Interlocked.Decrement(ref web._inFlight);
            }
        }
    }
}
