using System.Diagnostics;
using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Tests.Record;

public sealed class ReliabilityTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;

    /// <summary>
    /// <c>add</c> is killed at moments spread over its run and started again, until it ends by itself: then every document is in exactly once and the record is
    /// sound. HUIJIAN_KILLS sets how often; the full test is 200.
    /// </summary>
    [Fact]
    [Trait("Category", "Slow")]
    public async Task Killed_at_any_moment_nothing_is_lost_and_nothing_doubled()
    {
        const int Documents = 600;
        var kills = int.TryParse(Environment.GetEnvironmentVariable("HUIJIAN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 6;
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        for (var i = 0; i < Documents; i++)
            await File.WriteAllTextAsync(Path.Combine(pages, FormattableString.Invariant($"{i:0000}.md")), Page(i));
        var moments = new Random(2026);
        for (var round = 0; round < kills; round++)
        {
            // Every few rounds into a new record, so that the kills fall into its first batches, too.
            var path = Path.Combine(_folder, FormattableString.Invariant($"{round / 8}.db"));
            using var adding = Adding(pages, path);
            await Task.WhenAny(adding.WaitForExitAsync(), Task.Delay(moments.Next(150, 2500)));
            adding.Kill(entireProcessTree: true);
            await adding.WaitForExitAsync();
            using var store = RecordStore.Open(path);
            Assert.Empty(store.Faults());
        }

        var last = Path.Combine(_folder, "0.db");
        using (var adding = Adding(pages, last))
        {
            await adding.WaitForExitAsync();
            Assert.Equal(0, adding.ExitCode);
        }

        using var record = RecordStore.Open(last);
        Assert.Empty(SoundnessCheck.Faults(record));
        var home = await new Answers(record).Stories.HomeAsync(1, 1, default);
        Assert.Equal(Documents, home.Articles);
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        var path = Path.Combine(_folder, "two.db");
        RecordStore.Open(path).Dispose();
        await Task.WhenAll(Enumerable.Range(0, 2).Select(writer => Task.Run(() =>
        {
            using var store = RecordStore.Open(path);
            var recorder = new Recorder(store, OpenRecord.Clock);
            for (var i = 0; i < 60; i++)
            {
                // Both bring the even ones, each brings odd ones of its own.
                var name = i % 2 == 0 ? $"both-{i}" : $"{writer}-{i}";
                (Article Article, ArticleFacts Facts) article = Written.Article(name, "2024-03-01", $"第{name}号通报", Page(i));
                recorder.Add(OpenRecord.DocumentOf(article.Article), [article], null);
                if (i % 7 == 0)
                    recorder.Flush();
            }

            recorder.Finish();
        })));
        using var both = RecordStore.Open(path);
        Assert.Empty(SoundnessCheck.Faults(both));
        Assert.Equal(90, (await new Answers(both).Stories.HomeAsync(1, 1, default)).Articles);
    }

    /// <summary>Files that may not grow further stand for a full disk: the first limit falls into making the record, the second into its first batch.</summary>
    [OnLinuxTheory]
    [InlineData(100)]
    [InlineData(600)]
    public async Task A_full_disk_stops_with_a_clear_line_and_loses_nothing(int kibibytes)
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder, "pages")).FullName;
        for (var i = 0; i < 40; i++)
            await File.WriteAllTextAsync(Path.Combine(pages, FormattableString.Invariant($"{i:00}.md")), Page(i));
        var path = Path.Combine(_folder, "full.db");
        var limited = new ProcessStartInfo("bash") { RedirectStandardError = true, Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" } };
        foreach (var argument in new[] { "-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\""), "bash", typeof(RecordStore).Assembly.Location, "add", pages, "--record", path })
            limited.ArgumentList.Add(argument);
        using (var adding = Process.Start(limited)!)
        {
            var said = await adding.StandardError.ReadToEndAsync();
            await adding.WaitForExitAsync();
            Assert.Equal(2, adding.ExitCode);
            Assert.Contains("full.db: the disk ", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        }

        using (var adding = Adding(pages, path))
        {
            await adding.WaitForExitAsync();
            Assert.Equal(0, adding.ExitCode);
        }

        using var store = RecordStore.Open(path);
        Assert.Empty(SoundnessCheck.Faults(store));
        Assert.Equal(40, (await new Answers(store).Stories.HomeAsync(1, 1, default)).Articles);
    }

    [Fact]
    public void No_server_is_named_with_what_to_do()
    {
        var error = Assert.Throws<UserError>(() => RecordStore.Open("Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2"));
        Assert.Contains("127.0.0.1:1/none", error.Problem, StringComparison.Ordinal);
    }

    [OnPostgres]
    public async Task A_lost_connection_is_named_and_nothing_committed_is_lost()
    {
        using var record = new OpenRecord(RecordPlace.Postgres);
        record.Add(Written.Article("1", "2024-03-01", "通报", Page(1)));
        var error = Assert.Throws<UserError>(() => record.Store.Write((connection, transaction) =>
        {
            connection.Run("delete from article", transaction: transaction);
            connection.Ask("select pg_terminate_backend(pg_backend_pid())", row => 1, transaction: transaction);
        }));
        Assert.Contains("shutting down", error.Problem, StringComparison.Ordinal);
        record.Add(Written.Article("2", "2024-03-02", "又一通报", Page(2)));
        Assert.Equal(2, (await record.Answers.Stories.HomeAsync(1, 1, default)).Articles);
        Assert.Empty(SoundnessCheck.Faults(record.Store));
    }

    [Fact]
    public void A_damaged_document_is_found()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Written.Article("1", "2024-03-01", "通报", Page(1)));
        Assert.Empty(SoundnessCheck.Faults(record.Store));
        using (var connection = record.Store.Connect())
            connection.Run("update document set packed = @packed", [("packed", Packed.Pack("other bytes"u8))]);
        Assert.Contains("not the one that came in", Assert.Single(SoundnessCheck.Faults(record.Store)), StringComparison.Ordinal);
        using (var connection = record.Store.Connect())
            connection.Run("update revision set content = @content", [("content", new byte[] { 1, 2, 3 })]);
        Assert.Contains(SoundnessCheck.Faults(record.Store), fault => fault.EndsWith("the article kept is damaged", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Process Adding(string pages, string record)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { typeof(RecordStore).Assembly.Location, "add", pages, "--record", record })
            start.ArgumentList.Add(argument);
        var adding = Process.Start(start)!;
        adding.BeginErrorReadLine();
        adding.BeginOutputReadLine();
        return adding;
    }

    private static string Page(int i) =>
        FormattableString.Invariant(
            $"""
            ---
            title: "示例市第{i}次项目推进会举行"
            date: 2024-03-{i % 28 + 1:00} 10:{i % 60:00}:00 +0800
            ---
            3月{i % 28 + 1}日，示例市委书记甲文海主持第{i}次项目推进会，听取第{i * 31 % 997}标段和第{i * 17 % 991}标段的情况介绍，会议通报开工项目{i}个，完成投资{i * 3}亿元。

            会议要求，各单位要围绕第{i * 13 % 983}号工程清单，按第{i * 7 % 977}号时间表推进，第{i * 5 % 971}期设备按时到位。
            """);
}
