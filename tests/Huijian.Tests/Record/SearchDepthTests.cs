using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Tests.Record;

/// <summary>What a filter makes rare is found however many articles with the same words came in after it.</summary>
public abstract class SearchDepthTests(RecordPlace place)
{
    private const int Articles = 4_600;

    /// <summary>The first of them came from one paper.</summary>
    private const int OfOnePaper = 240;

    protected async Task Filters_reach_beyond_the_articles_added_last()
    {
        using var record = new OpenRecord(place);
        var day = new DateOnly(2020, 1, 1);
        record.Add(Enumerable.Range(0, Articles).Select(i =>
        {
            var on = day.AddDays(i / 10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var (article, facts) = i == 7
                ? Written.Article($"{i}", on, "市长会见来宾", "示例市市长己三会见来宾，项目获批。").Person("己三", "示例市|市长").Event(EventType.Meeting, on, null, ["己三"], []).Finished
                : Written.Article($"{i}", on, $"第{i}号项目", $"第{i}号项目今天获批。").Finished;
            return (article with { Outlet = i < OfOnePaper ? "示例日报" : "另一日报" }, facts);
        }));
        var person = (await record.Answers.Names.FindAsync("己三", EntityKind.Person, 1, default))[0].Entity.Id;
        var outlet = (await record.Answers.Outlets.ListAsync(default)).First(one => one.Name == "示例日报").Id;
        foreach (var words in new[] { "项目", "目", "获批 项目", "" })
        {
            var query = new SearchQuery { Words = words };
            Assert.Equal((1, false), await CountAsync(query with { Person = person }));
            Assert.Equal((1, false), await CountAsync(query with { Kind = EventType.Meeting }));
            Assert.Equal((0, false), await CountAsync(query with { Kind = EventType.Signing }));
            Assert.Equal((10, false), await CountAsync(query with { To = day }));
            Assert.Equal((10, false), await CountAsync(query with { From = day.AddDays(3), To = day.AddDays(3) }));
            Assert.Equal((OfOnePaper, false), await CountAsync(query with { Outlet = outlet }));
            Assert.Equal((1, false), await CountAsync(query with { Outlet = outlet, Person = person }));
            Assert.True((await CountAsync(query)).Limited);
            Assert.True((await CountAsync(query with { From = day })).Limited);
        }

        async Task<(int Articles, bool Limited)> CountAsync(SearchQuery query)
        {
            var page = await record.Answers.Search.FindAsync(query with { Count = 1 }, default);
            return ((int)page.Hits.Total, page.Limited);
        }
    }

    [Trait("Category", "Slow")]
    public sealed class OnSqlite() : SearchDepthTests(RecordPlace.Sqlite)
    {
        [Fact]
        public Task Filters() => Filters_reach_beyond_the_articles_added_last();
    }

    [Trait("Category", "Slow")]
    public sealed class OnPostgres() : SearchDepthTests(RecordPlace.Postgres)
    {
        [OnPostgres]
        public Task Filters() => Filters_reach_beyond_the_articles_added_last();
    }
}
