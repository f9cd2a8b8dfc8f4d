using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Huijian.Facts.Model;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>Every page that shows news can be looked at as of a day, and followed.</summary>
public sealed partial class LookingBackTests
{
    private static readonly string[] Rooms = ["", "ledger", "figures", "matrix", "person", "org", "place", "post", "project", "security", "outlet", "between", "day", "people", "orgs", "places", "projects", "securities", "outlets", "channels", "fields", "days"];

    [Fact]
    public async Task As_of_a_day_nothing_of_later_days_is_shown()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var looked = new HashSet<string>();
        foreach (var path in (await site.KindsAsync()).Where(path => Rooms.Contains(path.Split('/')[1]) && !path.StartsWith("/matrix/", StringComparison.Ordinal)))
        {
            looked.Add(path.Split('/')[1]);
            // A project of which nothing was known then has no page then, and no day that was still to come.
            using var answer = await client.GetAsync(new Uri(path + "?asOf=2023-01-01", UriKind.Relative));
            Assert.Equal(path.Split('/')[1] is "project" or "day" ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.False(Later().IsMatch(page), $"{path}: {Later().Match(page).Value}");
        }

        Assert.Equal(Rooms.Order(), looked.Order());
    }

    [Fact]
    public async Task A_project_that_went_on_later_is_listed_at_the_step_it_had_reached()
    {
        await using var site = await OpenSite.StartAsync();
        site.Record.Add(
        [
            Written.Article("x.html", "2024-01-10", "滨海码头项目签约", "1月9日，试验港口集团签约滨海码头项目。").Body("试验港口集团").Project("滨海码头项目", ProjectStage.Signed, "2024-01-09", "试验港口集团"),
            Written.Article("y.html", "2024-11-02", "滨海码头项目投产", "11月1日，试验港口集团滨海码头项目投产。").Body("试验港口集团").Project("滨海码头项目", ProjectStage.InProduction, "2024-11-01", "试验港口集团"),
        ]);
        var group = (await site.Record.Answers.Names.FindAsync("试验港口集团", EntityKind.Body, 1, default))[0].Entity.Id;
        async Task<IEnumerable<(ProjectStage, int)>> OnAsync(string? day) =>
            (await site.Record.Answers.Bodies.BodyAsync(group, day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), default))!.Projects.Select(project => (project.Stage, project.Stories));

        Assert.Equal([(ProjectStage.InProduction, 2)], await OnAsync(null));
        Assert.Equal([(ProjectStage.Signed, 1)], await OnAsync("2024-06-30"));
        Assert.Empty(await OnAsync("2023-12-31"));

        using var client = new HttpClient { BaseAddress = site.Address };
        var home = await client.GetStringAsync(new Uri("/?asOf=2024-06-30", UriKind.Relative));
        Assert.Contains("滨海码头项目</a><span class=\"tag\">签约", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_feed_that_a_page_offers_is_there()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var offered = new HashSet<string>();
        foreach (var path in await site.KindsAsync())
        {
            using var page = await client.GetAsync(new Uri(path, UriKind.Relative));
            offered.UnionWith(Offered().Matches(await page.Content.ReadAsStringAsync()).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        }

        Assert.Superset(new HashSet<string> { "news", "person", "org", "place", "post", "project", "security", "outlet", "search" }, offered.Select(feed => feed.Split('/', '.', '?')[2]).ToHashSet());
        foreach (var feed in offered)
        {
            using var answer = await client.GetAsync(new Uri(feed, UriKind.Relative));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, feed);
        }
    }

    [GeneratedRegex("2025年[0-9]+月[0-9]*日?|2024年[0-9]+月")]
    private static partial Regex Later();

    [GeneratedRegex("href=\"(/feed/[^\"]+)\"")]
    private static partial Regex Offered();
}
