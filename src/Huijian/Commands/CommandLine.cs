using System.CommandLine;
using System.CommandLine.Parsing;

namespace Huijian.Commands;

/// <summary>The whole product, in the order the news passes through it.</summary>
internal static class CommandLine
{
    /// <summary>How long a command may finish what it holds once it is told to stop.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(60);

    /// <summary>Every command with its options and help.</summary>
    public static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand("Huijian 汇见 reads Chinese finance and government news and keeps the record of it: who met whom, in which post, what was signed and spent.");
        root.Subcommands.Add(ReadCommand.Build(surroundings));
        root.Subcommands.Add(AddCommand.Build(surroundings));
        root.Subcommands.Add(FollowCommand.Build(surroundings));
        root.Subcommands.Add(SourceCommand.Build(surroundings));
        root.Subcommands.Add(DoctorCommand.Build(surroundings));
        root.Subcommands.Add(ConfigCommand.Build(surroundings));
        root.Subcommands.Add(FindCommand.Build(surroundings));
        root.Subcommands.Add(LedgerCommand.Build(surroundings));
        root.Subcommands.Add(ShowCommand.Build(surroundings));
        root.Subcommands.Add(TimelineCommand.Build(surroundings));
        root.Subcommands.Add(WhoCommand.Build(surroundings));
        root.Subcommands.Add(FiguresCommand.Build(surroundings));
        root.Subcommands.Add(StoriesCommand.Build(surroundings));
        root.Subcommands.Add(ConflictsCommand.Build(surroundings));
        root.Subcommands.Add(ExplainCommand.Build(surroundings));
        root.Subcommands.Add(JudgeCommand.Build(surroundings));
        root.Subcommands.Add(RereadCommand.Build(surroundings));
        root.Subcommands.Add(BackupCommands.Backup(surroundings));
        root.Subcommands.Add(BackupCommands.Restore(surroundings));
        root.Subcommands.Add(CheckCommand.Build(surroundings));
        root.Subcommands.Add(ServeCommand.Build(surroundings));
        root.Subcommands.Add(PublishCommand.Build(surroundings));
        root.Subcommands.Add(PricesCommand.Build(surroundings));
        root.Subcommands.Add(AccountCommand.Build(surroundings));
        return root;
    }

    /// <summary>
    /// Runs a command line. Gives the exit code: 0 all read, 1 some documents failed, 2 wrong usage.
    /// A <see cref="UserError"/> becomes two lines on standard error; any other exception is a defect and keeps its stack trace.
    /// </summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings)
    {
        var parsed = Build(surroundings).Parse(args);
        List<string> errors = [.. parsed.Errors.Select(error => error.Message), .. Mistyped(parsed).Select(option => $"There is no option {option}.")];
        if (errors.Count > 0)
        {
            foreach (var error in errors)
                await surroundings.Error.WriteLineAsync($"huijian: {error}");
            var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
            await surroundings.Error.WriteLineAsync($"         Try: huijian {command}--help");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToFinish });
        }
        catch (UserError error)
        {
            await surroundings.Error.WriteLineAsync($"huijian: {error.Problem}");
            await surroundings.Error.WriteLineAsync($"         {error.Remedy}");
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("huijian: stopped; what was recorded stays recorded.");
            return ExitCode.SomeFailed;
        }
    }

    /// <summary>
    /// Words that look like options and are none: <c>serve --prot 8080</c> would pass for two paths, and the site would stand at another port. A file of such a
    /// name is given as <c>./--prot</c> or behind <c>--</c>.
    /// </summary>
    private static IEnumerable<string> Mistyped(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .Where(token => token is { Type: TokenType.Argument, Value: ['-', '-', >= 'a' and <= 'z', ..] })
        .Select(token => token.Value);
}
