using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;

namespace Huijian.Evaluation;

/// <summary>A file of gold rows. What its rows hold tells which questions it asks; the answers follow the order of the rows.</summary>
internal static class GoldFile
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Understander Understander = new();

    private static readonly Folding Eye = Folding.Load();

    /// <summary>Writes a predictions file for a gold file, or nothing for a file of an unknown kind.</summary>
    public static void Answer(string gold, string predictions)
    {
        var rows = File.ReadLines(gold).Where(line => line.Length > 0).Select(line => (JsonObject)JsonNode.Parse(line)!).ToList();
        if (rows is [] || QuestionOf(rows[0]) is not { } answer)
            return;
        using var output = new StreamWriter(predictions) { NewLine = "\n" };
        foreach (var row in rows)
        {
            var answered = answer(row);
            answered.Insert(0, "id", row["id"]!.DeepClone());
            output.WriteLine(answered.ToJsonString(OneLine));
        }

        Console.Error.WriteLine($"{Path.GetFileName(gold)}: {rows.Count} rows");
    }

    private static Func<JsonObject, JsonObject>? QuestionOf(JsonObject row) => row switch
    {
        _ when row.ContainsKey("gold") && row.ContainsKey("kind") => row => NumberWords.Answer(row, Eye),
        _ when row.ContainsKey("gold") => row => RecognizedTimes.Answer(row, Eye),
        _ when row.ContainsKey("words") => null,
        _ when row.ContainsKey("events") || row.ContainsKey("entities") => row => DomainSentence.Answer(row, Understander),
        _ => null,
    };
}
