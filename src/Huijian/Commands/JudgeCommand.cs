using System.CommandLine;
using System.Globalization;
using System.Text;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian judge</c>: a person's word on the record, and carrying such words from one record to another.</summary>
internal static class JudgeCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("judge", "Confirm, change, reject, merge or split; undo; export and import. Nothing is overwritten, and a judgement outlives re-reading.");
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Confirm, "Say that a statement is right.", "STATEMENT"));
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Reject, "Say that a statement is wrong: it no longer shows.", "STATEMENT"));
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Change, "Say what is right instead.", "STATEMENT", "VALUE"));
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Merge, "Say that two people, bodies, places or articles are one; the second stays.", "ID", "INTO"));
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Split, "Say that an article does not belong to a person, or not with another article.", "ID", "ARTICLE"));
        command.Subcommands.Add(Verb(surroundings, JudgementVerb.Undo, "Take a judgement back.", "JUDGEMENT"));
        command.Subcommands.Add(Export(surroundings));
        command.Subcommands.Add(Import(surroundings));
        return command;
    }

    private static Command Verb(Surroundings surroundings, JudgementVerb verb, string what, params string[] arguments)
    {
        var command = new Command(verb.ToString().ToLower(CultureInfo.InvariantCulture), what);
        var given = arguments.Select(name => new Argument<string>(name)).ToArray();
        foreach (var argument in given)
            command.Arguments.Add(argument);
        var who = new Option<string>("--who") { Description = "Your name.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        command.Options.Add(who);
        command.Options.Add(reason);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var (target, second) = (parsed.GetValue(given[0])!, given.Length > 1 ? parsed.GetValue(given[1]) : null);
            var judgement = Judgement.Of(
                verb,
                target,
                verb == JudgementVerb.Change ? null : second,
                verb == JudgementVerb.Change ? second : null,
                parsed.GetValue(who)!,
                Kept.Text(surroundings.Clock.GetUtcNow()),
                parsed.GetValue(reason)!,
                verb == JudgementVerb.Undo ? target : null);
            Judgements.Judge(store, judgement, surroundings.Clock);
            await surroundings.Error.WriteLineAsync($"{judgement.Id}: kept. Take it back with: huijian judge undo {judgement.Id}");
            return ExitCode.AllRead;
        });
        return command;
    }

    private static Command Export(Surroundings surroundings)
    {
        var command = new Command("export", "Print all judgements as JSON lines.");
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            await using var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            foreach (var line in Judgements.Export(store))
                await writer.WriteLineAsync(line);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static Command Import(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines as export prints them." };
        var command = new Command("import", "Take judgements from another record; those known already stay as they are.");
        command.Arguments.Add(file);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            if (!File.Exists(parsed.GetValue(file)))
                throw new UserError($"{parsed.GetValue(file)}: is not there.", "Name a file that huijian judge export wrote.");
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var count = Judgements.Import(store, await File.ReadAllLinesAsync(parsed.GetValue(file)!, cancel), surroundings.Clock);
            await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} judgements are new."));
            return ExitCode.AllRead;
        });
        return command;
    }
}
