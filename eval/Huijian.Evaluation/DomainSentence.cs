using System.Globalization;
using System.Text.Json.Nodes;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Evaluation;

/// <summary>
/// A sentence of the domain sets, read as an article of one paragraph published on the row's day: its entities, posts and events from the facts
/// of the article, its amounts from the product's quantities.
/// </summary>
internal static class DomainSentence
{
    public static JsonObject Answer(JsonObject row, Understander understander)
    {
        var text = row["text"]!.GetValue<string>();
        var article = new Article { File = row["id"]!.GetValue<string>(), Published = Published(row), Paragraphs = [new Paragraph(text)] };
        var facts = understander.Understand(article);
        var points = new CodePoints(text);
        var entities = Entities(article, facts).Concat(Amounts.In(text)).OrderBy(entity => entity.Start).ThenBy(entity => entity.Label, StringComparer.Ordinal).Select(entity => (JsonNode)new JsonObject
        {
            ["label"] = entity.Label,
            ["start"] = points.At(entity.Start),
            ["end"] = points.At(entity.End),
            ["text"] = text[entity.Start..entity.End],
            ["norm"] = entity.Norm?.DeepClone(),
        });
        var money = Amounts.In(text).Where(amount => amount.Label == "MONEY").ToList();
        return new JsonObject
        {
            ["entities"] = new JsonArray([.. entities]),
            ["posts"] = new JsonArray([.. DomainPosts.In(article, facts).Select(post => (JsonNode)new JsonObject { ["person"] = post.Person, ["org"] = post.Org, ["title"] = post.Title })]),
            ["events"] = DomainEvents.In(article, facts, money),
        };
    }

    private static NewsTime? Published(JsonObject row) =>
        row["ref"] is { } day && DateTimeOffset.TryParse(day.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new NewsTime(new DateTimeOffset(at.Date, NewsTime.China), TimePrecision.Day)
            : null;

    private static IEnumerable<Entity> Entities(Article article, ArticleFacts facts)
    {
        foreach (var time in facts.Times.Where(time => time.Norm is not null))
            yield return Entity.Of("DATE", time.Evidence.Span, time.Norm);
        foreach (var entity in Named("PER", facts.People.SelectMany(person => person.Mentions)))
            yield return entity;
        foreach (var entity in Named("LOC", facts.Places.SelectMany(place => place.Mentions)))
            yield return entity;
        foreach (var entity in Named("ORG", DomainPosts.Bodies(article, facts)))
            yield return entity;
        foreach (var entity in Named("POST", DomainPosts.Spans(article, facts)))
            yield return entity;
    }

    private static IEnumerable<Entity> Named(string label, IEnumerable<TextSpan> spans) =>
        spans.Distinct().Select(span => Entity.Of(label, span, null));
}
