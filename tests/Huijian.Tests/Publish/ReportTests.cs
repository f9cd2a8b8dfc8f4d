using System.Net;

namespace Huijian.Tests.Publish;

/// <summary>A reader says what is wrong; a reviewer sees it.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task A_report_waits_for_the_reviewers_until_one_has_seen_it()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var token = await TokenAsync(client, "/report?page=/story/s1");
        using var sent = await client.PostAsync(new Uri("/report", UriKind.Relative), Form(token, "/story/s1", "会见的日期应为6月8日"));
        Assert.Contains("已收到", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var report = Assert.Single(await site.Record.Answers.Statements.ReportsAsync(10, default));
        Assert.Equal(("/story/s1", "会见的日期应为6月8日"), (report.Page, report.Words));

        token = await TokenAsync(client, "/review");
        using var seen = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["verb"] = "seen", ["target"] = report.Id });
        using var closed = await client.PostAsync(new Uri("/review", UriKind.Relative), seen);
        Assert.Empty(await site.Record.Answers.Statements.ReportsAsync(10, default));
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_report_leads_a_reviewer_elsewhere(string page)
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var sent = await client.PostAsync(new Uri("/report", UriKind.Relative), Form(await TokenAsync(client, "/report"), page, "看这里"));
        Assert.Equal("", Assert.Single(await site.Record.Answers.Statements.ReportsAsync(10, default)).Page);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var refused = await client.PostAsync(new Uri("/report", UriKind.Relative), Form(new string('0', 32), "/", "x"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty(await site.Record.Answers.Statements.ReportsAsync(10, default));
    }

    private static async Task<string> TokenAsync(HttpClient client, string path) =>
        (await client.GetStringAsync(new Uri(path, UriKind.Relative))).Split("name=\"token\" value=\"")[1][..32];

    private static FormUrlEncodedContent Form(string token, string page, string words) =>
        new(new Dictionary<string, string> { ["token"] = token, ["page"] = page, ["words"] = words });
}
