using System.Globalization;
using System.Text.Json.Nodes;
using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>The facts of the gold articles beside the repository must not get worse than <c>eval/floors-facts.json</c>; their scorer prints a table.</summary>
public sealed class FactsFloorTests
{
    [GoldTheory]
    [InlineData("facts/dev")]
    [Trait("Category", "Slow")]
    public async Task Stays_above_its_floors(string gold)
    {
        var folder = Path.Combine(Repository.Shared!, "eval", gold);
        var output = Directory.CreateTempSubdirectory("facts").FullName;
        try
        {
            await Scoring.AnswerAsync(folder, output);
            var table = await Scoring.ScoreAsync("score_facts.py", folder, Path.Combine(output, "articles.jsonl"));
            foreach (var (kind, floor) in JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("eval", "floors-facts.json")))!.AsObject())
            {
                var score = ScoreOf(table, kind);
                Assert.True(score >= floor!.GetValue<double>(), $"{gold}: F1 of {kind} is {score}, its floor is {floor}.\n{table}");
            }
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>The third number of the line of a kind: precision, recall, F1.</summary>
    private static double ScoreOf(string table, string kind)
    {
        var line = Assert.Single(table.Split('\n'), line => line.StartsWith(kind + "  ", StringComparison.Ordinal));
        return double.Parse(line[kind.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
    }
}
