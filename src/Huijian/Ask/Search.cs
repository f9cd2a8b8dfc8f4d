using System.Collections.Immutable;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Full-text search over headlines, texts and names: any run of characters, either script, with filters and facets.</summary>
internal sealed class Search(Answers answers, RecordStore store, LooseFolding folding)
{
    private const int PassageLength = 120;

    /// <summary>
    /// The stories that hold all the words and fit the filters: those with the words in a headline first, then the newest. Where there are more than can be
    /// looked at, the last added are, and the answer says so.
    /// </summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var needles = Needles(query.Words);
        var (hits, limited) = await new SearchHits(answers, store).OfAsync(query, needles, cancel);
        // Counted while the page is put together: neither needs the other.
        var facets = Task.Run(() => new SearchFacets(answers).OfAsync(hits, cancel), cancel);
        var titled = needles.IsEmpty || hits.Count == 0 ? [] : await TitledAsync(needles, [.. hits.Select(hit => hit.Number)], cancel);
        var stories = hits.GroupBy(hit => hit.Story, StringComparer.Ordinal).Select(story => (
            Id: story.Key,
            InTitle: story.Any(hit => titled.Contains(hit.Number)),
            Day: story.Select(hit => hit.Day).Max(StringComparer.Ordinal),
            Reports: story.Count(),
            Article: story.Select(hit => hit.Id).Min(StringComparer.Ordinal)!));
        var ordered = query.Order switch
        {
            SearchOrder.Newest => stories.OrderByDescending(story => story.Day, StringComparer.Ordinal).ThenByDescending(story => story.Reports),
            SearchOrder.Oldest => stories.OrderBy(story => story.Day is null).ThenBy(story => story.Day, StringComparer.Ordinal).ThenByDescending(story => story.Reports),
            _ => stories.OrderByDescending(story => story.InTitle).ThenByDescending(story => story.Day, StringComparer.Ordinal).ThenByDescending(story => story.Reports),
        };
        var all = ordered.ThenBy(story => story.Id, StringComparer.Ordinal).ToList();
        var page = all.Skip(query.Offset).Take(query.Count).ToList();
        var (list, ids) = Sql.In("story", page.Select(story => story.Id));
        var shown = (await answers.Stories.OfAsync($"s.id in ({list})", [.. ids], page.Count, cancel)).ToDictionary(story => story.Id);
        var texts = await TextsAsync(page.Select(story => story.Article), cancel);
        return new SearchPage(
            new Slice<SearchHit>([.. page.Where(story => shown.ContainsKey(story.Id)).Select(story => Shown(shown[story.Id], story.Article, texts[story.Article], needles))], all.Count, query.Offset),
            await facets,
            limited);
    }

    /// <summary>The articles that came in after a number and fit the query, in the order they came in.</summary>
    internal Task<List<NewArticle>> NewAsync(SearchQuery query, long after, int limit, CancellationToken cancel)
    {
        var (filter, from) = (SearchHits.FilterOf(query, each: true), "article a");
        filter.Add("a.number > @after", "after", after);
        if (Holding(query.Words) is { } holding)
        {
            from = $"(select number from ({holding.Sql}) h where number > @after) f cross join article a";
            filter.Add("a.number = f.number", holding.Values);
        }

        return answers.AskAsync(
            $"select {NewColumns} from {from} where {filter.Sql} order by a.number limit @limit", New, [.. filter.Values, ("limit", (long)limit)], cancel);
    }

    /// <summary>Articles by their ids, in the order they came in.</summary>
    internal Task<List<NewArticle>> ArticlesAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var (list, values) = Sql.In("id", ids);
        return answers.AskAsync($"select {NewColumns} from article a where a.id in ({list}) order by a.number", New, [.. values], cancel);
    }

    private const string NewColumns = "a.number, a.id, a.story, a.title, a.outlet, a.published, a.address";

    private static NewArticle New(Cells row) =>
        new(row.Whole(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6));

    /// <summary>The numbers of articles that hold the words, as SQL; null if there are no words.</summary>
    internal Condition? Holding(string? words) => Needles(words) is { Length: > 0 } needles ? store.Holding(needles) : null;

    /// <summary>The runs of letters that must occur, folded. Quotation marks keep words together only in that spaces there separate runs, too.</summary>
    private ImmutableArray<string> Needles(string? words) => words is null
        ? []
        : [.. Grams.Runs(folding.Fold(words)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(16)];

    /// <summary>Those that hold the words in their headline.</summary>
    private async Task<HashSet<long>> TitledAsync(ImmutableArray<string> needles, IReadOnlyCollection<long> among, CancellationToken cancel)
    {
        var titled = store.Titled(needles, among);
        return [.. await answers.AskAsync(titled.Sql, row => row.Whole(0), titled.Values, cancel)];
    }

    private async Task<Dictionary<string, Article>> TextsAsync(IEnumerable<string> articles, CancellationToken cancel)
    {
        var (list, values) = Sql.In("article", articles.Distinct());
        return (await answers.AskAsync(
            $"select a.id, r.content from article a join revision r on r.article = a.id and r.number = a.revision where a.id in ({list})",
            row => new Owned<Article>(row.Text(0), Packed.Article(row.Bytes(1))),
            [.. values],
            cancel)).ToDictionary(row => row.Owner, row => row.Row);
    }

    private SearchHit Shown(StoryRow story, string id, Article article, ImmutableArray<string> needles)
    {
        var title = Highlights.In(article.Title ?? "", needles, folding);
        var best = article.Paragraphs.Select(paragraph => Highlights.In(paragraph.Text, needles, folding)).MaxBy(lit => lit.Marks.Count) ?? new Lit("", []);
        return new SearchHit(story, id, title, Highlights.Cut(best, PassageLength));
    }
}
