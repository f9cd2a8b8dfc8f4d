using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian add</c>: documents into the record. Run again, nothing is read twice and nothing is doubled.</summary>
internal static class AddCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders and web addresses." };
        var command = new Command("add", "Read documents into the record.\n\nExample: huijian add --record news.db _posts/ pages/");
        command.Arguments.Add(paths);
        var reading = new ReadingOptions(command);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var addresses = reading.Addresses(parsed, surroundings.Clock);
            var pipeline = reading.Pipeline(parsed, addresses);
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var failed = await Adding.AddAsync(store, parsed.GetValue(paths)!, pipeline, surroundings, cancel);
            return failed == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
        });
        return command;
    }
}
