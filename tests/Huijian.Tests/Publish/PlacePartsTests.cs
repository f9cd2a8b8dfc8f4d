using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Feeds;
using Huijian.Publish.Pages;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>A province is its cities, too: on its page, in its feed, and among what a reader follows.</summary>
public sealed class PlacePartsTests
{
    private const string Province = "210000";

    [Fact]
    public async Task A_province_holds_what_is_told_of_its_cities_and_says_so()
    {
        using var record = Record();
        var page = (await new SitePages(record.Answers).FindAsync(Asked.Of("/place/" + Province), default))!;
        var place = ((PlaceSheet)page.Shown).Place;
        Assert.Equal((1, 2), (place.Row.Stories, (int)place.Told));
        Assert.Contains("沈阳", Assert.Single(place.Inner).Name, StringComparison.Ordinal);
        Assert.Contains("沈阳港口论坛举行", place.Stories.Select(story => story.Title));
        Assert.Contains("连同所辖各地共2则", System.Text.Encoding.UTF8.GetString(Drawing.Of(page, new Edition())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SiteFeeds.Stories)]
    public async Task Its_feed_has_them_whether_one_is_asked_for_or_many(int count)
    {
        using var record = Record();
        var feed = await new SiteFeeds(record.Answers).FindAsync(Asked.Of("/feed/place/" + Province), null, count, default);
        Assert.Equal(count == 1 ? ["沈阳港口论坛举行"] : ["沈阳港口论坛举行", "辽宁发布港口规划"], feed!.Stories.Select(story => story.Title));
    }

    [Fact]
    public async Task The_newest_looked_for_among_the_last_are_those_of_all()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        foreach (var entity in await record.Answers.AskAsync("select id from entity", row => row.Text(0), [], default))
        {
            foreach (var asOf in new[] { (DateOnly?)null, new DateOnly(2024, 12, 31) })
            {
                var all = (await record.Answers.Stories.NamingAsync(entity, asOf, 200, default)).Rows;
                foreach (var count in new[] { 1, 2, 200 })
                {
                    var latest = await record.Answers.Stories.LatestAsync("m.entity = @entity", [("entity", entity)], asOf, count, default);
                    Assert.Equal(all.Take(count).Select(story => story.Id), latest.Select(story => story.Id));
                }
            }
        }
    }

    private static OpenRecord Record()
    {
        var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(
            Written.Article("p.html", "2025-01-03", "辽宁发布港口规划", "1月3日，辽宁发布港口规划。").Place("辽宁"),
            Written.Article("q.html", "2025-02-03", "沈阳港口论坛举行", "2月3日，港口论坛在沈阳举行，甲文海出席。").Place("沈阳").Person("甲文海").Event(EventType.Conference, "2025-02-03", "沈阳", ["甲文海"], []));
        return record;
    }
}
