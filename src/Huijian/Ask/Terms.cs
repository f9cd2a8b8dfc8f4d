using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>Terms with their attestations, under any condition on <c>t</c> (term), <c>p</c> (post) or <c>e</c> (person).</summary>
internal static class Terms
{
    public static async Task<List<TermRow>> OfAsync(
        Answers answers, string condition, IReadOnlyList<(string Name, object? Value)> values, string order, CancellationToken cancel, int count = 1000) =>
        await WithAttestationsAsync(answers, await BareAsync(answers, condition, values, order, count, cancel), cancel);

    /// <summary>Terms without what attests them.</summary>
    public static Task<List<TermRow>> BareAsync(
        Answers answers, string condition, IReadOnlyList<(string Name, object? Value)> values, string order, int count, CancellationToken cancel) => answers.AskAsync(
        $"""
        select e.id, e.name, p.id, p.name, p.body, p.body_name, p.title, t.acting, t.start_earliest, t.start_latest, t.end_earliest, t.end_latest,
               t.predecessor, before.name, t.successor, after.name, t.confirmed
        from   term t
        join   entity e on e.id = t.person
        join   post p on p.id = t.post
        left   join entity before on before.id = t.predecessor
        left   join entity after on after.id = t.successor
        where  {condition}
        order  by {order}, t.id
        limit  @count
        """,
        row => new TermRow(
            new Named(row.Text(0), row.Text(1)),
            new Named(row.Text(2), row.Text(3)),
            row.IsNull(4) ? null : new Named(row.Text(4), row.Text(5)),
            row.Text(6),
            row.Flag(7),
            row.DayOrNull(8),
            row.Day(9),
            row.Day(10),
            row.DayOrNull(11),
            row.IsNull(12) || row.IsNull(13) ? null : new Named(row.Text(12), row.Text(13)),
            row.IsNull(14) || row.IsNull(15) ? null : new Named(row.Text(14), row.Text(15)),
            row.Flag(16),
            []),
        [.. values, ("count", (long)count)],
        cancel);

    /// <summary>Terms as they were known on a day, when what came later had not been printed; null means as they are known.</summary>
    public static List<TermRow> AsOf(List<TermRow> terms, DateOnly? asOf) => asOf is not { } day ? terms :
    [
        .. terms.Select(term =>
        {
            var ended = term.EndLatest <= day;
            List<AttestationRow> seen = [.. term.Attestations.Where(one => one.Day <= day)];
            return term with
            {
                Attestations = seen,
                EndEarliest = term.EndEarliest <= day ? term.EndEarliest : seen is [.., var last] ? last.Day : term.StartLatest,
                EndLatest = ended ? term.EndLatest : null,
                Successor = ended ? term.Successor : null,
            };
        }),
    ];

    /// <summary>The same terms in the same order, each with what attests it.</summary>
    public static async Task<List<TermRow>> WithAttestationsAsync(Answers answers, List<TermRow> terms, CancellationToken cancel)
    {
        if (terms.Count == 0)
            return terms;
        // So many that the whole table is read anyway, and more than a database takes as parameters.
        var (condition, values) = terms.Count > 1000 ? ("1 = 1", []) : Of(terms);
        // Put in order here: a database that is asked for the order walks through the table by an index, to and fro.
        var attestations = (await answers.AskAsync(
            $"""
            select t.person, t.post, t.day, t.standing, a.story, {Quotes.Columns}
            from   attestation t
            join   statement st on st.id = t.statement
            join   article a on a.id = t.article
            where  {condition}
            """,
            row => new Attested(row.Text(0), row.Text(1), new AttestationRow(row.Day(2), row.Enumerated<PostStanding>(3), row.Text(4), Quotes.Row(row, 5))),
            values,
            cancel)).OrderBy(one => one.Row.Day).ThenBy(one => one.Row.Quote.Statement, StringComparer.Ordinal).ToLookup(one => (one.Person, one.Post), one => one.Row);
        return
        [
            .. terms.Select(term => term with
            {
                Attestations = [.. attestations[(term.Person.Id, term.Post.Id)].Where(one => IsWithin(one.Day, term))],
            }),
        ];
    }

    /// <summary>All terms with the days on which they were seen, without what attests them.</summary>
    public static async Task<List<TermRow>> SeenAsync(Answers answers, CancellationToken cancel)
    {
        var days = (await answers.AskAsync("select person, post, day from attestation", row => (Term: (row.Text(0), row.Text(1)), Day: row.Day(2)), [], cancel)).ToLookup(seen => seen.Term, seen => seen.Day);
        return
        [
            .. (await BareAsync(answers, "1 = 1", [], "t.id", int.MaxValue, cancel)).Select(term => term with
            {
                SeenOn = [.. days[(term.Person.Id, term.Post.Id)].Where(day => IsWithin(day, term)).Distinct().Order()],
            }),
        ];
    }

    private static bool IsWithin(DateOnly day, TermRow term) => day >= term.StartLatest && day <= (term.EndLatest ?? term.EndEarliest);

    private static (string Condition, IReadOnlyList<(string Name, object? Value)> Values) Of(List<TermRow> terms)
    {
        var (people, values) = Sql.In("person", terms.Select(term => term.Person.Id).Distinct());
        var (posts, more) = Sql.In("post", terms.Select(term => term.Post.Id).Distinct());
        return ($"t.person in ({people}) and t.post in ({posts})", [.. values, .. more]);
    }

    /// <summary>That somebody was seen in a post.</summary>
    private sealed record Attested(string Person, string Post, AttestationRow Row);
}
