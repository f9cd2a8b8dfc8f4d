using System.Collections.Immutable;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Full-text search over headlines, texts and names: any run of characters, either script, with filters and facets.</summary>
internal sealed class Search(Answers answers, RecordStore store, LooseFolding folding)
{
    private const int PassageLength = 120;

    /// <summary>Of words that stand in more articles than this, the last added are counted and ranked: a search costs the same at any size.</summary>
    private const int MostHits = 20_000;

    /// <summary>Facets are counted over so many of the last added hits.</summary>
    private const int MostForFacets = 2_000;

    private static readonly string[] Properties = ["kind", "person", "body", "place", "outlet", "security", "year"];

    /// <summary>The stories that hold all the words and fit the filters.</summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var (hits, values) = Hits(query);
        var (total, facets) = await CountsAsync(hits, values, cancel);
        var order = query.Order switch
        {
            SearchOrder.Newest => "s.day desc nulls last",
            SearchOrder.Oldest => "s.day asc nulls last",
            _ => "best desc, s.day desc nulls last, s.weight desc",
        };
        var found = await answers.AskAsync(
            $"""
            select {Stories.Columns}, x.article, x.best
            from   (select story, max(in_title) as best, min(id) as article from ({hits} order by number desc limit {MostHits}) hit group by story) x
            join   story s on s.id = x.story
            join   article a on a.id = s.lead
            order  by {order}, s.id
            limit  @count offset @offset
            """,
            row => (Story: Stories.Row(row), Article: row.Text(Stories.Width)),
            [.. values, ("count", (long)query.Count), ("offset", (long)query.Offset)],
            cancel);
        var texts = await TextsAsync(found.Select(hit => hit.Article), cancel);
        var needles = Needles(query.Words);
        var rows = found.Select(hit => Shown(hit.Story, hit.Article, texts[hit.Article], needles)).ToList();
        return new SearchPage(new Slice<SearchHit>(rows, total, query.Offset), facets);
    }

    /// <summary>The articles that came in after a number and fit the query, in the order they came in.</summary>
    internal Task<List<NewArticle>> NewAsync(SearchQuery query, long after, int limit, CancellationToken cancel)
    {
        var (hits, values) = Hits(query);
        return answers.AskAsync(
            $"select {NewColumns} from ({hits}) hit join article a on a.id = hit.id where a.number > @after order by a.number limit @limit",
            New,
            [.. values, ("after", after), ("limit", (long)limit)],
            cancel);
    }

    /// <summary>Articles by their ids, in the order they came in.</summary>
    internal Task<List<NewArticle>> ArticlesAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var (list, values) = Sql.In("id", ids);
        return answers.AskAsync($"select {NewColumns} from article a where a.id in ({list}) order by a.number", New, [.. values], cancel);
    }

    private const string NewColumns = "a.number, a.id, a.story, a.title, a.outlet, a.published, a.address";

    private static NewArticle New(System.Data.Common.DbDataReader row) =>
        new(row.Whole(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6));

    /// <summary>The numbers of articles that hold the words, as SQL; null if there are no words.</summary>
    internal Condition? Holding(string? words) => Needles(words) is { Length: > 0 } needles ? store.Holding(needles) : null;

    /// <summary>The runs of letters that must occur, folded. Quotation marks keep words together only in that spaces there separate runs, too.</summary>
    private ImmutableArray<string> Needles(string? words) => words is null
        ? []
        : [.. Grams.Runs(folding.Fold(words)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(16)];

    private (string Sql, List<(string Name, object? Value)> Values) Hits(SearchQuery query)
    {
        List<string> conditions = [];
        List<(string Name, object? Value)> values = [];
        var holding = Holding(query.Words);
        if (holding is not null)
            values.AddRange(holding.Values);
        Add("a.id in (select article from happening where kind = @kind)", "kind", query.Kind?.ToString());
        Add("a.id in (select article from mention where entity = @person)", "person", query.Person);
        Add("a.id in (select article from mention where entity = @body)", "body", query.Body);
        Add("a.outlet_id = @outlet", "outlet", query.Outlet);
        Add("a.id in (select article from touched where security = @security)", "security", query.Security);
        Add("a.day >= @from", "from", query.From?.Kept());
        Add("a.day <= @to", "to", query.To?.Kept());
        if (query.Place is { } place)
        {
            var (low, high) = Places.Covered(place);
            conditions.Add("a.id in (select article from mention where kind = 'Place' and entity between @low and @high)");
            values.AddRange([("low", low), ("high", high)]);
        }

        if (query.Amount is { } amount)
        {
            conditions.Add("a.id in (select article from figure where unit = '元' and amount >= @amount)");
            values.Add(("amount", (double)amount));
        }

        var where = conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions);
        return (holding is null
            ? $"select a.id, a.story, a.number as number, 0 as in_title from article a{where}"
            : $"select a.id, a.story, a.number as number, f.in_title from ({holding.Sql}) f join article a on a.number = f.number{where}", values);

        void Add(string condition, string name, string? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            values.Add((name, value));
        }
    }

    private async Task<Dictionary<string, Article>> TextsAsync(IEnumerable<string> articles, CancellationToken cancel)
    {
        var (list, values) = Sql.In("article", articles.Distinct());
        return (await answers.AskAsync(
            $"select a.id, r.content from article a join revision r on r.article = a.id and r.number = a.revision where a.id in ({list})",
            row => (Id: row.Text(0), Article: Packed.Article(row.Bytes(1))),
            [.. values],
            cancel)).ToDictionary(row => row.Id, row => row.Article);
    }

    private SearchHit Shown(StoryRow story, string id, Article article, ImmutableArray<string> needles)
    {
        var title = Highlights.In(article.Title ?? "", needles, folding);
        var best = article.Paragraphs.Select(paragraph => Highlights.In(paragraph.Text, needles, folding)).MaxBy(lit => lit.Marks.Count) ?? new Lit("", []);
        return new SearchHit(story, id, title, Highlights.Cut(best, PassageLength));
    }

    /// <summary>How many stories hold the words and how the newest hits divide, in one pass over the index.</summary>
    private async Task<(long Total, IReadOnlyList<Facet> Facets)> CountsAsync(string hits, List<(string Name, object? Value)> values, CancellationToken cancel)
    {
        var rows = await answers.AskAsync(
            $"""
            with whole as materialized ({hits} order by number desc limit {MostHits}),
            hit as materialized (select id, story from whole order by number desc limit {MostForFacets})
            select '' as property, '' as key, '' as name, count(distinct story) as n from whole
            union all select * from (select 'kind', h.kind, h.kind, count(distinct x.story) as n from hit x join happening h on h.article = x.id group by h.kind order by n desc, 2 limit 12) kinds
            union all select * from ({Mentioned("Person")}) people
            union all select * from ({Mentioned("Body")}) bodies
            union all select * from ({Mentioned("Place")}) places
            union all select * from (select 'outlet', a.outlet_id, max(a.outlet), count(distinct x.story) as n from hit x join article a on a.id = x.id where a.outlet_id is not null group by a.outlet_id order by n desc, 2 limit 12) outlets
            union all select * from (select 'security', t.security, max(coalesce(t.short_name, t.security)), count(distinct x.story) as n from hit x join touched t on t.article = x.id group by t.security order by n desc, 2 limit 12) securities
            union all select * from (select 'year', substr(a.day, 1, 4), substr(a.day, 1, 4), count(distinct x.story) as n from hit x join article a on a.id = x.id where a.day is not null group by substr(a.day, 1, 4) order by n desc, 2 limit 12) years
            """,
            row => (Property: row.Text(0), Count: new FacetCount(row.Text(1), row.Text(2), (int)row.Whole(3))),
            values,
            cancel);
        var counts = rows.Where(row => row.Property.Length > 0).ToLookup(row => row.Property, row => row.Count);
        return (
            rows.First(row => row.Property.Length == 0).Count.Stories,
            [.. Properties.Select(property => new Facet(property, [.. counts[property].OrderByDescending(count => count.Stories).ThenBy(count => count.Key, StringComparer.Ordinal)]))]);
    }

    private static string Mentioned(string kind) =>
        $"""
        select '{kind.ToLowerInvariant()}', m.entity, max(e.name), count(distinct x.story) as n
        from   hit x join mention m on m.article = x.id and m.kind = '{kind}' join entity e on e.id = m.entity
        group  by m.entity
        order  by n desc, 2
        limit  12
        """;
}
