using System.Net;
using System.Text.RegularExpressions;

namespace Huijian.Tests.Publish;

/// <summary>Every page that shows news can be looked at as of a day, and followed.</summary>
public sealed partial class LookingBackTests
{
    private static readonly string[] Rooms = ["", "ledger", "figures", "matrix", "person", "org", "place", "post", "project", "security", "outlet"];

    [Fact]
    public async Task As_of_a_day_nothing_of_later_days_is_shown()
    {
        await using var site = await OpenSite.StartAsync();
        using var client = new HttpClient { BaseAddress = site.Address };
        var looked = new HashSet<string>();
        foreach (var path in (await site.KindsAsync()).Where(path => Rooms.Contains(path.Split('/')[1]) && !path.StartsWith("/matrix/", StringComparison.Ordinal)))
        {
            looked.Add(path.Split('/')[1]);
            // A project of which nothing was known then has no page then.
            using var answer = await client.GetAsync(new Uri(path + "?asOf=2023-01-01", UriKind.Relative));
            Assert.Equal(path.StartsWith("/project/", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.False(Later().IsMatch(page), $"{path}: {Later().Match(page).Value}");
        }

        Assert.Equal(Rooms.Order(), looked.Order());
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
