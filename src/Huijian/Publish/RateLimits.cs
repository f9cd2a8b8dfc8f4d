using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Huijian.Publish;

/// <summary>
/// How much one address may ask: plenty to read, little to write. Who sits at this machine is not limited; a proxy on this machine limits for itself.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, (string From, bool Writes)>(context =>
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            return RateLimitPartition.GetNoLimiter(("", false));
        var writes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        return RateLimitPartition.GetTokenBucketLimiter((From: Network(address), Writes: writes), key => new TokenBucketRateLimiterOptions
        {
            TokenLimit = key.Writes ? 10 : 300,
            TokensPerPeriod = key.Writes ? 1 : 30,
            ReplenishmentPeriod = TimeSpan.FromSeconds(key.Writes ? 10 : 1),
            QueueLimit = 0,
        });
    });

    /// <summary>Lets a request through, or answers 429 with the time to wait.</summary>
    public RequestDelegate Limited(RequestDelegate next) => async context =>
    {
        using var lease = _limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 10;
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = SiteAnswers.Problem(StatusCodes.Status429TooManyRequests, "That is too much at once.", $"Wait {seconds} s and ask again; feeds and exports give many rows in one answer.");
        await context.SendAsync(answer.Type, answer.Bytes, answer.Status);
    };

    public void Dispose() => _limiter.Dispose();

    // A household has a whole /64 of IPv6: one reader, however many addresses.
    private static string Network(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
