using System.CommandLine;
using System.Globalization;
using Huijian.Collect;
using Huijian.Publish.Alerts;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian doctor</c>: looks at everything a running collector rests on, and says what to mend.</summary>
internal static class DoctorCommand
{
    private const long LeastFreeBytes = 1L << 30;

    public static Command Build(Surroundings surroundings)
    {
        var sources = FollowCommand.SourcesArgument();
        var command = new Command("doctor", "Check record, disk, clock, sources and alerts, and say what to mend.\n\nExample: huijian doctor sources.yml --record huijian.db");
        command.Arguments.Add(sources);
        var record = RecordOption.AddTo(command);
        command.SetAction(async parsed =>
        {
            var findings = Look(parsed.GetValue(record)!, parsed.GetValue(sources)!, surroundings.Clock.GetUtcNow()).ToList();
            foreach (var (what, wrong, remedy) in findings)
                await surroundings.Error.WriteLineAsync(wrong is null ? $"well  {what}" : $"mend  {what}: {wrong} {remedy}");
            return findings.Any(finding => finding.Wrong is not null) ? ExitCode.SomeFailed : ExitCode.AllRead;
        });
        return command;
    }

    private static IEnumerable<(string What, string? Wrong, string? Remedy)> Look(string record, string sources, DateTimeOffset now)
    {
        RecordStore? store = null;
        var opened = Tried("record", () => store = RecordStore.Open(record));
        yield return opened;
        if (store is null)
            yield break;
        using (store)
        {
            var faults = store.Faults();
            yield return ("record's pages", faults.Count == 0 ? null : string.Join("; ", faults), "Restore a backup.");
            foreach (var finding in Disk(record))
                yield return finding;
            var latest = new SourceStates(store).LatestFetch();
            yield return ("clock", latest > now.AddMinutes(5) ? $"it is {now:u}, but something was fetched at {latest:u}." : null, "Set the clock of this machine.");
            SourcesFile? file = null;
            yield return Tried("sources file", () => file = SourcesFile.Load(sources));
            if (file is null)
                yield break;
            foreach (var finding in Sources(file, store, now))
                yield return finding;
        }
    }

    private static IEnumerable<(string What, string? Wrong, string? Remedy)> Disk(string record)
    {
        if (!File.Exists(record))
            yield break;
        var drive = new DriveInfo(Path.GetFullPath(record));
        var size = new FileInfo(record).Length;
        var needed = Math.Max(LeastFreeBytes, size);
        var free = drive.AvailableFreeSpace;
        yield return (
            string.Create(CultureInfo.InvariantCulture, $"disk ({free >> 20} MB free, record {size >> 20} MB)"),
            free < needed ? string.Create(CultureInfo.InvariantCulture, $"less than {needed >> 20} MB is free.") : null,
            "Make room, or move the record.");
    }

    private static IEnumerable<(string What, string? Wrong, string? Remedy)> Sources(SourcesFile file, RecordStore store, DateTimeOffset now)
    {
        var states = new SourceStates(store);
        foreach (var source in file.Sources)
        {
            var health = SourceHealth.Of(source, states, now);
            yield return ($"source {source.Name} ({health.Word})", health.Alarms.Count == 0 ? null : string.Join(' ', health.Alarms.Select(alarm => alarm.What)), "Look at it in a browser.");
        }

        yield return Tried("alerts", () => AlertsFile.Read(file.Path, File.ReadAllText(file.Path), Environment.GetEnvironmentVariable));
        var lost = new Outbox(store).GivenUp();
        yield return ("letters", lost.Count == 0 ? null : $"{lost.Count} were given up, the last to {lost[0].Target}: {lost[0].Error}.", "Check the receiver's address.");
    }

    private static (string What, string? Wrong, string? Remedy) Tried(string what, Action action)
    {
        try
        {
            action();
            return (what, null, null);
        }
        catch (UserError error)
        {
            return (what, error.Problem, error.Remedy);
        }
    }
}
