using System.CommandLine;
using Huijian.Ask;
using Huijian.Collect;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Pages;
using Huijian.Publish.Alerts;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian follow</c>: reads what the sources publish, by itself, until it is stopped.</summary>
internal static class FollowCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var sources = SourcesArgument();
        var once = new Option<bool>("--once") { Description = "Ask every source once, fetch what is due, and end; for cron." };
        var json = new Option<bool>("--log-json") { Description = "Log one JSON object a line." };
        var command = new Command(
            "follow",
            "Follow sources: fetch what is new, politely, and record it. Ctrl-C finishes what it holds.\n\nExample: huijian follow sources.yml --record huijian.db");
        command.Arguments.Add(sources);
        command.Options.Add(once);
        command.Options.Add(json);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var file = SourcesFile.Load(parsed.GetValue(sources)!);
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            using var logging = FollowLog.Open(parsed.GetValue(json));
            var flow = await RunAsync(file, store, surroundings.Clock, logging.CreateLogger("Huijian.Follow"), parsed.GetValue(once), stop);
            await surroundings.Error.WriteLineAsync($"huijian: {flow.Read} documents recorded, {flow.Unread} could not be read.");
            return flow.Unread == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
        });
        return command;
    }

    /// <summary>The sources file, as <c>follow</c>, <c>source</c> and <c>doctor</c> take it.</summary>
    public static Argument<string> SourcesArgument() =>
        new("SOURCES") { Description = "The sources file; docs/following-sources.md shows one.", DefaultValueFactory = _ => Configuration.Of("sources") };

    /// <summary>Follows a file's sources into a record, and tells its alerts, until stopped or once around.</summary>
    public static async Task<NewsFlow> RunAsync(SourcesFile file, RecordStore store, TimeProvider clock, ILogger log, bool once, CancellationToken stop)
    {
        var chance = new Random();
        var alerts = AlertsFile.Read(file.Path, await File.ReadAllTextAsync(file.Path, stop), Environment.GetEnvironmentVariable);
        using var postman = new Postman(alerts.Server, clock);
        var rounds = new AlertRounds(alerts, new Answers(store), new Outbox(store), postman, clock, chance, log);
        using var web = new Web(file.Agent, new WebLimits(), clock, chance);
        var guides = new ReadingGuides(SiteProfiles.None, [.. file.Sources.SelectMany(source => source.Mappings).Distinct()]);
        var flow = new NewsFlow(store, guides, clock, log);
        await rounds.RoundAsync(stop);
        using var flowing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var telling = once ? Task.CompletedTask : rounds.RunAsync(flowing.Token);
        try
        {
            await flow.RunAsync(file, web, chance, once, stop);
        }
        finally
        {
            await flowing.CancelAsync();
            await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What came in last is told before the end; what cannot be sent now stands in the outbox.
        await rounds.RoundAsync(CancellationToken.None);
        return flow;
    }
}
