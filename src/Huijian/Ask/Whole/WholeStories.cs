using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>All stories, the newest first, with their reports and with who is named in them.</summary>
internal sealed class WholeStories
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _naming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _filed = new(StringComparer.Ordinal);
    private readonly ILookup<string, ArticleRow> _reports;
    private readonly Dictionary<string, ArticleRow> _articles;
    private readonly Dictionary<string, DateTimeOffset> _withdrawn;
    private readonly ILookup<string, JoinRow> _joins;
    private readonly ILookup<string, string> _series;
    private readonly Dictionary<string, string> _seriesOf;
    private readonly string[] _namedPlaces;

    private WholeStories(Scanned scanned)
    {
        Rows = scanned.Stories;
        for (var i = 0; i < Rows.Count; i++)
            _places[Rows[i].Id] = i;
        _reports = scanned.Articles.ToLookup(article => article.Story);
        _articles = scanned.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal);
        Mentions = scanned.Mentions;
        var storyOf = scanned.Articles.ToDictionary(article => article.Id, article => _places[article.Story], StringComparer.Ordinal);
        var divisions = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (article, kind, entity) in scanned.Mentions)
        {
            List(_naming, entity).Add(storyOf[article]);
            if (kind == EntityKind.Place)
                divisions.Add(entity);
        }

        _namedPlaces = [.. divisions];
        foreach (var (article, under) in scanned.Filed)
            List(_filed, under).Add(storyOf[article]);

        foreach (var places in _naming.Values.Concat(_filed.Values))
            Distinct(places);
        _withdrawn = scanned.Withdrawn;
        _joins = scanned.Joins.ToLookup(join => Rows[storyOf[join.Article]].Id);
        _series = scanned.Series.ToLookup(member => member.Owner, member => member.Row);
        _seriesOf = scanned.Series.ToDictionary(member => member.Row, member => member.Owner, StringComparer.Ordinal);
    }

    /// <summary>All of them, those of unknown day last.</summary>
    public IReadOnlyList<StoryRow> Rows { get; }

    /// <summary>Which articles name whom; by which names is fetched with the articles' texts.</summary>
    public IReadOnlyList<(string Article, EntityKind Kind, string Entity)> Mentions { get; }

    public static async Task<WholeStories> ReadAsync(Answers answers, CancellationToken cancel) => new(new Scanned(
        (await answers.Stories.NewestAsync(0, int.MaxValue, cancel)).Rows,
        await answers.AskAsync(
            $"select {Articles.Columns} from article a order by a.published nulls last, a.number", row => Articles.Row(row), [], cancel),
        await answers.AskAsync(
            "select article, kind, entity from mention",
            row => (row.Text(0), row.Enumerated<EntityKind>(1), row.Text(2)),
            [],
            cancel),
        await answers.AskAsync(
            """
            select article, kind || '/' || name from label where kind <> 'permalink'
            union all
            select id, 'outlet/' || outlet_id from article where outlet_id is not null
            union all
            select id, 'channel/' || channel_id from article where channel_id is not null
            """,
            row => new Owned<string>(row.Text(0), row.Text(1)),
            [],
            cancel),
        await answers.AskAsync("select j.article, j.other, j.reason from joined j join article a on a.id = j.article order by j.article, j.other", row => new JoinRow(row.Text(0), row.Text(1), row.Text(2)), [], cancel),
        await answers.Articles.WithdrawnAsync(cancel),
        await answers.AskAsync("select series, id from story where series is not null", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel)));

    public StoryRow? Find(string id) => _places.TryGetValue(id, out var place) ? Rows[place] : null;

    /// <summary>The reports of a story, first published first.</summary>
    public IEnumerable<ArticleRow> ReportsOf(string story) => _reports[story];

    /// <summary>An article, or null.</summary>
    public ArticleRow? Report(string article) => _articles.GetValueOrDefault(article);

    /// <summary>When its source was seen to have withdrawn an article, or null.</summary>
    public DateTimeOffset? WithdrawnAt(ArticleRow article) =>
        article.Address is { } address && _withdrawn.TryGetValue(address.AbsoluteUri, out var at) ? at : null;

    public IEnumerable<JoinRow> JoinsOf(string story) => _joins[story];

    /// <summary>The other stories of a story's series, the newest first.</summary>
    public IEnumerable<StoryRow> SeriesOf(string story) =>
        _seriesOf.TryGetValue(story, out var series) ? At(_series[series].Where(other => other != story).Select(other => _places[other]).Order(), 50) : [];

    /// <summary>Stories that name a person, body or place, the newest first.</summary>
    public IEnumerable<StoryRow> Naming(string entity, int count) => At(_naming.GetValueOrDefault(entity, []), count);

    /// <summary>Stories that name a place whose id lies between two, the newest first.</summary>
    public IReadOnlyList<StoryRow> NamingPlaces(string low, string high)
    {
        var found = new List<int>();
        for (var at = FirstNotBefore(_namedPlaces, low); at < _namedPlaces.Length && string.CompareOrdinal(_namedPlaces[at], high) <= 0; at++)
            found.AddRange(_naming[_namedPlaces[at]]);
        Distinct(found);
        return [.. At(found, found.Count)];
    }

    /// <summary>Stories of an outlet or channel, or under a category or tag, the newest first.</summary>
    public IEnumerable<StoryRow> FiledUnder(string room, string id, int count) => At(_filed.GetValueOrDefault($"{room}/{id}", []), count);

    /// <summary>These stories, the newest first, each once.</summary>
    public IEnumerable<StoryRow> InOrder(IEnumerable<string> stories, int count) => At(stories.Distinct().Select(story => _places[story]).Order(), count);

    /// <summary>The place of the first of sorted ids that does not come before <paramref name="id"/>.</summary>
    internal static int FirstNotBefore(string[] ids, string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal) is >= 0 and var at ? at : ~Array.BinarySearch(ids, id, StringComparer.Ordinal);

    private IEnumerable<StoryRow> At(IEnumerable<int> places, int count) => places.Take(count).Select(place => Rows[place]);

    private static List<int> List(Dictionary<string, List<int>> lists, string key) => CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];

    private static void Distinct(List<int> places)
    {
        places.Sort();
        var kept = 0;
        for (var i = 0; i < places.Count; i++)
        {
            if (i == 0 || places[i] != places[i - 1])
                places[kept++] = places[i];
        }

        places.RemoveRange(kept, places.Count - kept);
    }

    private sealed record Scanned(
        IReadOnlyList<StoryRow> Stories,
        List<ArticleRow> Articles,
        List<(string Article, EntityKind Kind, string Entity)> Mentions,
        List<Owned<string>> Filed,
        List<JoinRow> Joins,
        Dictionary<string, DateTimeOffset> Withdrawn,
        List<Owned<string>> Series);
}
