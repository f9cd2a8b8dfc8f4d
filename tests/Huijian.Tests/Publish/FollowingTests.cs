using System.Net;
using Huijian.Facts.Model;
using Microsoft.AspNetCore.Http;

namespace Huijian.Tests.Publish;

/// <summary>A reader follows entries without an account: the browser alone keeps which, and no other reader sees it.</summary>
public sealed class FollowingTests
{
    [Theory]
    [InlineData("/org/b2njwdv6ass", "org/b2njwdv6ass")]
    [InlineData("/security/600050.SH", "security/600050.SH")]
    [InlineData("/place/210000", "place/210000")]
    [InlineData("/story/s1", null)]
    [InlineData("/org/", null)]
    [InlineData("/org/a/b", null)]
    [InlineData("/org/../x", null)]
    [InlineData("/org/<script>", null)]
    [InlineData("/org/a~b", null)]
    [InlineData("//org/a", null)]
    [InlineData("https://elsewhere.example/org/a", null)]
    [InlineData("/org/aaaaaaaaaaaaaaaaaaaaaaaaa", null)]
    [InlineData(null, null)]
    public void Only_the_page_of_an_entry_can_be_followed(string? path, string? entry) =>
        Assert.Equal(entry, Huijian.Publish.Following.Follows.Entry(path));

