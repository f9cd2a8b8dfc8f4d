using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// The register of terms, built from dated attestations and nothing else. The order in which articles came makes no difference.
/// </summary>
public static class Register
{
    /// <summary>The terms in one post, first to last.</summary>
    /// <param name="holdings">Everybody seen in this post, and when; all of one post.</param>
    public static IReadOnlyList<PostTerm> Terms(IEnumerable<Holding> holdings)
    {
        var all = holdings.ToList();
        var former = all.Where(one => one.Standing == PostStanding.Former).ToLookup(one => one.Person, one => one.Day);
        var terms = all
            .Where(one => one.Standing is PostStanding.Held or PostStanding.Acting or PostStanding.InCharge)
            .GroupBy(one => (one.Person, Acting: PostNames.IsActing(one.Standing)))
            .Select(term => new PostTerm(
                term.Key.Person,
                term.First().Post,
                term.Key.Acting,
                null,
                term.Min(one => one.Day),
                term.Max(one => one.Day),
                null,
                null,
                null,
                term.All(one => one.Confirmed)))
            .OrderBy(term => term.StartLatest)
            .ThenBy(term => term.EndEarliest)
            .ThenBy(term => term.Person, StringComparer.Ordinal)
            .Select(term => term with { EndLatest = FirstAfter(former[term.Person], term.EndEarliest) })
            .ToList();
        return all.Any(one => one.OneSeat) ? Bounded(terms) : terms;
    }

    /// <summary>In a seat for one, who comes bounds who goes. Terms whose attestations overlap stay as they are: that is a contradiction to be shown.</summary>
    private static List<PostTerm> Bounded(List<PostTerm> terms)
    {
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            var (before, after) = (terms[i], terms[i + 1]);
            if (before.EndEarliest >= after.StartLatest)
                continue;
            var other = before.Person != after.Person;
            terms[i] = before with { EndLatest = Earlier(before.EndLatest, after.StartLatest), Successor = other ? after.Person : before.Successor };
            terms[i + 1] = after with { StartEarliest = before.EndEarliest, Predecessor = other ? before.Person : before.Predecessor };
        }

        // 代省长 → 省长: who came after the full term came after the acting one, too.
        for (var i = terms.Count - 2; i >= 0; i--)
        {
            if (terms[i].Person == terms[i + 1].Person && terms[i].Successor is null)
                terms[i] = terms[i] with { Successor = terms[i + 1].Successor };
        }

        return terms;
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;

    private static DateOnly? FirstAfter(IEnumerable<DateOnly> days, DateOnly last)
    {
        var after = days.Where(day => day > last).Order().ToList();
        return after.Count > 0 ? after[0] : null;
    }
}
