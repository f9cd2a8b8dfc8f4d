using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>
/// Which articles fit a search. However many there are, so many of the last added are looked at that it costs the same in any record. What a filter makes
/// rare is looked up from the filter's side, however far back it lies.
/// </summary>
internal sealed class SearchHits(Answers answers, RecordStore store)
{
    /// <summary>More articles than this are not given.</summary>
    public const int Most = 600;

    /// <summary>So many of the last added that hold the words are held against the filters first.</summary>
    private const int FirstLook = 2_000;

    /// <summary>Where fewer of them fit, the filters are the rarer part.</summary>
    private const int Plenty = 100;

    private const string Columns = "a.number, a.id, a.story, a.day, a.outlet_id, a.outlet";

    /// <summary>The articles that hold the words and pass the filters, and true if there may be more.</summary>
    /// <param name="query">Whose filters and order count.</param>
    /// <param name="needles">Its words, folded.</param>
    public async Task<(IReadOnlyList<ArticleHit> Hits, bool Limited)> OfAsync(SearchQuery query, ImmutableArray<string> needles, CancellationToken cancel)
    {
        var holding = needles.IsEmpty ? null : store.Holding(needles);
        // Without words the oldest can be given; of those that hold words only the last added are at hand.
        var direction = query.Order == SearchOrder.Oldest && holding is null ? "asc" : "desc";
        var (all, words) = holding is null ? ("select number from article", []) : (holding.Sql, holding.Values);
        var each = FilterOf(query, each: true);
        if (each.IsEmpty)
        {
            var newest = await AskAsync($"({Some(all, direction, Most)})", "", words);
            return (newest, newest.Count == Most);
        }

        var looked = await NumbersAsync(Some(all, direction, FirstLook), words);
        var hits = await AskAsync(Listed(looked), $" and {each.Sql}", each.Values);
        if (hits.Count >= Plenty || looked.Count < FirstLook)
            return (hits, looked.Count == FirstLook || hits.Count == Most);

        var filter = FilterOf(query, each: false);
        var passing = await NumbersAsync($"select a.number from article a where {filter.Sql} order by a.number {direction} limit {Most}", filter.Values);
        var limited = passing.Count == Most;
        if (holding is not null && passing.Count > 0)
        {
            var among = store.Among(needles, passing);
            passing = await NumbersAsync(among.Sql, among.Values);
        }

        var found = await AskAsync(Listed(passing), "", []);
        return ([.. found.UnionBy(hits, hit => hit.Number).Take(Most)], limited);

        // The numbers lead, whatever a planner makes of the conditions.
        Task<List<ArticleHit>> AskAsync(string numbers, string and, IReadOnlyList<(string Name, object? Value)> values) => answers.AskAsync(
            $"with f(number) as {numbers} select {Columns} from f cross join article a where a.number = f.number{and} order by a.number {direction} limit {Text(Most)}", Hit, values, cancel);

        Task<List<long>> NumbersAsync(string sql, IReadOnlyList<(string Name, object? Value)> values) => answers.AskAsync(sql, row => row.Whole(0), values, cancel);
    }

    /// <summary>The conditions on <c>a</c> that the filters make.</summary>
    /// <param name="each">True for conditions that are cheap to hold against one article, false for such that lead from what is asked for to its articles.</param>
    public static Filter FilterOf(SearchQuery query, bool each)
    {
        var filter = new Filter();
        filter.Add(Where("happening", "x.kind = @kind"), "kind", query.Kind?.ToString());
        filter.Add(Where("mention", "x.entity = @person"), "person", query.Person);
        filter.Add(Where("mention", "x.entity = @body"), "body", query.Body);
        filter.Add("a.outlet_id = @outlet", "outlet", query.Outlet);
        filter.Add(Where("touched", "x.security = @security"), "security", query.Security);
        filter.Add("a.day >= @from", "from", query.From?.Iso());
        filter.Add("a.day <= @to", "to", query.To?.Iso());
        filter.AddPlace(Where("mention", "x.kind = 'Place' and x.entity between @low and @high"), query.Place);
        filter.Add(Where("figure", "x.unit = '元' and x.amount >= @amount"), "amount", (double?)query.Amount);
        return filter;

        string Where(string table, string condition) => each
            ? $"exists (select 1 from {table} x where x.article = a.id and {condition})"
            : $"a.id in (select x.article from {table} x where {condition})";
    }

    private static string Some(string numbers, string direction, int count) => $"select number from ({numbers}) h order by number {direction} limit {Text(count)}";

    private static string Listed(List<long> numbers) => numbers.Count == 0 ? "(select number from article where 1 = 0)" : $"(values {string.Join(", ", numbers.Select(number => FormattableString.Invariant($"({number})")))})";

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static ArticleHit Hit(Cells row) => new(row.Whole(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5));
}
