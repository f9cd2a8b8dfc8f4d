using System.CommandLine;
using Huijian.Publish;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian serve</c>: adds the paths, then serves the site on loopback until stopped.</summary>
internal static class ServeCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Files and folders to add first." };
        var port = new Option<int>("--port") { Description = "The port on loopback.", DefaultValueFactory = _ => 8080 };
        var origins = ReadCommand.OriginsOption();
        var command = new Command("serve", "Add the paths, then serve the site on loopback until stopped.\n\nExample: huijian serve samples --port 8080");
        command.Arguments.Add(paths);
        command.Options.Add(port);
        command.Options.Add(origins);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            if (parsed.GetValue(paths) is { Length: > 0 } given)
                await Adding.AddAsync(store, given, parsed.GetValue(origins), surroundings, cancel);
            await SiteHost.RunAsync(
                store,
                new SiteSettings { Port = parsed.GetValue(port) },
                address => surroundings.Error.WriteLine($"site: {address}  (Ctrl-C stops)"),
                cancel);
            return ExitCode.AllRead;
        });
        return command;
    }
}
