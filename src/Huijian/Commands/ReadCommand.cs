using System.CommandLine;
using System.Text;
using Huijian.Collect;
using Huijian.Facts.Wire;

namespace Huijian.Commands;

/// <summary><c>huijian read</c>: articles and their facts as JSON lines, without a record.</summary>
internal static class ReadCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Files, folders and web addresses." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line per article (the default)." };
        var explain = new Option<bool>("--explain") { Description = "For reading: the article with its facts marked and, per fact, sentence and rule." };
        var command = new Command("read", "Turn documents into articles and facts, without a record.\n\nExample: huijian read --json --origins origins.tsv pages/ > articles.jsonl\n         huijian read --explain https://news.example/2025/03/01/1.html");
        command.Arguments.Add(paths);
        command.Options.Add(json);
        command.Options.Add(explain);
        var reading = new ReadingOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var addresses = reading.Addresses(parsed, surroundings.Clock);
            return await RunAsync(parsed.GetValue(paths)!, parsed.GetValue(explain), reading.Pipeline(parsed, addresses), surroundings, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool explain, Pipeline pipeline, Surroundings surroundings, CancellationToken cancel)
    {
        var failed = 0;
        await using var output = new BufferedStream(surroundings.Output, 1 << 16);
        await foreach (var document in pipeline.RunAsync(Files.Under(paths), cancel))
        {
            foreach (var (article, facts) in document.Articles)
            {
                if (explain)
                    output.Write(Encoding.UTF8.GetBytes(ExplainedArticle.Of(article, facts)));
                else
                    ArticleJson.WriteLine(output, article, facts);
            }

            await Troubles.TellAsync(document, surroundings.Error);
            failed += document.Failed ? 1 : 0;
        }

        return failed == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
    }
}
