using System.Text;
using System.Text.Json.Nodes;
using Huijian.Tests.Commands;
using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>
/// The gold articles of one happening (their field <c>story</c>) are joined, with the program's own facts, and no others; <c>eval/happenings.sh</c> prints
/// the scores.
/// </summary>
public sealed class HappeningsFloorTests
{
    [GoldTheory]
    [InlineData("facts/dev", 1.0, 0.95)]
    [Trait("Category", "Slow")]
    public async Task Joins_the_reports_of_one_happening_and_no_others(string gold, double precision, double f1)
    {
        var folder = Path.Combine(Repository.Shared!, "eval", gold);
        var work = Directory.CreateTempSubdirectory("happenings").FullName;
        try
        {
            var documents = Directory.CreateDirectory(Path.Combine(work, "documents")).FullName;
            var groups = new StringBuilder();
            foreach (var document in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is not (".json" or ".tsv")).Order(StringComparer.Ordinal))
            {
                var name = Path.GetFileName(document);
                var story = (string?)JsonNode.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(document, ".json")))!["story"];
                groups.Append(name).Append('\t').Append(story ?? name).Append('\n');
                File.Copy(document, Path.Combine(documents, name));
            }

            await File.WriteAllTextAsync(Path.Combine(work, "groups.tsv"), groups.ToString());
            var terminal = new Terminal();
            var record = Path.Combine(work, "record.db");
            Assert.Equal(0, await terminal.RunAsync("add", documents, "--origins", Path.Combine(folder, "origins.tsv"), "--record", record));
            Assert.Equal(0, await terminal.RunAsync("stories", "--tsv", "--record", record));
            var stories = terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(row => row[0] + "\t" + row[2]);
            await File.WriteAllLinesAsync(Path.Combine(work, "stories.tsv"), stories);
            var scores = await Scoring.ScoreAsync("score_stories.py", Path.Combine(work, "groups.tsv"), Path.Combine(work, "stories.tsv"));
            Assert.Contains("wrong merges 0", scores, StringComparison.Ordinal);
            Assert.True(Scored(scores, "P") >= precision && Scored(scores, "F1") >= f1, scores);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The number behind a name: pairs P 1.0000 R 0.7857 F1 0.8800.</summary>
    private static double Scored(string scores, string name)
    {
        var words = scores.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(words[Array.IndexOf(words, name) + 1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
