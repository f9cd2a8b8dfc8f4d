using System.Diagnostics;
using System.Globalization;
using Huijian.Collect;
using Huijian.Record;
using Xunit.Abstractions;

namespace Huijian.Tests.Collect;

/// <summary>
/// The real program in a process of its own, killed at random moments while its sources go on publishing. What stands in the record at
/// the end is what stands there when nobody kills it.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Killed_at_any_moment_it_ends_where_it_would_have_ended()
    {
        // HUIJIAN_KILLS=50 for the whole test.
        var kills = int.Parse(Environment.GetEnvironmentVariable("HUIJIAN_KILLS") ?? "4", CultureInfo.InvariantCulture);
        var chance = new Random(20240301);
        var clock = new SteppedClock();
        await using var web = await SimulatedWeb.StartAsync(clock);
        SimulatedSite[] sites =
        [
            new(web, clock, "127.0.0.1", SourceKind.List) { Archive = 150 },
            new(web, clock, "localhost", SourceKind.Feed) { Encoding = SimulatedSite.Gbk },
        ];
        var sources = Write(sites);

        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Start(sources, "killed.db");
            await Task.Delay(chance.Next(200, 3000));
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            clock.Now += TimeSpan.FromHours(12);
        }

        await RunAsync(sources, "killed.db");
        await RunAsync(sources, "calm.db");
        var (calm, killed) = (Contents("calm.db"), Contents("killed.db"));
        output.WriteLine($"{kills} kills; {calm.Count} articles");
        Assert.True(calm.Count > 150, $"Only {calm.Count} articles were read at all.");
        // What left the feed's window while the program was dead can only be found by one that ran before.
        Assert.Empty(calm.Except(killed));
        Assert.Equal(killed.Distinct(), killed);
        Assert.All(sites[..1], site => Assert.Equal(site.Published, killed.Count(article => article.Contains(site.Host, StringComparison.Ordinal))));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunAsync(string sources, string record)
    {
        using var process = Start(sources, record);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private Process Start(string sources, string record)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in (string[])[typeof(Following).Assembly.Location, "follow", sources, "--once", "--record", Path.Combine(_folder, record)])
            start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Every article with its present text's digest.</summary>
    private List<string> Contents(string record)
    {
        using var store = RecordStore.Open(Path.Combine(_folder, record));
        using var connection = store.Connect();
        return connection.Ask(
            "select a.address, r.digest from article a join revision r on r.article = a.id and r.number = a.revision order by a.address",
            row => $"{row.Text(0)} {row.Text(1)}");
    }

    private string Write(IEnumerable<SimulatedSite> sites)
    {
        var path = Path.Combine(_folder, "sources.yml");
        File.WriteAllText(path, "contact: desk@example.org\nsources:\n" + string.Concat(sites.Select(site =>
            $"  - name: {site.Host}\n    {SourcesFile.KeyOf(site.Kind)}: {site.Source.Location}\n    allow: [{site.Host}]\n    pages: 100\n    delay: 0\n")));
        return path;
    }

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
