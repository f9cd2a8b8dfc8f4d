using System.Text.Json.Nodes;
using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>
/// Quality must not fall silently: what <c>eval/Huijian.Evaluation</c> answers on the gold beside the repository is scored with the gold's own scorers
/// and held against <c>eval/floors.json</c>. A floor is raised when quality rises, and lowered only with the reason in the change that does it.
/// </summary>
public sealed class FloorsTests
{
    [GoldTheory]
    [MemberData(nameof(GoldFiles))]
    [Trait("Category", "Slow")]
    public async Task Stays_above_its_floor(string gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var floors = Floors()[gold]!.AsObject();
        var output = Directory.CreateTempSubdirectory("floors").FullName;
        try
        {
            var shared = Path.Combine(Repository.Shared!, "eval");
            var input = Directory.CreateDirectory(Path.Combine(output, "gold")).FullName;
            File.Copy(Path.Combine(shared, gold), Path.Combine(input, Path.GetFileName(gold)));
            await Scoring.AnswerAsync(input, output);
            var scores = JsonNode.Parse(await Scoring.ScoreAsync((string)floors["scorer"]!, Path.Combine(shared, gold), Path.Combine(output, Path.GetFileName(gold))))!;
            foreach (var (name, floor) in floors.Where(floor => floor.Key != "scorer"))
            {
                var score = name.Split('.').Aggregate(scores, (node, key) => node[key]!).GetValue<double>();
                Assert.True(score >= floor!.GetValue<double>(), $"{gold}: {name} is {score}, its floor is {floor}.");
            }
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    public static TheoryData<string> GoldFiles() => [.. Floors().Select(floor => floor.Key)];

    private static JsonObject Floors() => JsonNode.Parse(File.ReadAllText(Repository.PathOf("eval", "floors.json")))!.AsObject();
}
