using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// Who is meant by one name in many articles. A name alone never makes two mentions one person, and a new title alone never makes one person two:
/// posts, divisions and dates decide, and what they do not settle is marked.
/// </summary>
public static class Namesakes
{
    /// <summary>
    /// Groups the articles that give a name a post into persons. The largest group comes first; groups that nothing ties together, but nothing keeps
    /// apart either, are one person who is not confirmed.
    /// </summary>
    public static IReadOnlyList<Namesake> Among(IReadOnlyList<Attestation> attestations)
    {
        var circles = Circles(attestations);
        var persons = new List<List<Circle>>();
        foreach (var circle in circles.OrderByDescending(circle => circle.Attestations.Count).ThenBy(circle => circle.Key, StringComparer.Ordinal))
        {
            if (persons.Find(person => person.TrueForAll(other => !Exclude(circle, other))) is { } same)
                same.Add(circle);
            else
                persons.Add([circle]);
        }

        return
        [
            .. persons.Select(person => new Namesake(
                person[0].Key,
                [.. person.SelectMany(circle => circle.Attestations)],
                Confirmed: person.Count == 1)),
        ];
    }

    /// <summary>Attestations tied together by a shared body or division, or by standing in one article.</summary>
    private static List<Circle> Circles(IReadOnlyList<Attestation> attestations)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in attestations)
        {
            foreach (var tie in Ties(one))
                Unite(one.Article, tie);
        }

        return
        [
            .. attestations.GroupBy(one => Root(one.Article), StringComparer.Ordinal).Select(circle => new Circle(
                // Named by what the person is most often seen in, so that the name stays when articles are added.
                circle.GroupBy(one => one.Division is { } division ? division[..2] : one.Body ?? one.Post)
                    .OrderByDescending(tie => tie.Count())
                    .ThenBy(tie => tie.Key, StringComparer.Ordinal)
                    .First().Key,
                [.. circle])),
        ];

        string Root(string node)
        {
            while (parents.TryGetValue(node, out var parent) && parent != node)
                node = parent;
            return node;
        }

        void Unite(string one, string other)
        {
            var (first, second) = (Root(one), Root(other));
            if (first != second)
                parents[first] = second;
        }
    }

    private static IEnumerable<string> Ties(Attestation one)
    {
        yield return "post " + one.Post;
        if (one.Body is { } body && !PostNames.IsElliptical(body))
            yield return "body " + body;
        // Careers run within a province: its cities count with it. A country's capital region ties nobody.
        if (one.Division is { } division && !division.StartsWith("11", StringComparison.Ordinal))
            yield return "province " + division[..2];
    }

    /// <summary>
    /// Two circles are two persons where each is seen in a full post on both sides of the other: 张雷 in 辽宁 in March and May,
    /// in a company of 广东 in April.
    /// </summary>
    private static bool Exclude(Circle one, Circle other) =>
        one.Last >= other.First && other.Last >= one.First && one.Attestations.Count + other.Attestations.Count > 2 && one.Full && other.Full;

    private sealed record Circle(string Key, IReadOnlyList<Attestation> Attestations)
    {
        public DateOnly First { get; } = Attestations.Min(one => one.Day);

        public DateOnly Last { get; } = Attestations.Max(one => one.Day);

        /// <summary>Somebody can sit on several boards at once; leading posts of two provinces or firms he cannot hold.</summary>
        public bool Full { get; } = Attestations.Any(one => one.OneSeat && one.Body is not null && one.Standing is PostStanding.Held or PostStanding.Acting);
    }
}
