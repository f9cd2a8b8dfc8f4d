using System.Diagnostics;
using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>Runs the evaluation program and the gold's own scorers as a person would.</summary>
internal static class Scoring
{
    /// <summary>What the evaluation program, as it was built with these tests, answers on a folder of gold.</summary>
    public static Task AnswerAsync(string gold, string output) => RunAsync(
        "dotnet",
        Repository.PathOf("artifacts", "bin", "Huijian.Evaluation", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "Huijian.Evaluation.dll"),
        gold,
        "--out",
        output);

    /// <summary>What a scorer beside the gold prints of gold and answers.</summary>
    public static Task<string> ScoreAsync(string scorer, string gold, string answers) =>
        RunAsync("python3", Path.Combine(Repository.Shared!, "eval", scorer), gold, answers);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed: {await errors}");
        return answer;
    }
}
