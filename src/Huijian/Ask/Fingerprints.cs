using System.Security.Cryptography;
using System.Text;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>
/// What every story and every register entry rests on, as a number that changes when any of it does. Made in a few passes over the record,
/// so that publishing can leave alone what did not change. It may change too often, never too seldom.
/// </summary>
internal sealed class Fingerprints
{
    // What more than this many stories name relates no two stories, as in Stories.RelatedAsync.
    private const int MostRelated = 40;

    private readonly Dictionary<string, ulong> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _entities = new(StringComparer.Ordinal);
    private ulong _posts;
    private ulong _judged;

    private Fingerprints()
    {
    }

    public static async Task<Fingerprints> OfAsync(Answers answers, CancellationToken cancel)
    {
        var prints = new Fingerprints();
        foreach (var (story, text) in await answers.AskAsync(
            """
            select a.story, a.id, a.copy, a.title, a.outlet, a.published, a.revision, r.digest, r.reader, s.title, s.series
            from   article a
            join   revision r on r.article = a.id and r.number = a.revision
            join   story s on s.id = a.story
            """,
            row => (row.Text(0), string.Join('\u001f', Enumerable.Range(1, 10).Select(column => row.IsDBNull(column) ? "" : row.GetValue(column).ToString()))),
            [],
            cancel))
        {
            prints._told[story] = prints._told.GetValueOrDefault(story) + Hash(text);
        }

        await prints.NameAsync(answers, cancel);
        await prints.SeriesAsync(answers, cancel);
        prints._judged = (await answers.AskAsync("select id from judgement order by id", row => Hash(row.Text(0)), [], cancel)).Aggregate(0UL, (sum, one) => sum * 31 + one);
        return prints;
    }

    /// <summary>A story: its reports, and all that its people and bodies have elsewhere, since related stories stand on its page.</summary>
    public string? OfStory(string id) => _stories.TryGetValue(id, out var print) ? Said(print) : null;

    /// <summary>A person or body: the stories that name it, and every post, since who came before and after stands on its page.</summary>
    public string? OfEntity(string id) => _entities.TryGetValue(id, out var print) ? Said(print + _posts) : null;

    private async Task NameAsync(Answers answers, CancellationToken cancel)
    {
        var mentions = await answers.AskAsync(
            "select m.entity, a.story, e.name, e.kind, e.confirmed, e.post, e.stories from mention m join article a on a.id = m.article join entity e on e.id = m.entity",
            row => (Entity: row.Text(0), Story: row.Text(1), Shown: $"{row.Text(2)}\u001f{row.Whole(4)}\u001f{row.TextOrNull(5)}", Relates: row.Text(3) != "Place" && row.Whole(6) is >= 2 and <= MostRelated),
            [],
            cancel);
        foreach (var (entity, story, shown, _) in mentions)
            _entities[entity] = _entities.GetValueOrDefault(entity, Hash(shown)) + _told.GetValueOrDefault(story);
        foreach (var (story, print) in _told)
            _stories[story] = print;
        foreach (var (entity, story, shown, relates) in mentions)
            _stories[story] = _stories.GetValueOrDefault(story) + (relates ? _entities[entity] : Hash(entity + shown));
        var posts = await answers.AskAsync(
            "select post, person, start_latest, end_earliest, start_earliest, end_latest, confirmed from term",
            row => Hash(string.Join('\u001f', Enumerable.Range(0, 7).Select(column => row.IsDBNull(column) ? "" : row.GetValue(column).ToString()))),
            [],
            cancel);
        _posts = posts.Aggregate(0UL, (sum, one) => sum + one);
    }

    /// <summary>A story shows the others of its series.</summary>
    private async Task SeriesAsync(Answers answers, CancellationToken cancel)
    {
        var members = await answers.AskAsync("select series, id from story where series is not null", row => (Series: row.Text(0), Story: row.Text(1)), [], cancel);
        foreach (var series in members.GroupBy(member => member.Series))
        {
            var sum = series.Aggregate(0UL, (sum, member) => sum + _told.GetValueOrDefault(member.Story));
            foreach (var (_, story) in series)
                _stories[story] = _stories.GetValueOrDefault(story) + sum;
        }
    }

    private string Said(ulong print) => (print * 31 + _judged).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static ulong Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt64(hash);
    }
}
