using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Huijian.Publish.Reviewing;

namespace Huijian.Commands;

/// <summary><c>huijian account NAME</c>: a line for the accounts file of <c>serve</c>, from a secret.</summary>
internal static class AccountCommand
{
    private const int ShortestSecret = 12;

    public static Command Build(Surroundings surroundings)
    {
        var name = new Argument<string>("NAME") { Description = "The reviewer's name, as it will stand in the history." };
        var command = new Command("account", "Print a line for the accounts file; the secret itself is kept nowhere.\n\nExample: huijian account wang --secret secret.txt >>accounts.tsv");
        var secretFile = new Option<string>("--secret") { Description = "A file whose first line is the secret; /dev/stdin takes it from standard input.", HelpName = "FILE", Required = true };
        command.Arguments.Add(name);
        command.Options.Add(secretFile);
        command.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(name) is not { } who || who.AsSpan().ContainsAny(":\t"))
                throw new UserError("A reviewer's name has no colon and no tab.", "Choose another.");
            if (await FirstLineAsync(parsed.GetValue(secretFile)!, cancel) is not { Length: >= ShortestSecret } secret)
                throw new UserError($"{parsed.GetValue(secretFile)}: the secret is shorter than {ShortestSecret} characters.", "Give a longer one.");
            await surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes($"{who}\t{Reviewers.Keep(secret, RandomNumberGenerator.GetBytes(16))}\n"), cancel);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static async Task<string?> FirstLineAsync(string path, CancellationToken cancel)
    {
        try
        {
            using var reader = File.OpenText(path);
            return await reader.ReadLineAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"{path}: {failure.Message}", "Name a file that is there and can be read.");
        }
    }
}
