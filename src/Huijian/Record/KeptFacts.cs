using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>The facts of an article from the JSON in which they are kept.</summary>
internal static class KeptFacts
{
    public static ArticleFacts Read(ReadOnlySpan<byte> json)
    {
        var kept = new KeptReader(json);
        ImmutableArray<NamedPerson> people = [];
        ImmutableArray<NamedBody> bodies = [];
        ImmutableArray<NamedPlace> places = [];
        ImmutableArray<TimeWords> times = [];
        ImmutableArray<Event> events = [];
        ImmutableArray<Cooperation> cooperation = [];
        ImmutableArray<Figure> figures = [];
        ImmutableArray<Agreement> agreements = [];
        ImmutableArray<Project> projects = [];
        ImmutableArray<RelatedSecurity> securities = [];
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "People": people = kept.Many(Person); break;
                case "Bodies": bodies = kept.Many(Body); break;
                case "Places": places = kept.Many(Place); break;
                case "Times": times = kept.Many(Times); break;
                case "Events": events = kept.Many(Event); break;
                case "Cooperation": cooperation = kept.Many(Said); break;
                case "Figures": figures = kept.Many(Figure); break;
                case "Agreements": agreements = kept.Many(Agreement); break;
                case "Projects": projects = kept.Many(Project); break;
                case "Securities": securities = kept.Many(Related); break;
                default: kept.Pass(); break;
            }
        }

        return new ArticleFacts
        {
            People = people,
            Bodies = bodies,
            Places = places,
            Times = times,
            Events = events,
            Cooperation = cooperation,
            Figures = figures,
            Agreements = agreements,
            Projects = projects,
            Securities = securities,
        };
    }

    private static TextSpan Span(ref KeptReader kept) => kept.Span();

    private static Evidence Evidence(ref KeptReader kept)
    {
        var span = default(TextSpan);
        string? rule = null;
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Span": span = kept.Span(); break;
                case "Rule": rule = kept.Words(); break;
                default: kept.Pass(); break;
            }
        }

        return new Evidence(span, KeptReader.Given(rule));
    }

    private static NamedPerson Person(ref KeptReader kept)
    {
        string? called = null;
        ImmutableArray<HeldPost> posts = [];
        ImmutableArray<TextSpan> mentions = [];
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Posts": posts = kept.Many(Post); break;
                case "Mentions": mentions = kept.Many(Span); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new NamedPerson(KeptReader.Given(called), posts, mentions, evidence);
    }

    private static HeldPost Post(ref KeptReader kept)
    {
        string? body = null, title = null;
        var standing = default(PostStanding);
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Body": body = kept.Words(); break;
                case "Title": title = kept.Words(); break;
                case "Standing": standing = kept.Kind<PostStanding>(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new HeldPost(body, KeptReader.Given(title), standing, evidence);
    }

    private static NamedBody Body(ref KeptReader kept)
    {
        string? called = null, full = null;
        var kind = default(BodyKind);
        ImmutableArray<TextSpan> mentions = [];
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Full": full = kept.Words(); break;
                case "Kind": kind = kept.Kind<BodyKind>(); break;
                case "Mentions": mentions = kept.Many(Span); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new NamedBody(KeptReader.Given(called), full, kind, mentions, evidence);
    }

    private static NamedPlace Place(ref KeptReader kept)
    {
        string? called = null, code = null;
        ImmutableArray<TextSpan> mentions = [];
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Code": code = kept.Words(); break;
                case "Mentions": mentions = kept.Many(Span); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new NamedPlace(KeptReader.Given(called), code, mentions, evidence);
    }

    private static TimeWords Times(ref KeptReader kept)
    {
        PartialDate? from = null, to = null;
        string? norm = null;
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "From": from = kept.Date(); break;
                case "To": to = kept.Date(); break;
                case "Norm": norm = kept.Words(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new TimeWords(from, to, norm, evidence);
    }

    private static Event Event(ref KeptReader kept)
    {
        var (type, status) = (default(EventType), default(EventStatus));
        PartialDate? date = null, until = null;
        string? place = null, theme = null;
        TextSpan? dateSpan = null, placeSpan = null, themeSpan = null, trigger = null;
        ImmutableArray<Participant> hosts = [], guests = [], attendees = [], organizations = [];
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Type": type = kept.Kind<EventType>(); break;
                case "Status": status = kept.Kind<EventStatus>(); break;
                case "Date": date = kept.Date(); break;
                case "Until": until = kept.Date(); break;
                case "DateSpan": dateSpan = kept.Span(); break;
                case "Place": place = kept.Words(); break;
                case "PlaceSpan": placeSpan = kept.Span(); break;
                case "Theme": theme = kept.Words(); break;
                case "ThemeSpan": themeSpan = kept.Span(); break;
                case "Hosts": hosts = kept.Many(Party); break;
                case "Guests": guests = kept.Many(Party); break;
                case "Attendees": attendees = kept.Many(Party); break;
                case "Organizations": organizations = kept.Many(Party); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                case "TriggerSpan": trigger = kept.Span(); break;
                default: kept.Pass(); break;
            }
        }

        return new Event
        {
            Type = type,
            Status = status,
            Date = date,
            Until = until,
            DateSpan = dateSpan,
            Place = place,
            PlaceSpan = placeSpan,
            Theme = theme,
            ThemeSpan = themeSpan,
            Hosts = hosts,
            Guests = guests,
            Attendees = attendees,
            Organizations = organizations,
            Evidence = evidence,
            TriggerSpan = trigger,
        };
    }

    private static Participant Party(ref KeptReader kept)
    {
        var (called, span) = Named(ref kept);
        return new Participant(called, span);
    }

    private static Field Area(ref KeptReader kept)
    {
        var (called, span) = Named(ref kept);
        return new Field(called, span);
    }

    private static (string Name, TextSpan Span) Named(ref KeptReader kept)
    {
        string? called = null;
        var span = default(TextSpan);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Span": span = kept.Span(); break;
                default: kept.Pass(); break;
            }
        }

        return (KeptReader.Given(called), span);
    }

    private static Cooperation Said(ref KeptReader kept)
    {
        string? speaker = null;
        var kind = default(CooperationKind);
        ImmutableArray<Field> areas = [];
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Speaker": speaker = kept.Words(); break;
                case "Kind": kind = kept.Kind<CooperationKind>(); break;
                case "Areas": areas = kept.Many(Area); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new Cooperation(KeptReader.Given(speaker), kind, areas, evidence);
    }

    private static Figure Figure(ref KeptReader kept)
    {
        string? what = null, unit = null, since = null, text = null;
        var value = 0m;
        decimal? to = null;
        var (bound, basis) = (default(Bound), default(FigureBasis));
        PartialDate? asOf = null;
        int? partOf = null;
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "What": what = kept.Words(); break;
                case "Value": value = kept.Number(); break;
                case "To": to = kept.Number(); break;
                case "Unit": unit = kept.Words(); break;
                case "Bound": bound = kept.Kind<Bound>(); break;
                case "Since": since = kept.Words(); break;
                case "AsOf": asOf = kept.Date(); break;
                case "Basis": basis = kept.Kind<FigureBasis>(); break;
                case "PartOf": partOf = kept.Whole(); break;
                case "Text": text = kept.Words(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new Figure
        {
            What = KeptReader.Given(what),
            Value = value,
            To = to,
            Unit = KeptReader.Given(unit),
            Bound = bound,
            Since = since,
            AsOf = asOf,
            Basis = basis,
            PartOf = partOf,
            Text = KeptReader.Given(text),
            Evidence = evidence,
        };
    }

    private static Agreement Agreement(ref KeptReader kept)
    {
        string? called = null;
        var (type, status) = (default(AgreementType), default(EventStatus));
        ImmutableArray<Participant> parties = [];
        int? amount = null;
        PartialDate? signed = null;
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Type": type = kept.Kind<AgreementType>(); break;
                case "Parties": parties = kept.Many(Party); break;
                case "AmountFigure": amount = kept.Whole(); break;
                case "SignedOn": signed = kept.Date(); break;
                case "Status": status = kept.Kind<EventStatus>(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new Agreement(called, type, parties, amount, signed, status, evidence);
    }

    private static Project Project(ref KeptReader kept)
    {
        string? called = null, place = null;
        var stage = default(ProjectStage);
        PartialDate? on = null;
        ImmutableArray<Participant> parties = [];
        int? investment = null;
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Name": called = kept.Words(); break;
                case "Stage": stage = kept.Kind<ProjectStage>(); break;
                case "On": on = kept.Date(); break;
                case "Place": place = kept.Words(); break;
                case "Parties": parties = kept.Many(Party); break;
                case "InvestmentFigure": investment = kept.Whole(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new Project(KeptReader.Given(called), stage, on, place, parties, investment, evidence);
    }

    private static RelatedSecurity Related(ref KeptReader kept)
    {
        var security = default(Security);
        string? shortName = null, through = null;
        var reason = default(SecurityReason);
        var evidence = default(Evidence);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Security": security = KeptArticle.Security(ref kept); break;
                case "ShortName": shortName = kept.Words(); break;
                case "Reason": reason = kept.Kind<SecurityReason>(); break;
                case "Through": through = kept.Words(); break;
                case "Evidence": evidence = Evidence(ref kept); break;
                default: kept.Pass(); break;
            }
        }

        return new RelatedSecurity(security, shortName, reason, through, evidence);
    }
}
