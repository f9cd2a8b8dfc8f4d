using System.Collections.Immutable;
using System.Text.Json;
using Huijian.Facts.Model;

namespace Huijian.Facts.Wire;

/// <summary>The facts of an article as the fields of the contract. Names of kinds are lower case: <c>meeting</c>, <c>hope</c>, <c>over</c>.</summary>
internal static class FactsJson
{
    public static void Write(Utf8JsonWriter json, ArticleFacts facts)
    {
        WriteSecurities(json, facts.Securities);
        WritePeople(json, facts.People);
        json.WriteObjects("events", facts.Events, happening => WriteEvent(json, happening));
        WriteCooperation(json, facts.Cooperation);
        json.WriteObjects("figures", facts.Figures, figure => WriteFigure(json, figure));
        WriteAgreements(json, facts.Agreements);
        WriteProjects(json, facts.Projects);
        WriteNames(json, facts);
        json.WriteObjects("times", facts.Times, time =>
        {
            json.WriteString("from", time.From?.ToString());
            json.WriteString("to", time.To?.ToString());
            json.WriteString("norm", time.Norm);
            json.WriteEvidence(time.Evidence);
        });
    }

    /// <summary>An enum's name as the contract writes it: Groundbreaking → groundbreaking, StrategicCooperation → strategic-cooperation.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>What the document states stands under <c>securities</c>; what the lists relate stands apart.</summary>
    private static void WriteSecurities(Utf8JsonWriter json, ImmutableArray<RelatedSecurity> securities)
    {
        json.WriteObjects("securities", securities.Where(security => security.Reason == SecurityReason.Stated), One);
        json.WriteObjects("related_securities", securities.Where(security => security.Reason != SecurityReason.Stated), One);

        void One(RelatedSecurity related)
        {
            json.WriteString("code", related.Security.Code);
            json.WriteString("market", related.Security.Market.ToString());
            json.WriteString("name", related.ShortName);
            json.WriteString("reason", Word(related.Reason));
            json.WriteString("through", related.Through);
            json.WriteEvidence(related.Evidence);
        }
    }

    private static void WritePeople(Utf8JsonWriter json, ImmutableArray<NamedPerson> people) =>
        json.WriteObjects("people", people, person =>
        {
            json.WriteString("name", person.Name);
            json.WriteObjects("posts", person.Posts, post =>
            {
                json.WriteString("org", post.Body);
                json.WriteString("title", post.Title);
                json.WriteString("standing", Word(post.Standing));
                json.WriteEvidence(post.Evidence);
            });
            json.WriteEvidence(person.Evidence);
            json.WriteSpans("mentions", person.Mentions);
        });

    private static void WriteEvent(Utf8JsonWriter json, Event happening)
    {
        json.WriteString("type", Word(happening.Type));
        json.WriteString("status", Word(happening.Status));
        json.WriteString("date", happening.Date?.ToString());
        json.WriteString("until", happening.Until?.ToString());
        json.WriteString("place", happening.Place);
        json.WriteString("theme", happening.Theme);
        json.WriteStrings("hosts", happening.Hosts.Select(one => one.Name));
        json.WriteStrings("guests", happening.Guests.Select(one => one.Name));
        json.WriteStrings("attendees", happening.Attendees.Select(one => one.Name));
        json.WriteStrings("organizations", happening.Organizations.Select(one => one.Name));
        json.WriteEvidence(happening.Evidence);
        json.WriteStartObject("spans");
        json.WriteSpan("trigger", happening.TriggerSpan);
        json.WriteSpan("date", happening.DateSpan);
        json.WriteSpan("place", happening.PlaceSpan);
        json.WriteSpan("theme", happening.ThemeSpan);
        json.WriteSpans("hosts", happening.Hosts.Select(one => one.Span));
        json.WriteSpans("guests", happening.Guests.Select(one => one.Span));
        json.WriteSpans("attendees", happening.Attendees.Select(one => one.Span));
        json.WriteSpans("organizations", happening.Organizations.Select(one => one.Span));
        json.WriteEndObject();
    }

    private static void WriteCooperation(Utf8JsonWriter json, ImmutableArray<Cooperation> cooperation) =>
        json.WriteObjects("cooperation", cooperation, words =>
        {
            json.WriteString("speaker", words.Speaker);
            json.WriteString("kind", Word(words.Kind));
            json.WriteStrings("areas", words.Areas.Select(area => area.Name));
            json.WriteSpans("area_spans", words.Areas.Select(area => area.Span));
            json.WriteEvidence(words.Evidence);
        });

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("what", figure.What);
        json.WriteNumber("value", figure.Value);
        json.WriteNumberOrNull("to", figure.To);
        json.WriteString("unit", figure.Unit);
        json.WriteString("bound", Word(figure.Bound));
        json.WriteString("since", figure.Since);
        json.WriteString("as_of", figure.AsOf?.ToString());
        json.WriteString("basis", Word(figure.Basis));
        json.WriteNumberOrNull("part_of", figure.PartOf);
        json.WriteString("text", figure.Text);
        json.WriteEvidence(figure.Evidence);
    }

    private static void WriteAgreements(Utf8JsonWriter json, ImmutableArray<Agreement> agreements) =>
        json.WriteObjects("agreements", agreements, agreement =>
        {
            json.WriteString("name", agreement.Name);
            json.WriteString("type", Word(agreement.Type));
            json.WriteStrings("parties", agreement.Parties.Select(party => party.Name));
            json.WriteNumberOrNull("amount_figure", agreement.AmountFigure);
            json.WriteString("signed_on", agreement.SignedOn?.ToString());
            json.WriteString("status", Word(agreement.Status));
            json.WriteEvidence(agreement.Evidence);
        });

    private static void WriteProjects(Utf8JsonWriter json, ImmutableArray<Project> projects) =>
        json.WriteObjects("projects", projects, project =>
        {
            json.WriteString("name", project.Name);
            json.WriteString("stage", Word(project.Stage));
            json.WriteString("on", project.On?.ToString());
            json.WriteString("place", project.Place);
            json.WriteStrings("parties", project.Parties.Select(party => party.Name));
            json.WriteNumberOrNull("investment_figure", project.InvestmentFigure);
            json.WriteEvidence(project.Evidence);
        });

    private static void WriteNames(Utf8JsonWriter json, ArticleFacts facts)
    {
        json.WriteObjects("bodies", facts.Bodies, body =>
        {
            json.WriteString("name", body.Name);
            json.WriteString("full", body.Full);
            json.WriteString("kind", Word(body.Kind));
            json.WriteEvidence(body.Evidence);
            json.WriteSpans("mentions", body.Mentions);
        });
        json.WriteObjects("places", facts.Places, place =>
        {
            json.WriteString("name", place.Name);
            json.WriteString("code", place.Code);
            json.WriteEvidence(place.Evidence);
            json.WriteSpans("mentions", place.Mentions);
        });
    }
}
