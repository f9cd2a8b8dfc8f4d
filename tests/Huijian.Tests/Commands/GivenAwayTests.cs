using System.Text;
using Huijian.Publish;
using Huijian.Tests.House;
using Huijian.Tests.Publish;
using Huijian.Tests.Record;

namespace Huijian.Tests.Commands;

/// <summary>
/// The program as it is given away is compiled beforehand, without what it seems not to need. On the samples it must say, byte for byte, what the program says
/// that all other tests try.
/// </summary>
public sealed class GivenAwayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-given-away").FullName;
    private readonly OpenRecord _record = new(RecordPlace.Sqlite);

    [GivenAwayFact]
    public async Task Documents_are_read_and_kept_as_ever()
    {
        foreach (var documents in new[] { Repository.PathOf("samples"), Repository.PathOf("specs", "articles"), Repository.PathOf("specs", "reading") })
            await SameAsync("read", "--json", documents);
        await SameAsync("read", "--explain", Repository.PathOf("samples", "_posts", "2022-06-08-zhang-guoqing-liu-liehong.md"));

        var own = Path.Combine(_folder, "own.db");
        var (code, _, error) = await GivenAway.RunAsync("add", Repository.PathOf("samples"), "--record", own);
        Assert.Equal(0, code);
        Assert.Contains("18 articles added", error, StringComparison.Ordinal);
        await AddSamplesAsync();
        foreach (var question in new string[][] { ["stories", "--json"], ["ledger", "--json"], ["figures", "--json"] })
            Assert.Equal(await SaidAsync([.. question, "--record", _record.Where]), await SaidAsync([.. question, "--record", own]));
    }

    [GivenAwayFact]
    public async Task Every_command_that_asks_says_the_same()
    {
        await AddSamplesAsync();
        string[][] questions =
        [
            ["find", "会见"], ["ledger"], ["ledger", "--kind", "signing", "--count", "5"], ["figures", "--about", "辽宁"], ["figures", "投资", "--sum"], ["stories"], ["conflicts"],
            ["who", "辽宁省委书记"], ["who", "辽宁省委书记", "--on", "2023-05-15"], ["timeline", "辽宁", "中国联通"], ["show", "person", "刘烈宏"], ["show", "org", "中国联通"], ["show", "place", "辽宁"],
            ["explain", (await _record.Answers.Figures.ListAsync(new(), default))[0].Quote.Statement],
        ];
        foreach (var question in questions)
        {
            await SameAsync([.. question, "--json", "--record", _record.Where]);
            await SameAsync([.. question, "--csv", "--record", _record.Where]);
            await SameAsync([.. question, "--record", _record.Where]);
        }
    }

    [GivenAwayFact]
    public async Task What_goes_wrong_is_said_as_ever()
    {
        var bad = Path.Combine(_folder, "sources.yml");
        await File.WriteAllTextAsync(bad, "contact: a@news.example\nsources:\n  - nmae: 某报\n");
        string[][] mistakes = [["ledgre"], ["ledger", "--kind", "party"], ["ledger", "--from", "gestern"], ["judge", "confirm"], ["read", Path.Combine(_folder, "nothing")], ["follow", bad, "--once", "--record", _record.Where], ["explain", "f0", "--record", _record.Where]];
        foreach (var mistake in mistakes)
            Assert.NotEqual(0, await SameAsync(mistake));
        foreach (var command in new[] { "add", "ledger", "serve", "source" })
            Assert.Contains("Example: huijian ", await SaidAsync(command, "--help"), StringComparison.Ordinal);
    }

    [GivenAwayFact]
    public async Task A_judged_record_goes_out_and_comes_back()
    {
        await AddSamplesAsync();
        var statement = (await _record.Answers.Figures.ListAsync(new(), default))[0].Quote.Statement;
        var (backup, lines, other) = (Path.Combine(_folder, "b.zip"), Path.Combine(_folder, "judgements.jsonl"), Path.Combine(_folder, "other.db"));
        Assert.Equal(0, (await GivenAway.RunAsync("judge", "confirm", statement, "--who", "王", "--reason", "看过", "--record", _record.Where)).Code);
        await File.WriteAllTextAsync(lines, await SaidAsync("judge", "export", "--record", _record.Where));
        await SaidAsync("backup", backup, "--record", _record.Where);
        await SaidAsync("restore", backup, "--record", other);
        await SaidAsync("check", "--record", other);
        await SameAsync("judge", "import", lines, "--record", other);
        Assert.Equal(await SaidAsync("explain", statement, "--record", _record.Where), await SaidAsync("explain", statement, "--record", other));
        await SaidAsync("reread", "--record", other);
        Assert.Equal(await SaidAsync("ledger", "--json", "--record", _record.Where), await SaidAsync("ledger", "--json", "--record", other));
    }

    [GivenAwayFact]
    public async Task A_site_is_written_to_the_same_bytes()
    {
        await AddSamplesAsync();
        var (own, ours) = (Path.Combine(_folder, "own"), Path.Combine(_folder, "ours"));
        await SaidAsync("publish", own, "--site", "https://news.example", "--record", _record.Where);
        Assert.Equal(0, await new Terminal().RunAsync("publish", ours, "--site", "https://news.example", "--record", _record.Where));
        // What publishing remembers of its folder says which program made it.
        var files = FilesOf(ours).Where(file => file != ".huijian-site").ToList();
        Assert.Equal(files, FilesOf(own).Where(file => file != ".huijian-site"));
        Assert.All(files, file => Assert.True(File.ReadAllBytes(Path.Combine(ours, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(own, file))), file));
    }

    [GivenAwayFact]
    public async Task A_site_is_served_with_the_same_pages_and_answers()
    {
        await AddSamplesAsync();
        await using var app = SiteHost.Build(_record.Store, new SiteSettings { Port = 0 });
        await app.StartAsync();
        using var served = GivenAway.Start("serve", "--port", "0", "--record", _record.Where);
        try
        {
            var said = await served.StandardError.ReadLineAsync() ?? "";
            Assert.StartsWith("site: http://", said, StringComparison.Ordinal);
            using var theirs = new HttpClient { BaseAddress = new Uri(said.Split(' ')[1]) };
            using var ours = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var pages = await OneOfEach.PagesAsync(_record.Answers);
            string[] others =
            [
                "/en", "/nothing", "/review", "/report?page=/", "/followed.json", "/healthz", "/readyz", "/robots.txt", "/feeds.opml", "/feed/news.atom", "/feed/news.rss", "/feed/news.feed.json",
                "/sitemap.xml", "/assets/site.css", "/ledger.csv", "/ledger.xlsx", "/ledger.jsonl", "/ledger/2025.csv", "/api/nothing", "/api/stories/nothing",
            ];
            foreach (var path in pages.Concat(pages.Select(WithData)).Concat(await OneOfEach.QuestionsAsync(_record.Answers)).Concat(others))
                Assert.Equal(await AnswerAsync(ours, path), await AnswerAsync(theirs, path));
        }
        finally
        {
            served.Kill();
        }
    }

    public void Dispose()
    {
        _record.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddSamplesAsync() => Assert.Equal(0, await new Terminal().RunAsync("add", Repository.PathOf("samples"), "--record", _record.Where));

    /// <summary>What it prints when all goes well.</summary>
    private static async Task<string> SaidAsync(params string[] args)
    {
        var (code, output, error) = await GivenAway.RunAsync(args);
        Assert.True(code == 0, $"huijian {string.Join(' ', args)}: {code}\n{error}");
        return output;
    }

    private static async Task<int> SameAsync(params string[] args)
    {
        var terminal = new Terminal();
        var code = await terminal.RunAsync(args);
        Assert.Equal((code, terminal.Output, terminal.Error), await GivenAway.RunAsync(args));
        return code;
    }

    private static string WithData(string page) => page.Split('?') is [var path, var asked] ? $"{path}.json?{asked}" : page + ".json";

    private static List<string> FilesOf(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>Status, type and content; each site has its own name and the forms their own token.</summary>
    private static async Task<string> AnswerAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var content = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        foreach (var token in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Select(cookie => cookie.Split('=', ';')[1]) : [])
            content = content.Replace(token, "TOKEN", StringComparison.Ordinal);
        return $"{path} {answer.StatusCode} {answer.Content.Headers.ContentType}\n{content.Replace(client.BaseAddress!.Authority, "SITE", StringComparison.Ordinal)}";
    }
}
