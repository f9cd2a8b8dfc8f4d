
namespace Huijian.Ask;

/// <summary>What posts of a static site file themselves under: <c>category</c> and <c>tag</c>.</summary>
internal sealed class Labels(Answers answers)
{
    /// <summary>The labels of a kind by number of stories; a label's id is its name.</summary>
    public Task<List<ChannelRow>> ListAsync(string kind, CancellationToken cancel, DateOnly? asOf = null) => answers.AskAsync(
        """
        select l.name, count(distinct a.story) as stories, max(a.day)
        from   label l join article a on a.id = l.article
        where  l.kind = @kind and (a.day is null or a.day <= @until)
        group  by l.name
        order  by stories desc, l.name
        """,
        row => new ChannelRow(row.Text(0), row.Text(0), (int)row.Whole(1), row.DayOrNull(2)),
        [("kind", kind), ("until", People.Until(asOf))],
        cancel);

    /// <summary>The stories under a label, newest first.</summary>
    public Task<Slice<StoryRow>> StoriesAsync(string kind, string name, DateOnly? asOf, int count, CancellationToken cancel)
    {
        var (ids, values) = Told(kind, name);
        return answers.Stories.AmongAsync(ids, values, asOf, count, cancel);
    }

    /// <summary>A query for the ids of the stories under a label.</summary>
    internal static (string Ids, IReadOnlyList<(string Name, object? Value)> Values) Told(string kind, string name) =>
        ("select a.story from label l join article a on a.id = l.article where l.kind = @kind and l.name = @name", [("kind", kind), ("name", name)]);

    /// <summary>The article that asks to stand at this address, of several the one that came first; or null.</summary>
    public async Task<string?> OfPermalinkAsync(string path, CancellationToken cancel) => (await answers.AskAsync(
        "select a.id from label l join article a on a.id = l.article where l.kind = 'permalink' and l.name = @path order by a.number limit 1", row => row.Text(0), [("path", path.Trim('/'))], cancel)).FirstOrDefault();
}
