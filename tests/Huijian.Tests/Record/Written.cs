using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Tests.Record;

/// <summary>Articles and facts written by hand, as short as a test can say it. Spans point at the words, which must stand in the article.</summary>
internal sealed class Written
{
    private readonly Article _article;
    private readonly List<NamedPerson> _people = [];
    private readonly List<NamedBody> _bodies = [];
    private readonly List<NamedPlace> _places = [];
    private readonly List<Event> _events = [];
    private readonly List<Figure> _figures = [];
    private readonly List<Project> _projects = [];
    private readonly List<Cooperation> _cooperation = [];

    private Written(Article article) => _article = article;

    /// <summary>An article of an outlet of its own: the file's name stands for both.</summary>
    public static Written Article(string file, string? day, string? title, params string[] paragraphs) => new(new Article
    {
        File = file,
        Title = title,
        Outlet = file + "日报",
        Published = day is null ? null : new NewsTime(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(default), NewsTime.China), TimePrecision.Day),
        Paragraphs = [.. paragraphs.Select(text => new Paragraph(text))],
    });

    public Written At(string address)
    {
        var moved = new Written(_article with { Address = new Uri(address) });
        moved._people.AddRange(_people);
        moved._events.AddRange(_events);
        moved._figures.AddRange(_figures);
        moved._bodies.AddRange(_bodies);
        moved._places.AddRange(_places);
        moved._projects.AddRange(_projects);
        moved._cooperation.AddRange(_cooperation);
        return moved;
    }

    /// <summary>A person with posts as <c>辽宁省委|书记</c>, <c>辽宁省|代省长</c>.</summary>
    public Written Person(string name, params string[] posts)
    {
        _people.Add(new NamedPerson(name, [.. posts.Select(post => Post(post, name))], [Span(name)], Because(name)));
        return this;
    }

    public Written Body(string name, string? full = null, BodyKind kind = BodyKind.Unknown)
    {
        _bodies.Add(new NamedBody(name, full, kind, [Span(name)], Because(name)));
        return this;
    }

    public Written Place(string name)
    {
        _places.Add(new NamedPlace(name, null, [Span(name)], Because(name)));
        return this;
    }

    public Written Event(EventType type, string? date, string? place, string[] hosts, string[] guests, params string[] organizations)
    {
        _events.Add(new Event
        {
            Type = type,
            Date = PartialDate.Parse(date),
            Place = place,
            PlaceSpan = place is null ? null : Span(place),
            Hosts = Sides(hosts),
            Guests = Sides(guests),
            Organizations = Sides(organizations),
            Evidence = Because(hosts.Concat(guests).Concat(organizations).First()),
        });
        return this;
    }

    public Written Figure(string text, string what, decimal value, string unit, FigureBasis basis = FigureBasis.Unstated, string? since = null, Bound bound = Bound.Exact)
    {
        _figures.Add(new Figure { Text = text, What = what, Value = value, Unit = unit, Basis = basis, Since = since, Bound = bound, Evidence = Because(text) });
        return this;
    }

    public Written Hopes(string speaker, string field)
    {
        _cooperation.Add(new Cooperation(speaker, CooperationKind.Hope, [new Field(field, Span(field))], Because(field)));
        return this;
    }

    public Written Project(string name, ProjectStage stage, string? on, params string[] parties)
    {
        _projects.Add(new Project(name, stage, PartialDate.Parse(on), null, Sides(parties), null, Because(name)));
        return this;
    }

    public static implicit operator (Article Article, ArticleFacts Facts)(Written written) => written.Finished;

    public (Article Article, ArticleFacts Facts) Finished => (_article, new ArticleFacts
    {
        People = [.. _people],
        Bodies = [.. _bodies],
        Places = [.. _places],
        Events = [.. _events],
        Figures = [.. _figures],
        Projects = [.. _projects],
        Cooperation = [.. _cooperation],
    });

    private HeldPost Post(string post, string person)
    {
        var (body, title) = post.Split('|') is [var first, var second] ? (first, second) : (null, post);
        var standing = title.StartsWith('代') ? PostStanding.Acting : title.StartsWith('原') ? PostStanding.Former : PostStanding.Held;
        return new HeldPost(body, title, standing, Because(person));
    }

    private ImmutableArray<Participant> Sides(string[] names) => [.. names.Select(name => new Participant(name, Span(name)))];

    private Evidence Because(string words) => new(Span(words), "test.by-hand");

    private TextSpan Span(string words)
    {
        for (var i = TextSpan.Title; i < _article.Paragraphs.Length; i++)
        {
            var at = _article.Line(i).IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
                return new TextSpan(i, at, words.Length);
        }

        throw new ArgumentException($"{_article.File} does not say {words}.", nameof(words));
    }
}
