using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>
/// The facts of the gold articles beside the repository must not get worse: the part that the rules were written with is held against
/// <c>eval/floors-facts.json</c>; the articles that are set aside there are left out, so that they stay unseen.
/// </summary>
public sealed class FactsFloorTests
{
    [GoldTheory]
    [InlineData("facts/dev")]
    [Trait("Category", "Slow")]
    public async Task Stays_above_its_floors(string gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var floors = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("eval", "floors-facts.json")))!;
        var aside = floors["setAside"]!.AsArray().Select(id => (string)id!).ToHashSet(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("facts").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "eval", gold)).Where(file => !aside.Contains(Path.GetFileNameWithoutExtension(file))))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var output = Path.Combine(folder, "out");
            await RunAsync("dotnet", Program(), folder, "--out", output);
            var table = await RunAsync("python3", Path.Combine(Repository.Shared!, "eval", "score_facts.py"), folder, Path.Combine(output, "articles.jsonl"));
            foreach (var (kind, floor) in floors["f1"]!.AsObject())
            {
                var score = ScoreOf(table, kind);
                Assert.True(score >= floor!.GetValue<double>(), $"{gold}: F1 of {kind} is {score}, its floor is {floor}.\n{table}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The third number of the line of a kind: precision, recall, F1.</summary>
    private static double ScoreOf(string table, string kind)
    {
        var line = Assert.Single(table.Split('\n'), line => line.StartsWith(kind + "  ", StringComparison.Ordinal));
        return double.Parse(line[kind.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
    }

    private static string Program() =>
        Repository.PathOf("artifacts", "bin", "Huijian.Evaluation", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "Huijian.Evaluation.dll");

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