    [Theory]
    [InlineData("org-a1~person-p1", "org/a1 person/p1")]
    [InlineData("org-a1~org-a1~~-~org-~-a1~orga1", "org/a1")]
    [InlineData("org-a1~story-s1~org-<b>~org-a%2F..%2Fb", "org/a1")]
    [InlineData("org-a1~org-a b", "")]
    [InlineData("", "")]
    public void What_else_stands_in_the_cookie_is_passed_over(string cookie, string entries)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "huijian-follows=" + cookie;
        Assert.Equal(entries, string.Join(' ', Huijian.Publish.Following.Follows.Of(context.Request)));
    }

    [Fact]
    public void A_cookie_without_end_is_no_work()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = "huijian-follows=" + string.Join('~', Enumerable.Range(0, 350).Select(i => $"org-b{i}"));
        Assert.Equal(Huijian.Publish.Following.Follows.Most, Huijian.Publish.Following.Follows.Of(context.Request).Length);
        context.Request.Headers.Cookie = "huijian-follows=" + string.Join('~', Enumerable.Range(0, 5000).Select(i => $"org-b{i}"));
        Assert.Empty(Huijian.Publish.Following.Follows.Of(context.Request));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_followed_stands_on_the_home_page_until_it_is_let_go(bool open)
    {
        await using var site = await OpenSite.StartAsync(open);
        var (body, person) = (await IdAsync(site, "中国联通", EntityKind.Body), await IdAsync(site, "丁新", EntityKind.Person));
        using var reader = Reader(site);
        Assert.DoesNotContain("id=\"followed\"", await reader.GetStringAsync(At("/")), StringComparison.Ordinal);

        var page = await FollowAsync(reader, "/org/" + body);
        Assert.Contains("取消关注", page, StringComparison.Ordinal);
        Assert.Contains("Unfollow", await reader.GetStringAsync(At("/en/org/" + body)), StringComparison.Ordinal);
        await FollowAsync(reader, "/person/" + person);
        var home = await reader.GetStringAsync(At("/"));
        Assert.Contains($"href=\"/org/{body}\">中国联通</a>", Strip(home), StringComparison.Ordinal);
        Assert.Contains("丁新", Strip(home), StringComparison.Ordinal);
        Assert.Contains("示例省与中央企业深化合作座谈会在北京举行", Strip(home), StringComparison.Ordinal);
        // As of a day: what was the newest then.
        Assert.Contains("会见中国联通董事长", Strip(await reader.GetStringAsync(At("/?asOf=2023-01-01"))), StringComparison.Ordinal);

        var followed = await reader.GetStringAsync(At("/en/followed"));
        Assert.Contains("中国联通", followed, StringComparison.Ordinal);
        var opml = await reader.GetStringAsync(At("/followed.opml"));
        Assert.Contains($"xmlUrl=\"{site.Address}feed/org/{body}.atom\"", opml, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"丁新\"", await reader.GetStringAsync(At("/followed.json")), StringComparison.Ordinal);

        await FollowAsync(reader, "/org/" + body, "unfollow");
        Assert.DoesNotContain("中国联通</a>", Strip(await reader.GetStringAsync(At("/"))), StringComparison.Ordinal);
        await FollowAsync(reader, "/person/" + person, "unfollow");
        Assert.DoesNotContain("id=\"followed\"", await reader.GetStringAsync(At("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_reader_sees_what_another_follows()
    {
        await using var site = await OpenSite.StartAsync();
        var path = "/org/" + await IdAsync(site, "中国联通", EntityKind.Body);
        using var one = Reader(site);
        using var other = Reader(site);
        await FollowAsync(one, path);
        foreach (var address in new[] { "/", "/en", "/index.html", path, "/en" + path, path + ".html" })
        {
            using var his = await one.GetAsync(At(address));
            using var others = await other.GetAsync(At(address));
            Assert.NotEqual(his.Headers.ETag, others.Headers.ETag);
            Assert.True(his.Headers.CacheControl?.Private, address);
            Assert.False(others.Headers.CacheControl?.Private, address);
            Assert.Contains("Cookie", his.Headers.Vary);
            Assert.Contains("Cookie", others.Headers.Vary);
            Assert.NotEqual(await his.Content.ReadAsStringAsync(), await others.Content.ReadAsStringAsync());
            Assert.DoesNotContain("取消关注", await others.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            // The mark of one is no mark of the other.
            Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(one, address, his.Headers.ETag!.Tag));
            Assert.Equal(HttpStatusCode.OK, await AgainAsync(one, address, others.Headers.ETag!.Tag));
            Assert.Equal(HttpStatusCode.OK, await AgainAsync(other, address, his.Headers.ETag.Tag));
        }

        // Elsewhere his page is everybody's.
        using var ledger = await one.GetAsync(At("/ledger"));
        Assert.False(ledger.Headers.CacheControl?.Private);
        Assert.DoesNotContain("Cookie", ledger.Headers.Vary);
        foreach (var address in new[] { "/followed", "/followed.json", "/followed.opml" })
        {
            using var his = await one.GetAsync(At(address));
            Assert.True(his.Headers.CacheControl?.NoStore, address);
            Assert.DoesNotContain("中国联通", await other.GetStringAsync(At(address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_may_come_from_elsewhere_is_asked_about_first()
    {
        await using var site = await OpenSite.StartAsync();
        var path = "/org/" + await IdAsync(site, "中国联通", EntityKind.Body);
        using var reader = Reader(site);
        foreach (var from in new[] { "cross-site", "same-site", null })
        {
            using var answer = await SendAsync(reader, from, new() { ["entry"] = path, ["verb"] = "follow" });
            var asked = await answer.Content.ReadAsStringAsync();
            Assert.Contains("请再按一次", asked, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"followed\"", await reader.GetStringAsync(At("/")), StringComparison.Ordinal);
            // Pressed there, with the page's own token, it is heard.
            if (from is not null)
                continue;
            var token = asked.Split("name=\"token\" value=\"")[1][..32];
            using var confirmed = await SendAsync(reader, null, new() { ["entry"] = path, ["verb"] = "follow", ["token"] = token });
            Assert.Contains("id=\"followed\"", await reader.GetStringAsync(At("/")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/org/b00000000000", HttpStatusCode.NotFound)]
    [InlineData("/story/x", HttpStatusCode.BadRequest)]
    [InlineData("//elsewhere.example/org/a", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_cannot_be_followed(string entry, HttpStatusCode status)
    {
        await using var site = await OpenSite.StartAsync();
        using var reader = Reader(site);
        using var answer = await SendAsync(reader, "same-origin", new() { ["entry"] = entry, ["verb"] = "follow" });
        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Entries_that_were_merged_are_followed_under_their_new_id_and_those_gone_are_said_to_be()
    {
        await using var site = await OpenSite.StartAsync();
        var (body, other) = (await IdAsync(site, "中国联通", EntityKind.Body), await IdAsync(site, "示例省委", EntityKind.Body));
        using var reader = Reader(site);
        await FollowAsync(reader, "/org/" + other);
        Huijian.Record.Judgements.Judge(site.Record.Store, [Huijian.Record.Judgement.Of(Huijian.Record.JudgementVerb.Merge, other, body, null, "test", "2025-03-09T00:00:00+08:00", "same", null)], TimeProvider.System);
        var followed = await reader.GetStringAsync(At("/followed"));
        Assert.Contains($"href=\"/org/{body}\">中国联通</a>", followed, StringComparison.Ordinal);
        // The cookie was renewed with the present id.
        Assert.Contains("取消关注", await reader.GetStringAsync(At("/org/" + body)), StringComparison.Ordinal);

        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, At("/followed")) { Headers = { { "Cookie", "huijian-follows=org-b00000000000" } } };
        using var answer = await client.SendAsync(request);
        Assert.Contains("记录里已没有", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static HttpClient Reader(OpenSite site) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };

    private static string Strip(string home) => home.Split("id=\"followed\"")[1].Split("</section>")[0];

    private static async Task<string> IdAsync(OpenSite site, string name, EntityKind kind) => (await site.Record.Answers.Names.FindAsync(name, kind, 1, default))[0].Entity.Id;

    private static async Task<HttpStatusCode> AgainAsync(HttpClient reader, string path, string mark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        request.Headers.TryAddWithoutValidation("If-None-Match", mark);
        using var answer = await reader.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> FollowAsync(HttpClient reader, string path, string verb = "follow")
    {
        using var answer = await SendAsync(reader, "same-origin", new() { ["entry"] = path, ["verb"] = verb });
        Assert.Equal(path, answer.RequestMessage?.RequestUri?.AbsolutePath);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient reader, string? from, Dictionary<string, string> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/followed")) { Content = new FormUrlEncodedContent(form) };
        if (from is not null)
            request.Headers.Add("Sec-Fetch-Site", from);
        return await reader.SendAsync(request);
    }
}
