using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>Who and what an article names: people with their posts, bodies, places. No two mentions overlap, save that a post's body may lie in a place's name.</summary>
internal sealed record NamesInArticle(ImmutableArray<NamedPerson> People, ImmutableArray<NamedBody> Bodies, ImmutableArray<NamedPlace> Places)
{
    public static NamesInArticle Of(Ground ground)
    {
        var whereabouts = new Whereabouts(ground);
        var people = PeopleFinder.Read(ground, whereabouts);
        var mentions = people.Mentions;
        var bodies = BodyFinder.Find(ground, whereabouts, people.Bodies, mentions);
        var places = new PlaceFinder(ground, whereabouts).Find(
            mentions.Concat(bodies.Select(body => (body.Start, body.End))));
        return new NamesInArticle(people.People, Gather(ground, [.. bodies.Where(body => !Reports(ground, body))]), Map(ground, places));
    }

    /// <summary>新华社北京3月2日电, 央视网消息: who reports is not told of.</summary>
    private static bool Reports(Ground ground, Mention body) =>
        ground.Sight.Article.Dateline is { Span: var head } && head.Contains(ground.Sight.SpanOf(body.Start, body.End - body.Start));

    /// <summary>One body for all mentions that mean the same; its name is the longest form that stands in the article.</summary>
    private static ImmutableArray<NamedBody> Gather(Ground ground, List<Mention> mentions) =>
    [
        .. mentions.GroupBy(mention => mention.Name, StringComparer.Ordinal).Select(same =>
        {
            var longest = same.MaxBy(mention => mention.End - mention.Start)!;
            var name = Written(ground, longest);
            return new NamedBody(name, same.Key == name ? null : same.Key, longest.Kind, Spans(ground, same), Proof(ground, same.First()));
        }),
    ];

    private static ImmutableArray<NamedPlace> Map(Ground ground, List<Mention> mentions) =>
    [
        .. mentions.GroupBy(mention => mention.Name, StringComparer.Ordinal).Select(same =>
            new NamedPlace(Written(ground, same.MaxBy(mention => mention.End - mention.Start)!), same.First().Division?.Code, Spans(ground, same), Proof(ground, same.First()))),
    ];

    private static string Written(Ground ground, Mention mention) => ground.Sight.AsWritten(mention.Start, mention.End - mention.Start);

    private static ImmutableArray<TextSpan> Spans(Ground ground, IEnumerable<Mention> mentions) =>
        [.. mentions.Select(mention => ground.Sight.SpanOf(mention.Start, mention.End - mention.Start))];

    private static Evidence Proof(Ground ground, Mention mention) => new(ground.Sight.SpanOf(mention.Start, mention.End - mention.Start), mention.Rule);
}
