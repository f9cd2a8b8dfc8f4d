using Huijian.Record;

namespace Huijian.Ask;

/// <summary>How hits divide: by kind of happening, person, body, place, outlet, security and year, counted in stories.</summary>
internal sealed class SearchFacets(Answers answers)
{
    /// <summary>Facets are counted over so many of the last added hits: their proportions are wanted, and that soon.</summary>
    private const int MostHits = 250;

    private const int MostValues = 12;

    /// <summary>The facets of the hits, each with its foremost values.</summary>
    public async Task<IReadOnlyList<Facet>> OfAsync(IReadOnlyList<ArticleHit> hits, CancellationToken cancel)
    {
        var newest = hits.OrderByDescending(hit => hit.Number).Take(MostHits).ToList();
        var storyOf = newest.ToDictionary(hit => hit.Id, hit => hit.Story, StringComparer.Ordinal);
        var (list, given) = Sql.In("hit", storyOf.Keys);
        List<(string Name, object? Value)> values = [.. given];
        var mentions = await answers.AskAsync(
            $"select kind, entity, article from mention where article in ({list})", row => new Told(row.Text(0), row.Text(1), row.Text(2)), values, cancel);
        var kinds = await answers.AskAsync($"select kind, article from happening where article in ({list})", row => new Owned<string>(row.Text(1), row.Text(0)), values, cancel);
        var securities = await answers.AskAsync(
            $"select security, coalesce(short_name, security), article from touched where article in ({list})", row => new Told(row.Text(1), row.Text(0), row.Text(2)), values, cancel);
        var people = Foremost(mentions.Where(mention => mention.What == "Person").Select(mention => (mention.Key, storyOf[mention.Article])));
        var bodies = Foremost(mentions.Where(mention => mention.What == "Body").Select(mention => (mention.Key, storyOf[mention.Article])));
        var places = Foremost(mentions.Where(mention => mention.What == "Place").Select(mention => (mention.Key, storyOf[mention.Article])));
        var (entities, ids) = Sql.In("entity", people.Concat(bodies).Concat(places).Select(count => count.Key));
        var names = (await answers.AskAsync($"select id, name from entity where id in ({entities})", row => new Named(row.Text(0), row.Text(1)), [.. ids], cancel)).ToDictionary(entity => entity.Id, entity => entity.Name);
        var outlets = newest.Where(hit => hit.OutletId is not null).ToList();
        var shares = securities.ToLookup(share => share.Key, share => share.What);
        return
        [
            new Facet("kind", Values(Foremost(kinds.Select(kind => (kind.Row, storyOf[kind.Owner]))), key => key)),
            new Facet("person", Values(people, key => names.GetValueOrDefault(key, key))),
            new Facet("body", Values(bodies, key => names.GetValueOrDefault(key, key))),
            new Facet("place", Values(places, key => names.GetValueOrDefault(key, key))),
            new Facet("outlet", Values(Foremost(outlets.Select(hit => (hit.OutletId!, hit.Story))), key => outlets.Where(hit => hit.OutletId == key).Select(hit => hit.Outlet).Max(StringComparer.Ordinal) ?? key)),
            new Facet("security", Values(Foremost(securities.Select(share => (share.Key, storyOf[share.Article]))), key => shares[key].Order(StringComparer.Ordinal).Last())),
            new Facet("year", Values(Foremost(newest.Where(hit => hit.Day is not null).Select(hit => (hit.Day![..4], hit.Story))), key => key)),
        ];
    }

    private static List<(string Key, int Stories)> Foremost(IEnumerable<(string Key, string Story)> pairs) =>
    [
        .. pairs.Distinct().CountBy(pair => pair.Key, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostValues).Select(count => (count.Key, count.Value)),
    ];

    private static List<FacetCount> Values(List<(string Key, int Stories)> counts, Func<string, string> name) => counts.ConvertAll(count => new FacetCount(count.Key, name(count.Key), count.Stories));

    /// <summary>What an article names or touches.</summary>
    /// <param name="What">Of which kind it is, or its name.</param>
    private sealed record Told(string What, string Key, string Article);
}
