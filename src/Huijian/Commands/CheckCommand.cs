using System.CommandLine;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian check</c>: is the record sound?</summary>
internal static class CheckCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("check", "Look the whole record through: pages, documents, quotes against their articles, rows that hang in the air. Exit code 1 if anything is wrong.\n\nExample: huijian check --record news.db");
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var faults = SoundnessCheck.Faults(store);
            foreach (var fault in faults)
                await surroundings.Error.WriteLineAsync(fault);
            await surroundings.Error.WriteLineAsync(faults.Count == 0 ? $"{store.Name} is sound." : $"{store.Name}: {faults.Count} faults. Restore a backup, or add the documents again to a new record.");
            return faults.Count == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
        });
        return command;
    }
}
