using System.Security.Cryptography;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;
using Huijian.Tests.Collect;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>A site that keeps up with its record, by a clock that jumps from wait to wait.</summary>
public sealed class PublishOnChangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-follows").FullName;
    private readonly OpenRecord _record = new(RecordPlace.Sqlite);
    private readonly VirtualClock _clock = new(new DateTimeOffset(2025, 3, 5, 8, 0, 0, TimeSpan.Zero));
    private readonly List<string> _said = [];
    private int _tries;
    private volatile bool _busy;

    public PublishOnChangeTests() => _record.Add(OpenSite.News);

    [Fact]
    public async Task After_a_change_the_folder_is_what_a_plain_publish_makes()
    {
        await WhileFollowing(async () =>
        {
            await PassAsync(seconds: 10);
            Assert.Single(_said);
            _record.Add(Written.Article("e.html", "2025-04-01", "己大海会见庚小山", "4月1日，己大海在沈阳会见庚小山。").Person("己大海", "辽宁省|副省长").Person("庚小山").Event(EventType.Meeting, "2025-04-01", "沈阳", ["己大海"], ["庚小山"]));
            await PassAsync(seconds: 10);
        });
        await PublishAsync("anew", default);
        Assert.Equal(2, _said.Count);
        Assert.Equal(Contents("anew"), Contents("site"));
        Assert.Matches("^08:00:1[0-9] [0-9]+ files in [0-9.]+ s: [1-9][0-9]* written, 0 removed[.]$", _said[1]);
    }

    [Fact]
    public async Task While_articles_keep_coming_it_waits_for_a_pause_but_not_for_ever()
    {
        await WhileFollowing(async () =>
        {
            await PassAsync(seconds: 10);
            for (var second = 0; second < 60; second++)
            {
                Touch();
                await PassAsync(0.5);
            }

            await PassAsync(seconds: 10);
        });
        Assert.InRange(_said.Count, 3, 4);
    }

    [Fact]
    public async Task What_fails_is_said_and_tried_again()
    {
        await WhileFollowing(
            async () =>
            {
                await PassAsync(seconds: 10);
                Touch();
                await PassAsync(seconds: 60);
            },
            failing: 2);
        Assert.Equal(3, _said.Count);
        Assert.EndsWith("Not published: No space left on device. Tried again in 15 s.", _said[1], StringComparison.Ordinal);
        Assert.Contains("files in", _said[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_prevents_the_first_is_thrown()
    {
        File.WriteAllText(Path.Combine(_folder, "thesis.txt"), "mine");
        await Assert.ThrowsAsync<UserError>(() => new PublishOnChange(_record.Store, stop => PublishAsync(".", stop), _ => Task.CompletedTask, _clock).RunAsync(default));
    }

    [Fact]
    public void What_a_stopped_run_replaced_does_not_pass_for_what_stood_there()
    {
        var folder = Path.Combine(_folder, "stopped");
        Assert.True(SiteFolder.Claim(folder));
        var first = new SiteFolder(folder);
        first.Write("/index.html", "one"u8, mark: 1);
        first.Finish();
        new SiteFolder(folder).Write("/index.html", "two"u8, mark: 2);
        var again = new SiteFolder(folder);
        Assert.False(again.Keep("/index.html", mark: 1));
        again.Write("/index.html", "one"u8, mark: 1);
        again.Finish();
        Assert.Equal("one", File.ReadAllText(Path.Combine(folder, "index.html")));
        Assert.True(new SiteFolder(folder).Keep("/index.html", mark: 1));
    }

    public void Dispose()
    {
        _record.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WhileFollowing(Func<Task> happens, int failing = 0)
    {
        using var stop = new CancellationTokenSource();
        var following = new PublishOnChange(_record.Store, cancel => ++_tries == failing ? throw new IOException("No space left on device.") : PublishAsync("site", cancel), SayAsync, _clock).RunAsync(stop.Token);
        await happens();
        await stop.CancelAsync();
        await following;
    }

    private Task SayAsync(string line)
    {
        _said.Add(line);
        return Task.CompletedTask;
    }

    private Task PassAsync(double seconds) => _clock.RunAsync(_clock.Now.AddSeconds(seconds), () => !_busy, default);

    private async Task<Published> PublishAsync(string name, CancellationToken cancel)
    {
        _busy = true;
        try
        {
            return await PublishSite.WriteAsync(_record.Store, Path.Combine(_folder, name), new Edition { Public = true, Site = "https://news.example" }, cancel);
        }
        finally
        {
            _busy = false;
        }
    }

    private void Touch()
    {
        using var connection = _record.Store.Connect();
        connection.Run("update meta set value = cast(cast(value as integer) + 1 as text) where name = 'change'");
    }

    private List<string> Contents(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_folder, name), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(Path.Combine(_folder, name), file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
