using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian backup</c>: the whole record as one file; <c>huijian restore</c>: that file into a new record, of either kind.</summary>
internal static class BackupCommands
{
    public static Command Backup(Surroundings surroundings) => Build(
        "backup",
        "Write the record to one file, as of one moment, while others go on using it.\n\nExample: huijian backup huijian-backup.zip",
        "The file to write; one that is there is replaced when the new one is complete.",
        Record.Backup.Write,
        (store, file) => $"{store} is backed up in {file}.",
        surroundings);

    public static Command Restore(Surroundings surroundings) => Build(
        "restore",
        "Put a backup into a new record; from SQLite into PostgreSQL, too.\n\nExample: huijian restore huijian-backup.zip --record new.db",
        "A file that huijian backup wrote.",
        Record.Backup.Restore,
        (store, file) => $"{file} is restored to {store}.",
        surroundings);

    private static Command Build(string name, string description, string about, Action<RecordStore, string> move, Func<string, string, string> done, Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = about };
        var command = new Command(name, description);
        command.Arguments.Add(file);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            move(store, parsed.GetValue(file)!);
            await surroundings.Error.WriteLineAsync(done(store.Name, parsed.GetValue(file)!));
            return ExitCode.AllRead;
        });
        return command;
    }
}
