using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian restore</c>: a backup into a new record, of either kind.</summary>
internal static class RestoreCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "A file that huijian backup wrote." };
        var command = new Command("restore", "Put a backup into a new record; from SQLite into PostgreSQL, too.\n\nExample: huijian restore huijian-backup.zip --record new.db");
        command.Arguments.Add(file);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            Backup.Restore(store, parsed.GetValue(file)!);
            await surroundings.Error.WriteLineAsync($"{parsed.GetValue(file)} is restored to {store.Name}.");
            return ExitCode.AllRead;
        });
        return command;
    }
}
