using System.Net;
using System.Text;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Pages;
using Huijian.Publish.Reviewing;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

public sealed class ReviewTests
{
    [Fact]
    public async Task A_judgement_needs_the_token_of_our_own_page()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["verb"] = "confirm", ["target"] = "x", ["token"] = new string('0', 32) });
        using var refused = await client.PostAsync(new Uri("/review", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await site.Record.Answers.Statements.HistoryAsync(10, default));
    }

    [Fact]
    public async Task A_rejected_statement_leaves_the_queue_and_can_be_taken_back()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var waiting = await site.Record.Answers.Statements.WaitingAsync(null, 0, 10, default);
        var page = await client.GetStringAsync(new Uri("/review", UriKind.Relative));
        var token = page.Split("name=\"token\" value=\"")[1][..32];
        using var reject = new FormUrlEncodedContent(new Dictionary<string, string> { ["verb"] = "reject", ["target"] = waiting.Rows[0].Id, ["token"] = token, ["reason"] = "误读" });
        using var kept = await client.PostAsync(new Uri("/review", UriKind.Relative), reject);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        var after = await site.Record.Answers.Statements.WaitingAsync(null, 0, 10, default);
        Assert.Equal(waiting.Total - 1, after.Total);
        var said = Assert.Single(await site.Record.Answers.Statements.HistoryAsync(10, default));
        Assert.Equal("误读", said.Reason);

        using var undo = new FormUrlEncodedContent(new Dictionary<string, string> { ["verb"] = "undo", ["target"] = said.Id, ["token"] = token });
        using var undone = await client.PostAsync(new Uri("/review", UriKind.Relative), undo);
        Assert.Equal(waiting.Total, (await site.Record.Answers.Statements.WaitingAsync(null, 0, 10, default)).Total);
    }

    [Fact]
    public async Task The_doubts_of_one_rule_have_an_address_and_are_judged_together()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var all = (await site.Record.Answers.Statements.WaitingAsync(null, 0, 100, default)).Rows;
        var (rule, waiting) = (await site.Record.Answers.Statements.RulesAsync(default))[0];
        Assert.Equal(waiting, all.Count(one => one.Quote.Rule == rule));
        var address = new Uri("/review?rule=" + Uri.EscapeDataString(rule), UriKind.Relative);
        var page = await client.GetStringAsync(address);
        var shown = page.Split("type=\"checkbox\"").Length - 1;
        Assert.Equal(Math.Min(waiting, 40), shown);
        Assert.DoesNotContain("type=\"checkbox\"", await client.GetStringAsync(new Uri("/review?rule=no.such-rule", UriKind.Relative)), StringComparison.Ordinal);

        var chosen = all.Where(one => one.Quote.Rule == rule).Take(2).Select(one => one.Id).ToList();
        using var form = new FormUrlEncodedContent(
        [
            new("verb", "confirm"), new("reason", "一并核对"), new("token", page.Split("name=\"token\" value=\"")[1][..32]),
            .. chosen.Select(id => new KeyValuePair<string, string>("target", id)),
        ]);
        using var kept = await client.PostAsync(address, form);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        // Back where he was.
        Assert.Contains("rule=" + Uri.EscapeDataString(rule), kept.RequestMessage!.RequestUri!.Query, StringComparison.Ordinal);
        Assert.Equal(chosen.Order(), (await site.Record.Answers.Statements.HistoryAsync(10, default)).Select(said => said.Target).Order());
        Assert.Equal(all.Count - 2, (await site.Record.Answers.Statements.WaitingAsync(null, 0, 100, default)).Total);
    }

    [Theory]
    [InlineData(ReviewSheet.NamesAPage, false)]
    [InlineData(ReviewSheet.NamesAPage + 1, true)]
    public void There_is_a_next_page_of_names_only_where_more_wait(int names, bool next)
    {
        IReadOnlyList<IReadOnlyList<PersonRow>> people = [.. Enumerable.Range(0, names).Select(i => new[] { new PersonRow($"p{i}", $"庚{i}", null, null, null, 1, false) })];
        var sheet = new ReviewSheet("本机", "", null, new ReviewQuery(ReviewPart.People), [], [], new Slice<WaitingStatement>([], 0, 0), people, [], []);
        var page = Encoding.UTF8.GetString(Drawing.Of(new Page("/review", typeof(ReviewView), sheet), new Edition()));
        Assert.Equal(next, page.Contains("rel=\"next\"", StringComparison.Ordinal));
        Assert.DoesNotContain($"庚{ReviewSheet.NamesAPage}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_name_stand_beside_each_other_and_are_merged_by_one_word()
    {
        await using var site = await OpenSite.StartAsync();
        site.Record.Add(
        [
            Written.Article("m.html", "2023-03-01", "甲市市长庚一山调研", "3月1日，甲市市长庚一山调研。").Person("庚一山", "甲市|市长"),
            Written.Article("n.html", "2023-04-01", "乙市市长庚一山调研", "4月1日，乙市市长庚一山调研。").Person("庚一山", "乙市|市长"),
            Written.Article("o.html", "2023-05-01", "甲市市长庚一山会见来宾", "5月1日，甲市市长庚一山会见来宾。").Person("庚一山", "甲市|市长"),
            // Nothing says which of the two came from there.
            Written.Article("p.html", "2021-05-01", "试验集团董事长庚一山会见来宾", "5月1日，试验集团董事长庚一山会见来宾。").Person("庚一山", "试验集团|董事长"),
        ]);
        using var client = new HttpClient { BaseAddress = site.Address };
        var people = Assert.Single(await site.Record.Answers.People.NamesakesAsync(0, 20, default), people => people[0].Name == "庚一山");
        Assert.Equal(["甲市长", "乙市长"], people.Select(person => person.Post));
        var page = await client.GetStringAsync(new Uri("/review?part=people", UriKind.Relative));
        Assert.Contains("就是甲市长", page, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["verb"] = "merge",
            ["target"] = people[1].Id,
            ["other"] = people[0].Id,
            ["reason"] = "履历",
            ["token"] = page.Split("name=\"token\" value=\"")[1][..32],
        });
        using var kept = await client.PostAsync(new Uri("/review", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Single((await site.Record.Answers.People.ListAsync(0, 100, default)).Rows, person => person is { Name: "庚一山", Stories: > 0 });

        // The old addresses lead on, for people and for programs.
        foreach (var address in new[] { "/person/", "/en/person/", "/api/people/" })
        {
            using var old = await client.GetAsync(new Uri(address + people[1].Id, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, old.StatusCode);
            Assert.Equal(address + people[0].Id, old.RequestMessage!.RequestUri!.AbsolutePath);
        }
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_offers_the_names_in_it()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var lost = await client.GetAsync(new Uri("/org/中国联通", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, lost.StatusCode);
        var body = (await site.Record.Answers.Names.FindAsync("中国联通", EntityKind.Body, 1, default))[0].Entity;
        Assert.Contains($"href=\"/org/{body.Id}\">{body.Name}", await lost.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_shows_what_was_changed_with_a_mark_and_nothing_that_was_rejected()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var waiting = (await site.Record.Answers.Statements.WaitingAsync(null, 0, 100, default)).Rows;
        var (built, done) = (waiting.First(one => one.Subject == "figure:开工重大项目"), waiting.First(one => one.Subject == "figure:完成投资"));
        var before = await SideAsync();
        Assert.Contains("完成投资", before, StringComparison.Ordinal);
        Assert.DoesNotContain("data-review", before, StringComparison.Ordinal);
        var token = (await client.GetStringAsync(new Uri("/review", UriKind.Relative))).Split("name=\"token\" value=\"")[1][..32];
        await SayAsync("change", built.Id, "142");
        await SayAsync("reject", done.Id, "");
        var after = await SideAsync();
        Assert.Contains(">142<", after, StringComparison.Ordinal);
        Assert.Single(after.Split("data-review=\"changed\"")[1..]);
        Assert.DoesNotContain("完成投资", after, StringComparison.Ordinal);

        async Task<string> SideAsync()
        {
            var page = await client.GetStringAsync(new Uri("/story/" + built.Story, UriKind.Relative));
            return page[page.IndexOf("<aside", StringComparison.Ordinal)..page.IndexOf("</aside>", StringComparison.Ordinal)];
        }

        async Task SayAsync(string verb, string statement, string value)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["verb"] = verb, ["target"] = statement, ["value"] = value, ["token"] = token, ["reason"] = "核对" });
            using var kept = await client.PostAsync(new Uri("/review", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "1.1", null, HttpStatusCode.OK)]
    [InlineData("elsewhere.example", "1.1", null, HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.1", "1.1", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("127.0.0.1", "1.0", null, HttpStatusCode.Unauthorized)]
    public async Task Without_accounts_only_this_machine_reviews_and_no_proxy_passes_for_it(string host, string version, string? forwarded, HttpStatusCode status)
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, "/review")) { Version = Version.Parse(version) };
        request.Headers.Host = host;
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        using var answer = await client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("elsewhere.example", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("elsewhere.example", "X-Reviewer", "wang", HttpStatusCode.OK)]
    [InlineData("elsewhere.example", "Authorization", "Basic d2FuZzpzZWNyZXQ=", HttpStatusCode.OK)]
    [InlineData("elsewhere.example", "Authorization", "Basic d2FuZzp3cm9uZw==", HttpStatusCode.Unauthorized)]
    [InlineData("elsewhere.example", "Authorization", "Basic !", HttpStatusCode.Unauthorized)]
    public async Task Only_reviewers_come_in(string host, string? header, string? value, HttpStatusCode status)
    {
        using var record = new Record.OpenRecord(Record.RecordPlace.Sqlite);
        var accounts = new Dictionary<string, string> { ["wang"] = Reviewers.Keep("secret", "salt-for-the-test"u8) };
        await using var app = SiteHost.Build(record.Store, new SiteSettings { Port = 0, ReviewerHeader = "X-Reviewer", Accounts = accounts });
        await app.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Urls.First()), "/review"));
        request.Headers.Host = host;
        if (header is not null)
            request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
    }
}
