using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Record;
using Huijian.Tests.Record;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huijian.Tests.Collect;

/// <summary>A month of collecting from a small web, on a clock that jumps over the waiting.</summary>
public sealed class MonthTests
{
    private static readonly DateTimeOffset Start = new(2024, 2, 10, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("memory", 4)]
    [InlineData("record", 2)]
    public Task Everything_is_fetched_in_some_days(string kept, int days) => Everything_is_fetched_once_and_politely(kept, days, times: 1);

    [OnPostgres]
    public Task Everything_is_fetched_in_some_days_on_postgres() => Everything_is_fetched_once_and_politely("postgres", 2, times: 1);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("memory", 28)]
    [InlineData("record", 28)]
    public Task A_month_of_thirty_sites(string kept, int days) => Everything_is_fetched_once_and_politely(kept, days, times: 3);

    private static async Task Everything_is_fetched_once_and_politely(string kept, int days, int times)
    {
        using var record = new OpenRecord(kept == "postgres" ? RecordPlace.Postgres : RecordPlace.Sqlite);
        ISourceStates states = kept == "memory" ? new MemoryStates() : new SourceStates(record.Store);
        var clock = new VirtualClock(Start);
        await using var web = await SimulatedWeb.StartAsync(clock);
        List<SimulatedSite> sites = [];
        for (var i = 0; i < times; i++)
            sites.AddRange(SitesOf(web, clock, i == 0 ? "" : $"{i}."));
        var month = await FollowAsync(clock, web, sites, states, TimeSpan.FromDays(days));

        foreach (var site in sites)
        {
            // What came out in the last six hours may still be on its way.
            var due = Enumerable.Range(0, site.Published - 1).Select(site.AddressOf).ToList();
            var got = month.Documents.Where(one => one.Source.Name == site.Host).Select(one => one.Document.Path).ToList();
            Assert.Empty(due.Except(got));
            Assert.Equal(got.Distinct(), got);
            var gap = site.Host.EndsWith("slow.example", StringComparison.Ordinal) ? 40 : 10;
            Assert.All(GapsOf(web, site.Host), seconds => Assert.True(seconds >= gap, $"{site.Host} was asked again after {seconds} s."));
        }

        Assert.Empty(month.States.Alarms());
    }

    [Fact]
    public async Task Corrections_come_again_withdrawals_are_told_and_alarms_are_raised()
    {
        var clock = new VirtualClock(Start);
        await using var web = await SimulatedWeb.StartAsync(clock);
        var corrects = new SimulatedSite(web, clock, "corrects.example", SourceKind.List) { Corrects = true, Gap = TimeSpan.FromHours(6) };
        var withdraws = new SimulatedSite(web, clock, "withdraws.example", SourceKind.List) { Withdraws = true, Archive = 0, Gap = TimeSpan.FromHours(6) };
        var silent = new SimulatedSite(web, clock, "silent.example", SourceKind.List) { FallsSilent = TimeSpan.FromDays(20) };
        var changed = new SimulatedSite(web, clock, "changed.example", SourceKind.List) { ChangesLayout = TimeSpan.FromDays(20) };
        var closed = new SimulatedSite(web, clock, "closed.example", SourceKind.List) { Robots = "User-agent: *\nDisallow: /" };
        var month = await FollowAsync(clock, web, [corrects, withdraws, silent, changed, closed], new MemoryStates(), TimeSpan.FromDays(28));

        var corrected = Enumerable.Range(corrects.Archive, 80).Where(number => number % 5 == 0).Select(corrects.AddressOf);
        Assert.All(corrected, address => Assert.Equal(2, month.Documents.Count(one => one.Document.Path == address && !one.IsWithdrawn)));
        var withdrawn = Enumerable.Range(1, 80).Where(number => number % 7 == 0).Select(withdraws.AddressOf);
        Assert.All(withdrawn, address => Assert.Equal([false, true], month.Documents.Where(one => one.Document.Path == address).Select(one => one.IsWithdrawn)));
        Assert.DoesNotContain(web.Visits, visit => visit.Host == "closed.example" && visit.Path != "/robots.txt");
        Assert.Equal(
            ["changed.example Layout", "closed.example Blocked", "silent.example Silent"],
            month.States.Alarms().Select(alarm => $"{alarm.Source} {alarm.Kind}"));
        Assert.Matches(
            "^It usually has 3 new articles a day, and none for 3(\\.[1-3])? days\\.$",
            month.States.Alarms().Single(alarm => alarm.Kind == AlarmKind.Silent).What);
    }

    private static IEnumerable<SimulatedSite> SitesOf(SimulatedWeb web, TimeProvider clock, string prefix) =>
    [
        new(web, clock, prefix + "list.example", SourceKind.List),
        new(web, clock, prefix + "archive.example", SourceKind.List) { Archive = 60 },
        new(web, clock, prefix + "turned.example", SourceKind.List) { Redirects = true },
        new(web, clock, prefix + "slow.example", SourceKind.List) { Robots = "User-agent: *\nCrawl-delay: 40" },
        new(web, clock, prefix + "busy.example", SourceKind.List) { Refuses = 4 },
        new(web, clock, prefix + "feed.example", SourceKind.Feed),
        new(web, clock, prefix + "gbk.example", SourceKind.List) { Encoding = SimulatedSite.Gbk },
        new(web, clock, prefix + "big5.example", SourceKind.Feed) { Encoding = SimulatedSite.Big5 },
        new(web, clock, prefix + "sitemap.example", SourceKind.Sitemap),
        new(web, clock, prefix + "index.example", SourceKind.Sitemap) { Redirects = true },
        new(web, clock, prefix + "api.example", SourceKind.Api),
    ];

    private static IEnumerable<double> GapsOf(SimulatedWeb web, string host)
    {
        var times = web.Visits.Where(visit => visit.Host == host).Select(visit => visit.At).ToList();
        return times.Zip(times.Skip(1), (one, next) => (next - one).TotalSeconds);
    }

    private static async Task<(List<Collected> Documents, ISourceStates States)> FollowAsync(
        VirtualClock clock, SimulatedWeb web, IEnumerable<SimulatedSite> sites, ISourceStates states, TimeSpan time)
    {
        var documents = new List<Collected>();
        var channel = Channel.CreateBounded<Collected>(8);
        using var client = web.Open();
        var following = new Following(sites.Select(site => site.Source), client, states, channel.Writer, clock, new Random(7), NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var running = following.RunAsync(once: false, stop.Token);
        var keeping = Task.Run(async () =>
        {
            await foreach (var one in channel.Reader.ReadAllAsync())
            {
                documents.Add(one);
                following.Kept(one);
            }
        });
        await clock.RunAsync(Start + time, () => !running.IsFaulted ? web.IsQuiet && following.IsWaiting && channel.Reader.Count == 0 : throw running.Exception, stop.Token);
        await stop.CancelAsync();
        await running;
        channel.Writer.Complete();
        await keeping;
        return (documents, states);
    }
}
