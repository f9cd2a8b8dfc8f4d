using System.Diagnostics;
using System.Text;

namespace Huijian.Tests.Commands;

/// <summary>The program as it is given away, run as a user runs it.</summary>
internal static class GivenAway
{
    public const string Variable = "HUIJIAN_GIVEN_AWAY";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Starts it; what it prints is read by who started it.</summary>
    public static Process Start(params string[] args) =>
        Process.Start(new ProcessStartInfo(Path!, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var program = Start(args);
        using var patience = new CancellationTokenSource(Patience);
        program.StandardInput.Close();
        using var output = new MemoryStream();
        var (printed, error) = (program.StandardOutput.BaseStream.CopyToAsync(output, patience.Token), program.StandardError.ReadToEndAsync(patience.Token));
        await printed;
        await program.WaitForExitAsync(patience.Token);
        // As Terminal gives it: with the mark that spreadsheets want.
        return (program.ExitCode, Encoding.UTF8.GetString(output.ToArray()), await error);
    }
}
