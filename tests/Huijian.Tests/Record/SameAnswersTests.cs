using Huijian.Ask;
using Huijian.Tests.Publish;

namespace Huijian.Tests.Record;

/// <summary>The same documents in SQLite and in PostgreSQL give the same answers.</summary>
public class SameAnswersTests
{
    [OnPostgres]
    public async Task Search_finds_and_ranks_the_same()
    {
        using var one = new OpenRecord(RecordPlace.Sqlite);
        using var other = new OpenRecord(RecordPlace.Postgres);
        string[] subjects = ["港口", "机场", "高铁", "电站", "钢铁", "船舶"];
        string[] verbs = ["开工建设", "竣工投产", "签署协议", "召开会议"];
        var news = subjects.SelectMany((subject, i) => verbs.Select((verb, j) => Written.Article(
            $"{i}-{j}", $"2024-0{i + 1}-{j + 10}", $"示例省{subject}项目{verb}", $"{j + 10}日，示例省{subject}项目{verb}，省长己三出席并讲话，第{i * 7 + j}标段和第{i * 11 + j * 3}标段同时推进，5G专网覆盖。")
            .Person("己三", "示例省|省长").Finished)).ToList();
        one.Add(news);
        other.Add(news);
        foreach (var words in new[] { "港口", "港", "项目开工", "工建设", "示例省 签署", "协议", "5G", "g专网", "三标段", "己三", "没有的词", "" })
        {
            var query = new SearchQuery { Words = words, Count = 50 };
            Assert.Equal(await Told(one, query), await Told(other, query));
        }

        var filtered = new SearchQuery { Words = "项目", From = new DateOnly(2024, 2, 1), To = new DateOnly(2024, 4, 30), Order = SearchOrder.Oldest };
        Assert.Equal(await Told(one, filtered), await Told(other, filtered));
    }

    [OnPostgres]
    public async Task Periods_registers_and_leaves_are_the_same()
    {
        using var one = new OpenRecord(RecordPlace.Sqlite);
        using var other = new OpenRecord(RecordPlace.Postgres);
        foreach (var record in new[] { one, other })
        {
            record.Add(OpenSite.News);
            record.Add(OpenSite.More);
        }

        foreach (var asOf in new[] { (DateOnly?)null, new DateOnly(2024, 12, 31) })
            Assert.Equal(await Listed(one, asOf), await Listed(other, asOf));
    }

    private static async Task<string> Listed(OpenRecord record, DateOnly? asOf)
    {
        var (answers, said) = (record.Answers, new List<string>());
        said.AddRange((await answers.Ledger.CountsAsync(asOf, default)).Select(count => count.ToString()));
        said.AddRange((await answers.Ledger.RowsAsync(new LedgerQuery { Period = new(2025, 3), To = asOf }, default)).Rows.Select(row => row.Event.Id));
        said.AddRange((await answers.People.ListAsync(0, 50, default, 1, asOf)).Rows.Select(row => row.ToString()));
        said.AddRange((await answers.Bodies.ListAsync(null, 0, 50, default, 1, asOf)).Rows.Select(row => row.ToString()));
        said.AddRange((await answers.Places.ListAsync(true, 0, 50, default, 0, asOf)).Rows.Select(row => row.ToString()));
        said.AddRange((await answers.Stories.DaysAsync(default, asOf)).Select(row => row.ToString()));
        foreach (var id in (await answers.People.ListAsync(0, 50, default)).Rows.Select(row => row.Id))
        {
            var (naming, values) = Stories.Naming(id);
            said.AddRange((await answers.Stories.LatestAsync(naming, values, asOf, 1, default)).Select(story => story.Id));
            said.AddRange((await answers.Stories.PeriodsAsync(Stories.Under(naming), values, asOf, default)).Select(period => period.ToString()));
            said.AddRange((await answers.Stories.InPeriodAsync(Stories.Under(naming), values, new(2025, null), asOf, default)).Select(story => story.Id));
            said.AddRange((await answers.Ledger.OfPartyAsync(id, asOf, int.MaxValue, default, new(2025, 3))).Select(one => one.Id));
        }

        return string.Join('\n', said);
    }

    private static async Task<string> Told(OpenRecord record, SearchQuery query)
    {
        var page = await record.Answers.Search.FindAsync(query, default);
        return string.Join('\n',
        [
            $"{query.Words}: {page.Hits.Total}",
            .. page.Hits.Rows.Select(hit => $"{hit.Story.Id} {hit.Article} {string.Join(' ', hit.Title.Marks)} {hit.Passage.Text}"),
            .. page.Facets.SelectMany(facet => facet.Counts.Select(count => $"{facet.Property} {count}")),
        ]);
    }
}
