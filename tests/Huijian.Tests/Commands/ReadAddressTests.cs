using Huijian.Tests.Collect;
using Microsoft.AspNetCore.Http;

namespace Huijian.Tests.Commands;

/// <summary>A web address where a path may stand.</summary>
public sealed class ReadAddressTests
{
    private const string Page = """
        <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>陕西省省长会见客人</title></head><body><article>
        <h1>陕西省与中国石油举行工作会谈</h1><p>2024-03-05 09:30　来源：榆林新闻网</p>
        <p>3月4日，陕西省省长邓明远在西安与中国石油集团董事长韩立群举行工作会谈，就深化油气领域合作交换意见。</p>
        <p>双方表示，将加快推进煤化工项目建设，共同保障能源供应，推动地方经济社会高质量发展。</p>
        </article></body></html>
        """;

    [Fact]
    public async Task A_named_page_is_fetched_and_read_as_a_file_is()
    {
        await using var web = await SiteAsync("");
        var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("read", "--json", "--allow", Named(web, "/2024/03/05/1.html")));
        Assert.Contains("\"title\":\"陕西省与中国石油举行工作会谈\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{Named(web, "/2024/03/05/1.html")}\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(web.Visits, visit => visit.Path == "/robots.txt");
        Assert.All(web.Visits, visit => Assert.Contains("one page, by hand", visit.UserAgent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/2024/03/05/1.html", "", "Only public addresses are fetched; --allow")]
    [InlineData("/2024/03/05/1.html", "User-agent: *\nDisallow: /2024/", "robots.txt", "--allow")]
    [InlineData("/gone", "", "404", "--allow")]
    public async Task What_may_not_be_fetched_is_named_with_what_to_do(string path, string robots, string said, params string[] options)
    {
        await using var web = await SiteAsync(robots);
        var terminal = new Terminal();

        Assert.Equal(1, await terminal.RunAsync(["read", .. options, Named(web, path)]));
        Assert.Contains($"failed: {Named(web, path)}: ", terminal.Error, StringComparison.Ordinal);
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(web.Visits, visit => visit.Path.StartsWith("/2024", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_that_is_none_is_wrong_usage()
    {
        var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync("read", "--contact", "nobody", "samples"));
        Assert.Contains("'nobody' is no contact", terminal.Error, StringComparison.Ordinal);
    }

    private static string Named(SimulatedWeb web, string path) => web.Address("127.0.0.1", path).AbsoluteUri;

    private static async Task<SimulatedWeb> SiteAsync(string robots)
    {
        var web = await SimulatedWeb.StartAsync(TimeProvider.System);
        web.Site("127.0.0.1", context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (context.Request.Path == "/robots.txt")
                return context.Response.WriteAsync(robots);
            if (context.Request.Path == "/2024/03/05/1.html")
                return context.Response.WriteAsync(Page);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        return web;
    }
}
