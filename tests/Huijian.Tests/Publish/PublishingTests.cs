using Huijian.Ask.Whole;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

public sealed class PublishingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-pages").FullName;

    [Fact]
    public async Task A_second_run_writes_nothing_and_a_new_folder_gets_the_same_bytes()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        var first = await PublishAsync(record, "a");
        var again = await PublishAsync(record, "a");
        await PublishAsync(record, "b");
        Assert.Equal((first.Files, 0, 0), (again.Files, again.Written, again.Removed));
        Assert.Equal(Contents("a"), Contents("b"));
    }

    [Fact]
    public async Task After_a_change_the_folder_is_as_if_written_anew_and_few_pages_were_made()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        await PublishAsync(record, "a");
        record.Add(Written.Article("e.html", "2025-04-01", "己大海会见庚小山", "4月1日，己大海在沈阳会见庚小山。").Person("己大海", "辽宁省|副省长").Person("庚小山").Event(EventType.Meeting, "2025-04-01", "沈阳", ["己大海"], ["庚小山"]));
        var changed = await PublishAsync(record, "a");
        await PublishAsync(record, "b");
        Assert.InRange(changed.Written, 1, changed.Files - 10);
        Assert.Equal(Contents("b"), Contents("a"));
    }

    [Fact]
    public async Task Pages_made_from_the_whole_record_are_those_made_for_one_address()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        record.Add(OpenSite.More);
        using (var connection = record.Store.Connect())
            connection.Run("insert into touched (article, security, short_name, reason, statement) select id, '600050.SH', '中国联通', 'Self', 'x' from article where file in ('b.html', 'g.html')");
        PriceBook.Put(record.Store, new Security("600050", Market.SH), [new PriceDay(new DateOnly(2025, 2, 28), 5, 6, 7, 4, 1000), new PriceDay(new DateOnly(2025, 3, 3), 6, 5, 7, 4, 1000)]);
        var whole = new WholePages(record.Answers, await WholeRecord.ReadAsync(record.Answers, default));
        var single = new SitePages(record.Answers);
        var planned = new SitePlan(await OutlineReading.OfAsync(record.Answers, default)).Pages;
        Assert.Superset(
            new HashSet<string> { "day", "story", "article", "post", "person", "org", "place", "project", "between", "security", "outlet", "ledger" }, planned.Select(page => page.Path.Split('/')[1]).ToHashSet());
        foreach (var one in planned.Where(page => !page.Path.StartsWith("/outlet/", StringComparison.Ordinal)))
        {
            var page = WholePages.YearOf(one) is { } year ? (await whole.YearAsync(year, default)).Leaf(one) : (await whole.MakingAsync([one], default))(one);
            var asked = await single.FindAsync(Asked.Of(one.Path), default);
            Assert.Equal(Drawn(asked!), Drawn(page!));
        }

        static string Drawn(Page page) => System.Text.Encoding.UTF8.GetString(Drawing.Of(page, new Edition { Written = true }));
    }

    [Fact]
    public async Task What_one_story_alone_tells_of_has_no_file_and_no_link()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        await PublishAsync(record, "a");
        var (_, once) = (await record.Answers.Names.FindAsync("戊小心", EntityKind.Person, 1, default))[0];
        var (_, often) = (await record.Answers.Names.FindAsync("中国联通", EntityKind.Body, 1, default))[0];
        Assert.False(File.Exists(Path.Combine(_folder, "a", "person", once.Id + ".html")));
        Assert.True(File.Exists(Path.Combine(_folder, "a", "org", often.Id + ".html")));
    }

    [Fact]
    public async Task Every_link_of_a_written_site_leads_to_a_file_of_it()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        await PublishAsync(record, "a");
        var broken =
            from file in Directory.EnumerateFiles(Path.Combine(_folder, "a"), "*.html", SearchOption.AllDirectories)
            from part in File.ReadAllText(file).Split("href=\"/").Skip(1)
            let link = System.Net.WebUtility.HtmlDecode(part[..part.IndexOf('"', StringComparison.Ordinal)]).Split('#', '?')[0]
            where !File.Exists(Path.Combine(_folder, "a", Uri.UnescapeDataString(link)))
            select $"{Path.GetRelativePath(_folder, file)} → /{link}";
        Assert.Empty(broken.Distinct().Take(20));
    }

    [Fact]
    public async Task In_public_no_whole_text_leaves()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        await PublishAsync(record, "a");
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_folder, "a"), "*.html", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("双方还谈到智慧城市", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_may_be_named_with_a_slash_behind_it()
    {
        var named = Path.Combine(_folder, "site") + Path.DirectorySeparatorChar;
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(run == 0, SiteFolder.Claim(named));
            var folder = new SiteFolder(named);
            foreach (var path in new[] { "/index.html", "/tag/%E8%A6%81%E9%97%BB.html" })
            {
                Assert.Equal(run == 1, folder.Keep(path, 7));
                folder.Write(path, "page"u8, 7);
            }

            Assert.Equal(new Published(2, run == 0 ? 2 : 0, 0), folder.Finish());
        }

        Assert.True(File.Exists(Path.Combine(_folder, "site", "tag", "要闻.html")));
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "thesis.txt"), "mine");
        var error = Assert.Throws<UserError>(() => SiteFolder.Claim(_folder));
        Assert.Contains("something else", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_can_be_begun_again()
    {
        Assert.True(SiteFolder.Claim(_folder));
        new SiteFolder(_folder).Write("/index.html", "half"u8);
        var again = new SiteFolder(_folder);
        again.Write("/index.html", "whole"u8);
        Assert.Equal(new Published(1, 1, 0), again.Finish());
        Assert.Equal("whole", File.ReadAllText(Path.Combine(_folder, "index.html")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Published> PublishAsync(OpenRecord record, string name) =>
        PublishSite.WriteAsync(record.Store, Path.Combine(_folder, name), new Edition { Public = true, Site = "https://news.example" }, default);

    private List<string> Contents(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_folder, name), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Path.Combine(_folder, name), file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
