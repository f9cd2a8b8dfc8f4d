using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian backup</c>: the whole record as one file.</summary>
internal static class BackupCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; one that is there is replaced when the new one is complete." };
        var command = new Command("backup", "Write the record to one file, as of one moment, while others go on using it.\n\nExample: huijian backup huijian-backup.zip");
        command.Arguments.Add(file);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            Backup.Write(store, parsed.GetValue(file)!);
            await surroundings.Error.WriteLineAsync($"{store.Name} is backed up in {parsed.GetValue(file)}.");
            return ExitCode.AllRead;
        });
        return command;
    }
}
