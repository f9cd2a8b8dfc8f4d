using Huijian.Commands;
using Huijian.Facts.Wire;

namespace Huijian.Evaluation;

/// <summary>
/// A folder of pages with a gold ID.json beside each: writes <c>articles.jsonl</c>, the lines of <c>huijian read --json</c> that both the pages and the
/// facts scorers read. <c>origins.tsv</c>, if it is there, tells the addresses.
/// </summary>
internal static class Articles
{
    public static async Task AnswerAsync(string folder, string output)
    {
        var gold = Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var pages = Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is not (".json" or ".jsonl" or ".tsv") && gold.Contains(Path.GetFileNameWithoutExtension(file)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (pages is [])
            return;
        var origins = Path.Combine(folder, "origins.tsv");
        await using var lines = File.Create(Path.Combine(output, "articles.jsonl"));
        var failed = 0;
        var pipeline = new Pipeline { WithOrigin = OriginsFile.Load(File.Exists(origins) ? origins : null) };
        await foreach (var document in pipeline.RunAsync(pages, CancellationToken.None))
        {
            foreach (var (article, facts) in document.Articles)
                ArticleJson.WriteLine(lines, article, facts);
            failed += document.Failed ? 1 : 0;
        }

        await Console.Error.WriteLineAsync($"articles.jsonl: {pages.Count} pages, {failed} not read");
    }
}
