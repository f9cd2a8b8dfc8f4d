using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian add</c>: documents into the record. Run again, nothing is read twice and nothing is doubled.</summary>
internal static class AddCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files and folders." };
        var origins = ReadCommand.OriginsOption();
        var profiles = ProfilesFile.Option();
        var command = new Command("add", "Read documents into the record.\n\nExample: huijian add --record news.db _posts/ pages/");
        command.Arguments.Add(paths);
        command.Options.Add(origins);
        command.Options.Add(profiles);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var failed = await Adding.AddAsync(store, parsed.GetValue(paths)!, parsed.GetValue(origins), parsed.GetValue(profiles), surroundings, cancel);
            return failed == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
        });
        return command;
    }
}
