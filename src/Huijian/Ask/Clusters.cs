
namespace Huijian.Ask;

/// <summary>Which documents print one text and which tell one story.</summary>
internal sealed class Clusters(Answers answers)
{
    /// <summary>A row per article in the order in which they came: file, copy cluster, story.</summary>
    public Task<List<ClusterRow>> ListAsync(CancellationToken cancel) => answers.AskAsync(
        "select file, copy, story from article order by number",
        row => new ClusterRow(row.Text(0), row.Text(1), row.Text(2)),
        [],
        cancel);
}
