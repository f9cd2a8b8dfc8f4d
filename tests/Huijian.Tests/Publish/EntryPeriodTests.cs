using System.Globalization;
using Huijian.Ask;
using Huijian.Ask.Whole;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Pages;
using Huijian.Publish.Writing;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>Of whom more is told than a page lists, all can be reached: by years, and by months where a year has too much.</summary>
public sealed class EntryPeriodTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-periods").FullName;

    [Fact]
    public void A_year_is_one_page_until_it_has_too_much()
    {
        Assert.Empty(EntryPeriods.Of([(new(2024, 5), 200)]));
        Assert.Equal(
            [new(2024, null), new(2023, 12), new(2023, 2), default],
            EntryPeriods.Of([(new(2023, 2), 200), (new(2023, 12), 101), (new(2024, 5), 20), (new(2024, 6), 200), (default, 400)]));
    }

    [Fact]
    public async Task All_stories_of_a_busy_entry_stand_on_pages_of_its_years_live_and_in_files()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Many(0, 205));
        var id = (await record.Answers.Names.FindAsync("甲文海", EntityKind.Person, 1, default))[0].Entity.Id;
        var page = (await new SitePages(record.Answers).FindAsync(Asked.Of("/person/" + id), default))!;
        var sheet = (PersonSheet)page.Shown;
        Assert.Equal([new(2024, null), new(2023, null)], sheet.Periods);
        var listed = new List<string>();
        foreach (var period in sheet.Periods)
            listed.AddRange(((PeriodSheet)(await new SitePages(record.Answers).FindAsync(Asked.Of(PeriodSheet.PathOf(page.Path, period)), default))!.Shown).Stories.Select(story => story.Id));
        Assert.Equal((await record.Answers.Stories.NamingAsync(id, null, int.MaxValue, default)).Rows.Select(story => story.Id).Order(), listed.Order());
        Assert.Null(await new SitePages(record.Answers).FindAsync(Asked.Of($"/person/{id}/2022"), default));

        var made = await MadeAsync(record);
        foreach (var path in new[] { page.Path, page.Path + "/2024", page.Path + "/2023" })
            Assert.Equal(Drawn((await new SitePages(record.Answers).FindAsync(Asked.Of(path), default))!), Drawn(made(path)!));
    }

    [Theory]
    [InlineData("/outlet/")]
    [InlineData("/channel/")]
    [InlineData("/category/")]
    [InlineData("/tag/")]
    public async Task All_stories_of_an_outlet_a_channel_and_a_label_stand_on_pages_of_their_years_too(string room)
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Many(0, 205).Select(one => (one.Article with { Outlet = "示例日报", Channel = ["要闻"], Categories = ["时政"], Tags = ["考察 调研"] }, one.Facts)));
        var single = new SitePages(record.Answers);
        var plan = new SitePlan(await OutlineReading.OfAsync(record.Answers, default));
        var made = await MadeAsync(record);
        var paths = plan.Pages.Select(page => page.Path).Where(path => path.StartsWith(room, StringComparison.Ordinal)).ToList();
        Assert.Equal(3, paths.Count);
        Assert.Equal([paths[0] + "/2024", paths[0] + "/2023"], paths[1..]);
        foreach (var path in paths)
            Assert.Equal(Drawn((await single.FindAsync(Asked.Of(path), default))!), Drawn(made(path)!));
        Assert.Equal(205, paths[1..].Sum(path => ((PeriodSheet)made(path)!.Shown).Stories.Count));
        Assert.Contains($"href=\"{paths[2]}.html\"", Drawn(made(paths[0])!), StringComparison.Ordinal);
        Assert.Null(await single.FindAsync(Asked.Of(paths[0] + "/2022"), default));
    }

    [Fact]
    public async Task The_sitemap_names_the_same_pages_live_and_in_files_but_for_entries_that_have_no_file()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Many(0, 205));
        record.Add(OpenSite.News);
        await PublishAsync(record, "a");
        var plan = new SitePlan(await OutlineReading.OfAsync(record.Answers, default));
        var live = (await new SitePages(record.Answers).MappedAsync(default)).Select(page => page.Path).Except(["/search", "/followed"]).ToList();
        var written = File.ReadAllText(Path.Combine(_folder, "a", "sitemap.xml")).Split("<loc>").Skip(1).Select(part => part[..part.IndexOf(".html</loc>", StringComparison.Ordinal)]).ToList();
        Assert.Equal(
            live.Where(path => !plan.Unpaged.Contains(Uri.UnescapeDataString(path.Split('/')[^1]))).Order(StringComparer.Ordinal),
            written.Select(path => path == "/index" ? "/" : path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_entry_without_periods_lists_all_that_happened()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        // A hundred round-ups, each of four visits on days of their own.
        record.Add(Enumerable.Range(0, 100).Select(i =>
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i * 4);
            var told = Written.Article($"r{i}.html", string.Create(CultureInfo.InvariantCulture, $"{day.AddDays(3):yyyy-MM-dd}"), $"一周第{i}辑", $"甲文海到第{i}处工地考察。").Person("甲文海");
            for (var back = 0; back < 4; back++)
                told.Event(EventType.Visit, string.Create(CultureInfo.InvariantCulture, $"{day.AddDays(back):yyyy-MM-dd}"), null, ["甲文海"], []);
            return (ValueTuple<Article, ArticleFacts>)told;
        }));
        var id = (await record.Answers.Names.FindAsync("甲文海", EntityKind.Person, 1, default))[0].Entity.Id;
        var sheet = (PersonSheet)(await new SitePages(record.Answers).FindAsync(Asked.Of("/person/" + id), default))!.Shown;
        Assert.Equal((0, 400), (sheet.Periods.Count, sheet.Events.Count));
        var made = await MadeAsync(record);
        Assert.Equal(400, ((PersonSheet)made("/person/" + id)!.Shown).Events.Count);
    }

    [Theory]
    [InlineData(205, false)]
    [InlineData(305, true)]
    public async Task Where_not_all_that_happened_is_listed_the_page_says_so_and_leads_on(int happened, bool said)
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Many(0, happened));
        var id = (await record.Answers.Names.FindAsync("甲文海", EntityKind.Person, 1, default))[0].Entity.Id;
        var drawn = Drawn((await new SitePages(record.Answers).FindAsync(Asked.Of("/person/" + id), default))!);
        Assert.Equal(said, drawn.Contains("以上是最近的300件", StringComparison.Ordinal));
        Assert.Contains("id=\"times\"", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_of_one_year_leaves_the_page_of_another_as_it_is_and_the_folder_as_if_written_anew()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Many(0, 205));
        await PublishAsync(record, "a");
        var id = (await record.Answers.Names.FindAsync("甲文海", EntityKind.Person, 1, default))[0].Entity.Id;
        var (old, now) = (Path.Combine(_folder, "a", "person", id, "2023.html"), Path.Combine(_folder, "a", "person", id, "2024.html"));
        foreach (var file in new[] { old, now })
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        record.Add(Many(205, 1));
        await PublishAsync(record, "a");
        await PublishAsync(record, "b");
        Assert.Equal((2020, true), (File.GetLastWriteTimeUtc(old).Year, File.GetLastWriteTimeUtc(now).Year > 2020));
        Assert.Equal(Contents("b"), Contents("a"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A visit a day: the first hundred in 2023, the others in 2024.
    private static IEnumerable<(Article Article, ArticleFacts Facts)> Many(int first, int count) => Enumerable.Range(first, count).Select(i =>
    {
        var day = i < 100 ? new DateOnly(2023, 1, 1).AddDays(i * 3) : new DateOnly(2024, 1, 1).AddDays(i - 100);
        var said = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");
        return (ValueTuple<Article, ArticleFacts>)Written.Article($"m{i}.html", said, $"甲文海考察第{i}处工地", $"{day.Month}月{day.Day}日，甲文海到第{i}处工地考察。").Person("甲文海").Event(EventType.Visit, said, null, ["甲文海"], []);
    });

    private static string Drawn(Page page) => System.Text.Encoding.UTF8.GetString(Drawing.Of(page, new Edition { Written = true }));

    private Task<Published> PublishAsync(OpenRecord record, string name) => PublishSite.WriteAsync(record.Store, Path.Combine(_folder, name), new Edition { Public = true }, default);

    private List<string> Contents(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_folder, name), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Path.Combine(_folder, name), file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    /// <summary>What makes the pages of entries from the whole record.</summary>
    private static async Task<Func<string, Page?>> MadeAsync(OpenRecord record)
    {
        var made = await new WholePages(record.Answers, await WholeRecord.ReadAsync(record.Answers, default)).MakingAsync([], default);
        return path => made(new PlannedPage(path, 0));
    }
}
