using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>
/// The facts of an article as people left them: what was rejected is gone, what was changed has its new value. The facts kept with the article stay as they
/// were read, so that an undo finds them.
/// </summary>
internal sealed class JudgedFacts
{
    private readonly SortedDictionary<string, string> _reviews = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<JudgedStatement> _judged;

    private JudgedFacts(IReadOnlyList<JudgedStatement> judged) => _judged = judged;

    /// <summary>The facts that stand, and by their place among them (<c>figures/3</c>, <c>people/0/posts/1</c>) which were <c>confirmed</c> or <c>changed</c>.</summary>
    public static (ArticleFacts Facts, IReadOnlyDictionary<string, string> Reviews) Of(ArticleFacts facts, IEnumerable<JudgedStatement> judged)
    {
        var of = new JudgedFacts([.. judged]);
        return (of._judged.Count == 0 ? facts : of.Judge(facts), of._reviews);
    }

    private ArticleFacts Judge(ArticleFacts facts)
    {
        var (figures, places) = Judge(
            "figures", facts.Figures, (figure, _) => On(Subjects.Of(figure), "value", figure.Evidence.Span, understood => understood == Subjects.Understood(figure)),
            (figure, value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var changed) ? figure with { Value = changed } : figure);
        int? Moved(int? figure) => figure is { } at ? places[at] : null;
        return facts with
        {
            People = People(facts.People),
            Bodies = Judge("bodies", facts.Bodies, (body, _) => On(Subjects.Of(body), "named", body.Evidence.Span), (body, value) => body with { Full = value }).Kept,
            Places = Judge("places", facts.Places, (place, _) => On(Subjects.Of(place), "named", place.Evidence.Span), (place, _) => place).Kept,
            Events = Judge("events", facts.Events, Event, (one, value) => Enum.TryParse<EventType>(value, out var type) ? one with { Type = type } : one).Kept,
            Figures = [.. figures.Select(figure => figure with { PartOf = Moved(figure.PartOf) })],
            Cooperation = Cooperation(facts.Cooperation),
            Agreements = Judge(
                "agreements", facts.Agreements, (one, place) => On(Subjects.Of(one, place), "agreed", one.Evidence.Span),
                (one, value) => Enum.TryParse<AgreementType>(value, out var type) ? one with { Type = type } : one)
                .Kept.Select(one => one with { AmountFigure = Moved(one.AmountFigure) }).ToImmutableArray(),
            Projects = Judge(
                "projects", facts.Projects, (one, _) => On(Subjects.Of(one), "stage", one.Evidence.Span),
                (one, value) => Enum.TryParse<ProjectStage>(value, out var stage) ? one with { Stage = stage } : one)
                .Kept.Select(one => one with { InvestmentFigure = Moved(one.InvestmentFigure) }).ToImmutableArray(),
            Securities = Judge("securities", facts.Securities, (share, _) => On(Subjects.Of(share), share.Reason.ToString().ToLowerInvariant(), share.Evidence.Span), (share, _) => share).Kept,
        };
    }

    private ImmutableArray<NamedPerson> People(ImmutableArray<NamedPerson> people)
    {
        var (kept, _) = Judge("people", people, (person, _) => On(Subjects.Of(person), "named", person.Evidence.Span), (person, _) => person);
        return
        [
            .. kept.Select((person, i) => person with
            {
                Posts = Judge(
                    FormattableString.Invariant($"people/{i}/posts"), person.Posts,
                    (post, _) => On(Subjects.Of(person), "post", post.Evidence.Span, understood => understood.EndsWith(Subjects.Understood(post), StringComparison.Ordinal)),
                    (post, value) => value.Split('|') is [var body, var title, ..] ? post with { Body = body.Length == 0 ? null : body, Title = title } : post).Kept,
            }),
        ];
    }

    private ImmutableArray<Cooperation> Cooperation(ImmutableArray<Cooperation> said)
    {
        var kept = ImmutableArray.CreateBuilder<Cooperation>();
        foreach (var one in said)
        {
            var areas = Judge(
                FormattableString.Invariant($"cooperation/{kept.Count}/areas"), one.Areas,
                (area, _) => On(Subjects.Of(one), one.Kind.ToString().ToLowerInvariant(), area.Span, understood => understood == area.Name),
                (area, value) => area with { Name = value }).Kept;
            if (!areas.IsEmpty)
                kept.Add(one with { Areas = areas });
        }

        return kept.ToImmutable();
    }

    /// <summary>What was said of a happening; where only its day, place or parties were judged, the happening counts as changed, or confirmed.</summary>
    private JudgedStatement? Event(Event one, int place)
    {
        var subject = Subjects.OfEvent(place);
        var parts = _judged.Where(judged => judged.Subject == subject).ToList();
        return parts.Find(judged => judged.Property == "kind")
            ?? (parts.Find(judged => judged.Review != "confirmed") is { } part ? part with { Review = "changed", Value = null } : parts.FirstOrDefault());
    }

    private JudgedStatement? On(string subject, string property, TextSpan span, Func<string, bool>? understood = null) => _judged.FirstOrDefault(judged =>
        judged.Subject == subject && judged.Property == property && judged.Span == span && (understood is null || understood(judged.Understood)));

    /// <summary>The facts of one kind that stand, and for each that there was its place among them.</summary>
    private (ImmutableArray<T> Kept, int?[] Places) Judge<T>(string kind, ImmutableArray<T> facts, Func<T, int, JudgedStatement?> on, Func<T, string, T> change)
    {
        var (kept, places) = (ImmutableArray.CreateBuilder<T>(facts.Length), new int?[facts.Length]);
        foreach (var (i, fact) in facts.Index())
        {
            var judged = on(fact, i);
            if (judged?.Review == "rejected")
                continue;
            if (judged is not null)
                _reviews[FormattableString.Invariant($"{kind}/{kept.Count}")] = judged.Review;
            places[i] = kept.Count;
            kept.Add(judged is { Review: "changed", Value: { } value } ? change(fact, value) : fact);
        }

        return (kept.ToImmutable(), places);
    }
}
