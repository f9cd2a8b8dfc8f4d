using System.Globalization;
using System.IO.Compression;
using System.Text;
using Huijian.Collect;
using Microsoft.AspNetCore.Http;

namespace Huijian.Tests.Collect;

public sealed class WebTests
{
    private static readonly WebLimits Small = new() { Bytes = 64 * 1024, Time = TimeSpan.FromSeconds(2), Redirects = 4 };

    [Fact]
    public async Task It_says_who_it_is_and_asks_robots_first()
    {
        await using var web = await SiteAsync(context => context.Response.WriteAsync("会见"));
        var answer = Assert.IsType<WebAnswer.Got>(await GetAsync(web, "/a.html"));
        Assert.Equal("会见", Encoding.UTF8.GetString(answer.Body.Span));
        Assert.Equal(["/robots.txt", "/a.html"], web.Visits.Select(visit => visit.Path));
        Assert.All(web.Visits, visit => Assert.Matches(@"^huijian/[0-9.]+ \(\+mailto:desk@example\.org\)$", visit.UserAgent));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_bodies_are_unpacked(string encoding)
    {
        await using var web = await SiteAsync(async context =>
        {
            Assert.Contains(encoding, context.Request.Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
            context.Response.Headers.ContentEncoding = encoding;
            await using var packed = Packed(encoding, context.Response.Body);
            await packed.WriteAsync("签约"u8.ToArray());
        });
        Assert.Equal("签约", Encoding.UTF8.GetString(Assert.IsType<WebAnswer.Got>(await GetAsync(web, "/")).Body.Span));
    }

    [Fact]
    public async Task A_bomb_is_refused_and_torn_packing_is_a_fault()
    {
        await using var web = await SiteAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            for (var i = 0; i < 1000; i++)
                await packed.WriteAsync(new byte[4096]);
        });
        Assert.IsType<WebAnswer.Refused>(await GetAsync(web, "/bomb"));

        await using var torn = await SiteAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync("this is not packed");
        });
        Assert.IsType<WebAnswer.Later>(await GetAsync(torn, "/torn"));
    }

    [Fact]
    public async Task It_asks_again_only_for_what_has_changed()
    {
        await using var web = await SiteAsync(context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Thu, 01 Jan 1970 00:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"" && context.Request.Headers.IfModifiedSince == "Thu, 01 Jan 1970 00:00:00 GMT")
                context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });
        var first = Assert.IsType<WebAnswer.Got>(await GetAsync(web, "/"));
        Assert.IsType<WebAnswer.Unchanged>(await GetAsync(web, "/", first.ETag, first.LastModified));
    }

    [Theory]
    [InlineData("/loop", "in a circle")]
    [InlineData("/long/1", "More than 4 redirects")]
    [InlineData("/inside", "not a public address")]
    [InlineData("/scheme", "not an http or https address")]
    public async Task Redirects_end_somewhere_or_are_refused(string path, string because)
    {
        await using var web = await SiteAsync(context =>
        {
            var asked = context.Request.Path.Value!;
            context.Response.StatusCode = asked == "/end" ? 200 : 302;
            context.Response.Headers.Location = asked switch
            {
                "/loop" => "/loop2",
                "/loop2" => "/loop",
                "/inside" => "http://169.254.169.254/latest/",
                "/scheme" => "file:///etc/passwd",
                _ => "/long/" + (int.Parse(asked[6..], CultureInfo.InvariantCulture) + 1),
            };
            return Task.CompletedTask;
        });
        Assert.Contains(because, Assert.IsType<WebAnswer.Refused>(await GetAsync(web, path)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_leads_to_the_canonical_address()
    {
        await using var web = await SiteAsync(context =>
        {
            if (context.Request.Path == "/old")
                context.Response.Redirect("/new", permanent: true);
            return Task.CompletedTask;
        });
        Assert.Equal("/new", Assert.IsType<WebAnswer.Got>(await GetAsync(web, "/old")).From.AbsolutePath);
    }

    [Fact]
    public async Task What_robots_forbids_is_not_asked_also_behind_a_redirect()
    {
        await using var web = await SiteAsync(
            context =>
            {
                context.Response.Redirect("/private/1");
                return Task.CompletedTask;
            },
            robots: "User-agent: *\nDisallow: /private/");
        var answer = Assert.IsType<WebAnswer.Blocked>(await GetAsync(web, "/open"));
        Assert.Equal("disallowed (disallow: /private/ for *)", answer.Robots?.ToString());
        Assert.DoesNotContain(web.Visits, visit => visit.Path.StartsWith("/private", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, typeof(WebAnswer.Later))]
    [InlineData(429, typeof(WebAnswer.Later))]
    [InlineData(404, typeof(WebAnswer.Got))]
    [InlineData(403, typeof(WebAnswer.Got))]
    public async Task Where_robots_is_missing_all_is_open_and_where_it_fails_nothing(int status, Type expected)
    {
        await using var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        web.Site("news.example", context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? status : 200;
            return Task.CompletedTask;
        });
        Assert.IsType(expected, await GetAsync(web, "/a"));
    }

    [Theory]
    [InlineData("/drip")]
    [InlineData("/short")]
    [InlineData("/silent")]
    [InlineData("/cut")]
    public async Task A_line_that_breaks_or_drips_is_left_for_later(string path)
    {
        await using var web = await SiteAsync(async context =>
        {
            switch (context.Request.Path.Value)
            {
                case "/drip":
                    for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
                    {
                        await context.Response.WriteAsync("慢");
                        await context.Response.Body.FlushAsync();
                        await Task.Delay(100, CancellationToken.None);
                    }

                    break;
                case "/short":
                    context.Response.ContentLength = 5000;
                    await context.Response.WriteAsync("short");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    break;
                case "/silent":
                    await Task.Delay(20_000, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    break;
                default:
                    context.Abort();
                    break;
            }
        });
        Assert.IsType<WebAnswer.Later>(await GetAsync(web, path));
    }

    [Theory]
    [InlineData("/endless")]
    [InlineData("/promised")]
    public async Task A_body_without_end_is_refused(string path)
    {
        await using var web = await SiteAsync(async context =>
        {
            if (context.Request.Path == "/promised")
                context.Response.ContentLength = 1L << 40;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[8192]);
                await context.Response.Body.FlushAsync();
            }
        });
        Assert.Contains("Larger than", Assert.IsType<WebAnswer.Refused>(await GetAsync(web, path)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_after_is_read_against_the_servers_own_clock()
    {
        await using var web = await SiteAsync(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.Date = "Thu, 01 Jan 1970 00:00:00 GMT";
            context.Response.Headers.RetryAfter = "Thu, 01 Jan 1970 00:02:00 GMT";
            return Task.CompletedTask;
        });
        using var client = web.Open(Small);
        var answer = Assert.IsType<WebAnswer.Later>(await client.GetAsync(Request(web, "/"), CancellationToken.None));
        Assert.Equal(TimeSpan.FromMinutes(2), answer.Wait);
        Assert.InRange(client.Turns.Left(web.Address("news.example", "/")), TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(120));
    }

    [Theory]
    [InlineData(404, typeof(WebAnswer.Gone))]
    [InlineData(410, typeof(WebAnswer.Gone))]
    [InlineData(401, typeof(WebAnswer.Blocked))]
    [InlineData(403, typeof(WebAnswer.Blocked))]
    [InlineData(412, typeof(WebAnswer.Blocked))]
    [InlineData(500, typeof(WebAnswer.Later))]
    public async Task Every_answer_is_called_what_it_is(int status, Type expected)
    {
        await using var web = await SiteAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        Assert.IsType(expected, await GetAsync(web, "/"));
    }

    private static async Task<SimulatedWeb> SiteAsync(RequestDelegate answer, string? robots = null)
    {
        var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        web.Site("news.example", context =>
        {
            if (context.Request.Path != "/robots.txt")
                return answer(context);
            context.Response.StatusCode = robots is null ? 404 : 200;
            return context.Response.WriteAsync(robots ?? "");
        });
        return web;
    }

    private static WebRequest Request(SimulatedWeb web, string path) =>
        new(web.Address("news.example", path)) { AllowedHosts = ["news.example"], Delay = TimeSpan.Zero };

    private static async Task<WebAnswer> GetAsync(SimulatedWeb web, string path, string? tag = null, string? stamp = null)
    {
        using var client = web.Open(Small);
        return await client.GetAsync(Request(web, path) with { ETag = tag, LastModified = stamp }, CancellationToken.None);
    }

    private static Stream Packed(string encoding, Stream inner) => encoding switch
    {
        "gzip" => new GZipStream(inner, CompressionMode.Compress),
        "br" => new BrotliStream(inner, CompressionMode.Compress),
        _ => new ZLibStream(inner, CompressionMode.Compress),
    };
}
