using System.CommandLine;
using System.Globalization;
using Huijian.Collect;
using Huijian.Publish;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian serve</c>: adds the paths, then serves the site on loopback until stopped.</summary>
internal static class ServeCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Files, folders and web addresses to add first." };
        var port = new Option<int>("--port") { Description = "The port.", DefaultValueFactory = _ => int.TryParse(Configuration.Of("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 8080 };
        var follow = new Option<string?>("--follow") { Description = "Follow the sources of this file at the same time.", HelpName = "SOURCES" };
        var command = new Command("serve", "Add the paths, then serve the site until stopped: on loopback with everything, elsewhere in public form.\n\nExample: huijian serve samples --port 8080");
        command.Arguments.Add(paths);
        command.Options.Add(port);
        var options = new SiteOptions(command);
        var reading = new ReadingOptions(command);
        command.Options.Add(follow);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var addresses = reading.Addresses(parsed, surroundings.Clock);
            var pipeline = reading.Pipeline(parsed, addresses);
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            if (parsed.GetValue(paths) is { Length: > 0 } given)
                await Adding.AddAsync(store, given, pipeline, surroundings, cancel);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var serving = SiteHost.RunAsync(
                store,
                options.Settings(parsed) with { Port = parsed.GetValue(port) },
                address => surroundings.Error.WriteLine($"site: {address}  (Ctrl-C stops)"),
                end.Token);
            var following = parsed.GetValue(follow) is { } sources ? FollowAsync(sources, store, surroundings, end.Token) : serving;
            // Whichever fails takes the other with it: half a program must not look like a whole one.
            await Task.WhenAny(serving, following);
            await end.CancelAsync();
            await Task.WhenAll(serving, following);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static async Task FollowAsync(string sources, RecordStore store, Surroundings surroundings, CancellationToken stop)
    {
        using var logging = FollowLog.Open(json: false);
        await FollowCommand.RunAsync(SourcesFile.Load(sources), store, surroundings.Clock, logging.CreateLogger("Huijian.Follow"), once: false, stop);
    }
}
