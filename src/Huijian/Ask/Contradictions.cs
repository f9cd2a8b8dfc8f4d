namespace Huijian.Ask;

/// <summary>What the register's rules forbid and articles nevertheless say: listed, never hidden.</summary>
internal static class Contradictions
{
    /// <summary>Looks through the terms of one post or one person: a seat attested for two at once.</summary>
    /// <param name="oneSeat">Whether the post has one seat; a person's own posts may always overlap.</param>
    public static IReadOnlyList<Conflict> In(IReadOnlyList<TermRow> terms, bool oneSeat = false) =>
        oneSeat ? [.. Overlapping(terms).Select(pair => Between(pair.One, pair.Other))] : [];

    /// <summary>The terms of a seat that overlap, each with the one that began later.</summary>
    public static IEnumerable<(TermRow One, TermRow Other)> Overlapping(IReadOnlyList<TermRow> terms)
    {
        var ordered = terms.OrderBy(term => term.StartLatest).ThenBy(term => term.Person.Id, StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            for (var j = i + 1; j < ordered.Count && ordered[j].StartLatest <= ordered[i].EndEarliest; j++)
            {
                if (ordered[i].Person.Id != ordered[j].Person.Id && !ordered[i].Acting && !ordered[j].Acting)
                    yield return (ordered[i], ordered[j]);
            }
        }
    }

    /// <summary>What two terms with their attestations say against each other.</summary>
    public static Conflict Between(TermRow one, TermRow other) => new(
        one.Post.Name,
        $"{one.Person.Name} {one.StartLatest:yyyy-MM-dd}–{one.EndEarliest:yyyy-MM-dd} / {other.Person.Name} {other.StartLatest:yyyy-MM-dd}–{other.EndEarliest:yyyy-MM-dd}",
        [.. one.Attestations.TakeLast(1).Concat(other.Attestations.Take(1)).Select(attestation => attestation.Quote)]);
}
