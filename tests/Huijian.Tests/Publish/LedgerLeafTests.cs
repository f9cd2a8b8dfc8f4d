using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Pages;
using Huijian.Publish.Writing;
using Huijian.Record;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>The ledger as a book: every row on a leaf whose address stays, live and in files.</summary>
public sealed class LedgerLeafTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-leaves").FullName;

    [Fact]
    public void A_month_has_leaves_of_a_hundred_and_each_leads_on()
    {
        var book = new LedgerBook(
        [
            new(new(2024, 12), EventType.Meeting, 30),
            new(new(2025, 3), EventType.Meeting, 150),
            new(new(2025, 3), EventType.Signing, 60),
            new(default, EventType.Visit, 2),
        ]);
        Assert.Equal(
            ["/ledger/undated", "/ledger/2024-12", "/ledger/2025-03", "/ledger/2025-03/2", "/ledger/2025-03/3", "/ledger/2024/meeting", "/ledger/2025/meeting", "/ledger/2025/meeting/2", "/ledger/2025/signing"],
            book.Leaves.Select(leaf => Addresses.OfLeaf(leaf.Period, leaf.Kind, leaf.Number)));
        Assert.Equal(new LedgerStep(new(2024, 12), 1), book.Leaf(new(2025, 3), null, 1)!.Before);
        Assert.Equal(new LedgerStep(new(2025, 3), 2), book.Leaf(new(2025, 3), null, 1)!.After);
        Assert.Null(book.Leaf(new(2025, 3), null, 3)!.After);
        Assert.Null(book.Leaf(new(2025, 3), null, 4));
        Assert.Null(book.Leaf(new(2025, 2), null, 1));
    }

    [Theory]
    [InlineData("2025-03", true)]
    [InlineData("2025/conference/2", true)]
    [InlineData("undated", true)]
    [InlineData("2025-13", false)]
    [InlineData("2025-03/0", false)]
    [InlineData("2025-03/1", false)]
    [InlineData("2025/banquet", false)]
    [InlineData("2025/conference/2/3", false)]
    [InlineData("..", false)]
    public void An_address_names_a_leaf_or_nothing(string steps, bool named)
    {
        var leaf = AskedLedger.Leaf(steps.Split('/'));
        Assert.Equal(named, leaf is not null);
        if (leaf is var (period, kind, number))
            Assert.Equal("/ledger/" + steps, Addresses.OfLeaf(period, kind, number));
    }

    [Fact]
    public async Task Every_row_stands_on_the_leaf_of_its_month_and_of_its_kind_with_the_day_of_its_news_where_it_gives_none()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(Written.Article("u.html", "2025-04-02", "己大海会见庚小山", "己大海近日在沈阳会见庚小山。").Person("己大海").Person("庚小山").Event(EventType.Meeting, null, "沈阳", ["己大海"], ["庚小山"]));
        await PublishAsync(record);
        var month = Page("ledger/2025-04.html");
        Assert.Contains("2025年4月2日", month, StringComparison.Ordinal);
        Assert.Contains("见报", month, StringComparison.Ordinal);
        Assert.Contains("己大海会见庚小山", month, StringComparison.Ordinal);
        Assert.Contains("己大海会见庚小山", Page("ledger/2025/meeting.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/en/ledger/2025-03.html\"", Page("en/ledger/2025-04.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/ledger/2025-04.html\"", Page("ledger.html"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://news.example/ledger/2025-04.html</loc>", Page("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_in_one_month_leaves_the_leaves_of_others_as_they_are()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        await PublishAsync(record);
        var leaves = Directory.EnumerateFiles(Path.Combine(_folder, "site", "ledger"), "*.html", SearchOption.AllDirectories).ToList();
        foreach (var leaf in leaves)
            File.SetLastWriteTimeUtc(leaf, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        record.Add(OfAugust());
        await PublishAsync(record);
        Assert.Equal(
            ["2024-08.html", "2024/meeting.html"],
            leaves.Where(leaf => File.GetLastWriteTimeUtc(leaf).Year > 2020).Select(leaf => Path.GetRelativePath(Path.Combine(_folder, "site", "ledger"), leaf)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_year_can_be_taken_away_as_a_spreadsheet_and_changes_with_its_rows_alone()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        await PublishAsync(record);
        Assert.Contains("href=\"/ledger/2025.csv\"", Page("ledger/2025-03.html"), StringComparison.Ordinal);
        var year = Page("ledger/2024.csv");
        Assert.Equal((await record.Answers.Ledger.RowsAsync(new LedgerQuery { Period = new(2024, null) }, default)).Total, year.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        record.Add(OfAugust());
        var other = Path.Combine(_folder, "site", "ledger", "2025.csv");
        File.SetLastWriteTimeUtc(other, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await PublishAsync(record);
        Assert.Contains("己大海；", Page("ledger/2024.csv").Replace(',', '；'), StringComparison.Ordinal);
        Assert.Equal(2020, File.GetLastWriteTimeUtc(other).Year);
    }

    [Theory]
    [InlineData("h.foremost = 1 and h.story in ('a', 'b', 'c', 'd', 'e', 'f', 'g')", "happening_story")]
    [InlineData("h.foremost = 1 and h.id in (select happening from involved where entity = 'a')", "involved_entity")]
    [InlineData("h.foremost = 1 and h.kept >= '2025-03' and h.kept <= '2025-03-99'", "happening_kept")]
    public void The_index_of_the_ledger_is_asked_for_the_ledger_alone(string condition, string index)
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        using var connection = record.Store.Connect();
        var plan = string.Join('\n', connection.Ask($"explain query plan select h.id from happening h where {condition}", row => row.Text(3)));
        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.Equal(index == "happening_kept", plan.Contains("happening_kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leaf_looks_back_as_every_page_does()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        var pages = new SitePages(record.Answers);
        var asked = new Asked("/ledger/2025-03", new Dictionary<string, string> { ["asOf"] = "2025-02-01" });
        Assert.Null(await pages.FindAsync(asked, default));
        var sheet = (LedgerSheet)(await pages.FindAsync(asked with { Path = "/ledger/2024-08" }, default))!.Shown;
        Assert.Null(sheet.Leaf!.After);
        Assert.Single(sheet.Rows.Rows);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>News of a month that has none yet.</summary>
    private static Written OfAugust() => Written.Article("v.html", "2024-08-20", "己大海会见庚小山", "8月20日，己大海在大连会见庚小山。")
        .Person("己大海").Person("庚小山").Event(EventType.Meeting, "2024-08-20", "大连", ["己大海"], ["庚小山"]);

    private Task<Published> PublishAsync(OpenRecord record) =>
        PublishSite.WriteAsync(record.Store, Path.Combine(_folder, "site"), new Edition { Public = true, Site = "https://news.example" }, default);

    private string Page(string file) => File.ReadAllText(Path.Combine(_folder, "site", file));
}
