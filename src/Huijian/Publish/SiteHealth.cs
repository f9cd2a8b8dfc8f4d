using System.Globalization;
using System.Text;
using Huijian.Ask;

namespace Huijian.Publish;

/// <summary>For whoever operates the site: is it alive, can it answer, how is it doing (Prometheus text).</summary>
internal sealed class SiteHealth(Answers answers, CounterText counters, TimeProvider clock)
{
    private static readonly double[] Bounds = [0.005, 0.015, 0.05, 0.25, 1];

    private readonly long[] _byStatus = new long[6];
    private readonly long[] _byTime = new long[6];
    private long _ticks;

    public RequestDelegate Measured(RequestDelegate next) => async context =>
    {
        var started = clock.GetTimestamp();
        await next(context);
        // An open event stream is no slow answer.
        if (context.Request.Path == "/live")
            return;
        var took = clock.GetElapsedTime(started);
        Interlocked.Increment(ref _byStatus[Math.Clamp(context.Response.StatusCode / 100, 0, 5)]);
        var bound = Array.FindIndex(Bounds, bound => took.TotalSeconds <= bound);
        Interlocked.Increment(ref _byTime[bound < 0 ? Bounds.Length : bound]);
        Interlocked.Add(ref _ticks, took.Ticks);
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", context => SayAsync(context, "text/plain; charset=utf-8", "ok\n"));
        routes.MapGet("/readyz", async context =>
        {
            try
            {
                await answers.ChangeAsync(context.RequestAborted);
                await SayAsync(context, "text/plain; charset=utf-8", "ready\n");
            }
            catch (System.Data.Common.DbException failure)
            {
                await SiteAnswers.SayAsync(context, StatusCodes.Status503ServiceUnavailable, "The record does not answer.", $"Check its disk or connection. ({failure.Message})");
            }
        });
        routes.MapGet("/metrics", async context =>
        {
            var home = await answers.Stories.HomeAsync(1, 1, context.RequestAborted);
            await SayAsync(context, "text/plain; version=0.0.4; charset=utf-8", Metrics(home));
        });
    }

    private static Task SayAsync(HttpContext context, string type, string text) => context.SendAsync(type, Encoding.UTF8.GetBytes(text));

    private string Metrics(HomePage home)
    {
        var text = new StringBuilder();
        text.Append("# TYPE huijian_requests_total counter\n");
        for (var status = 2; status <= 5; status++)
            text.Append(CultureInfo.InvariantCulture, $"huijian_requests_total{{status=\"{status}xx\"}} {_byStatus[status]}\n");
        text.Append("# TYPE huijian_request_seconds histogram\n");
        var sum = 0L;
        for (var i = 0; i < Bounds.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"huijian_request_seconds_bucket{{le=\"{Bounds[i]}\"}} {sum += _byTime[i]}\n");
        sum += _byTime[^1];
        text.Append(CultureInfo.InvariantCulture, $"huijian_request_seconds_bucket{{le=\"+Inf\"}} {sum}\nhuijian_request_seconds_sum {TimeSpan.FromTicks(_ticks).TotalSeconds:0.######}\nhuijian_request_seconds_count {sum}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE huijian_stories gauge\nhuijian_stories {home.Stories}\n# TYPE huijian_articles gauge\nhuijian_articles {home.Articles}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {Environment.WorkingSet}\n");
        return text.Append(counters.Text()).ToString();
    }
}
