using System.Net;
using Huijian.Publish;
using Microsoft.AspNetCore.Http;

namespace Huijian.Tests.Publish;

public sealed class RateLimitTests
{
    [Theory]
    [InlineData("203.0.113.7", "GET", 300)]
    [InlineData("203.0.113.7", "POST", 10)]
    [InlineData("2001:db8::7", "POST", 10)]
    public async Task One_address_reads_plenty_and_writes_little(string from, string method, int most)
    {
        using var limits = new RateLimits();
        var passed = 0;
        var limited = limits.Limited(_ =>
        {
            passed++;
            return Task.CompletedTask;
        });
        HttpContext last = new DefaultHttpContext();
        for (var i = 0; i < most * 2; i++)
            await limited(last = From(from, method));
        // A token may come back while the loop runs.
        Assert.InRange(passed, most, most + 60);
        Assert.Equal(StatusCodes.Status429TooManyRequests, last.Response.StatusCode);
        Assert.NotEmpty(last.Response.Headers.RetryAfter.ToString());
        await limited(From("203.0.113.8", method));
        Assert.InRange(passed, most + 1, most + 61);
    }

    [Fact]
    public async Task Who_sits_at_the_machine_is_not_limited()
    {
        using var limits = new RateLimits();
        var passed = 0;
        var limited = limits.Limited(_ =>
        {
            passed++;
            return Task.CompletedTask;
        });
        for (var i = 0; i < 1000; i++)
            await limited(From("127.0.0.1", "POST"));
        Assert.Equal(1000, passed);
    }

    private static DefaultHttpContext From(string address, string method)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Method = method;
        return context;
    }
}
