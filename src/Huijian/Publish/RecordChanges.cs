using Huijian.Ask;

namespace Huijian.Publish;

/// <summary>Knows within a moment when the record has changed, by whomever, and asks it but twice a second for all readers.</summary>
internal sealed class RecordChanges(Answers answers, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private long _asked;
    private long _change = -1;

    /// <summary>The number of the record's latest change, at most half a second old.</summary>
    public async ValueTask<long> NowAsync(CancellationToken cancel)
    {
        var known = Interlocked.Read(ref _change);
        if (known >= 0 && clock.GetElapsedTime(Interlocked.Read(ref _asked)) < Moment)
            return known;
        // Who waits for the answer is few: the others go on with the number known for as long as one asks.
        Interlocked.Exchange(ref _asked, clock.GetTimestamp());
        var change = await answers.ChangeAsync(cancel);
        Interlocked.Exchange(ref _change, change);
        return change;
    }

    /// <summary>Whoever wrote through this site must see it at once.</summary>
    public void Forget() => Interlocked.Exchange(ref _change, -1);

    /// <summary>Server-sent events: one <c>change</c> whenever the record changes, and a comment now and then to keep the line open.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var cancel = context.RequestAborted;
        try
        {
            var known = await NowAsync(cancel);
            await context.Response.WriteAsync("retry: 5000\n\n", cancel);
            await context.Response.Body.FlushAsync(cancel);
            for (var quiet = 0; ; quiet++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), clock, cancel);
                var now = await NowAsync(cancel);
                if (now == known && quiet % 20 != 19)
                    continue;
                await context.Response.WriteAsync(now == known ? ": still here\n\n" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"event: change\ndata: {now}\n\n"), cancel);
                await context.Response.Body.FlushAsync(cancel);
                known = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The reader left.
        }
    }
}
