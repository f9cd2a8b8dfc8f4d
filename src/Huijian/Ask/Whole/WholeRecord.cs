using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>
/// Everything that pages show but the texts, who is named in them and what attests terms, read in some twenty scans and held in memory, for whoever wants all pages and not one.
/// It gives the rows that the questions of <see cref="Answers"/> give, in the same order; tests hold the two together.
/// Costs some 6 kB for each article of the record.
/// </summary>
internal sealed class WholeRecord
{
    private readonly Dictionary<string, ProjectRow> _projects;
    private readonly Dictionary<string, ChannelRow> _fields;
    private readonly ILookup<string, string> _articlesNaming;
    private readonly Answers _answers;

    private WholeRecord(Answers answers, WholeStories stories, WholeEvents events, WholeRegister register, WholeUndertakings undertakings, ILookup<string, PriceDay> prices, List<JudgedStatement> judged)
    {
        _answers = answers;
        (Stories, Events, Register, Undertakings) = (stories, events, register, undertakings);
        Prices = prices;
        Judged = judged.ToLookup(statement => statement.Article);
        _projects = register.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        _fields = register.Fields.ToDictionary(field => field.Id, StringComparer.Ordinal);
        var measuring = undertakings.Measuring.ToHashSet(StringComparer.Ordinal);
        _articlesNaming = stories.Mentions.Where(one => one.Kind == EntityKind.Body && measuring.Contains(one.Article)).Distinct().ToLookup(one => one.Entity, one => one.Article, StringComparer.Ordinal);
    }

    public WholeStories Stories { get; }

    public WholeEvents Events { get; }

    public WholeRegister Register { get; }

    public WholeUndertakings Undertakings { get; }

    /// <summary>The days of each share, oldest first.</summary>
    public ILookup<string, PriceDay> Prices { get; }

    /// <summary>What people said of the statements of each article.</summary>
    public ILookup<string, JudgedStatement> Judged { get; }

    public static async Task<WholeRecord> ReadAsync(Answers answers, CancellationToken cancel)
    {
        // Side by side: SQLite reads while it is asked, so a second core needs a thread of its own.
        var stories = Task.Run(() => WholeStories.ReadAsync(answers, cancel), cancel);
        var events = Task.Run(() => WholeEvents.ReadAsync(answers, cancel), cancel);
        var register = Task.Run(() => WholeRegister.ReadAsync(answers, cancel), cancel);
        var undertakings = Task.Run(() => WholeUndertakings.ReadAsync(answers, cancel), cancel);
        var prices = answers.Prices.AllAsync(cancel);
        var judged = answers.Articles.JudgedAsync("1 = 1", [], cancel);
        // All of them before one that failed is told of: nobody shall read on from a record that is being closed.
        await Task.WhenAll(stories, events, register, undertakings, prices, judged);
        return new WholeRecord(answers, await stories, await events, await register, await undertakings, await prices, await judged);
    }

    /// <summary>A story as its page shows it, or null.</summary>
    public ToldStory? Story(string id)
    {
        if (Stories.Find(id) is not { } story)
            return null;
        var events = Events.OfStory(id).Take(1000).ToList();
        return new ToldStory(
            story,
            [.. Stories.ReportsOf(id)],
            events,
            [.. InOrder(Undertakings.ProjectsOf(id)).Take(200)],
            Undertakings.TouchedIn(id),
            Disagreements.Among(events),
            [.. Stories.SeriesOf(id)],
            [.. Stories.JoinsOf(id)]);
    }

    public PersonPage? Person(string id) => Register.Person(id) is not { } person ? null : new PersonPage(
        person,
        [.. Register.OtherNamesOf(id, person.Name)],
        [.. Register.HeldBy(id).Take(1000)],
        [.. Events.MetBy(id, Register.NameOf)],
        [.. Stories.Naming(id, 200)],
        [],
        [.. Register.NamesakesOf(person)]);

    public BodyPage? Body(string id) => Register.Body(id) is not { } body ? null : new BodyPage(
        body,
        [.. Register.OtherNamesOf(id, body.Name)],
        [.. Register.OfBody(id).Take(1000)],
        Undertakings.TouchedThrough(id),
        [.. Register.SignedBy(id).Take(200)],
        [.. Register.ProjectsOf(id).Take(200)],
        [.. Events.MetBy(id, Register.NameOf)],
        [.. Stories.Naming(id, 200)]);

    public PlacePage? Place(string id)
    {
        if (Register.Place(id) is not { } place)
            return null;
        var (low, high) = Places.Covered(id);
        var stories = Stories.NamingPlaces(low, high);
        return new PlacePage(
            place,
            [.. new[] { Places.Province(id), Places.City(id) }.OfType<string>().Where(outer => outer != id && Register.NameOf(outer) is not null).Distinct().Order(StringComparer.Ordinal).Select(outer => new Named(outer, Register.NameOf(outer)!))],
            [.. Register.OfBodiesNamed(_answers.Names.Fold(place.Name)).Take(1000)],
            [.. Register.ProjectsAt(place.Name).Take(200)],
            [.. Events.CameTo(id, Register.NameOf)],
            [.. Register.PlacesIn(id).Take(PlacePage.MostInner)],
            stories.Count,
            [.. stories.Take(200)]);
    }

    /// <summary>The terms that the page of a post quotes articles for: those it lists, and those that contradict one another.</summary>
    public IEnumerable<TermRow> QuotedFor(string post)
    {
        var terms = Register.In(post).ToList();
        return terms.TakeLast(PostPage.MostTerms).Concat(Apart(post, terms).SelectMany(pair => new[] { pair.One, pair.Other })).Distinct();
    }

    /// <param name="attested">Gives a term of <see cref="QuotedFor"/> with what attests it.</param>
    public PostPage? Post(string id, Func<TermRow, TermRow> attested)
    {
        if (Register.Post(id) is not { } post)
            return null;
        var terms = Register.In(id).ToList();
        return new PostPage(
            post,
            terms.Count,
            [.. terms.TakeLast(PostPage.MostTerms).Select(attested)],
            [.. Apart(id, terms).Select(pair => Contradictions.Between(attested(pair.One), attested(pair.Other)))]);
    }

    private IEnumerable<(TermRow One, TermRow Other)> Apart(string post, List<TermRow> terms) =>
        Register.Post(post) is { OneSeat: true } ? Contradictions.Overlapping(terms).Take(PostPage.MostConflicts) : [];

    public ProjectPage? Project(string id) => _projects.GetValueOrDefault(id) is not { } project ? null : new ProjectPage(
        project,
        Undertakings.StepsOf(id),
        Undertakings.FiguresOf(id),
        [.. Stories.InOrder(Undertakings.StoriesOf(id), 200)]);

    public SecurityPage? Security(string id)
    {
        var reasons = Undertakings.Reasons(id);
        return reasons.Count == 0 ? null : SecurityPage.Of(reasons, [.. Stories.InOrder(Undertakings.StoriesTouching(id), 500)]);
    }

    /// <summary>What a speaker hoped for and pledged, the newest first.</summary>
    public IReadOnlyList<CooperationRow> SaidBy(string speaker) => Fields.Once(Register.SaidBy(speaker).Take(300));

    public FieldPage? Field(string id)
    {
        if (_fields.GetValueOrDefault(id) is not { } field)
            return null;
        return new FieldPage(field, Fields.Once(Register.SaidOf(id).Take(200)), [.. Stories.InOrder(Register.SaidOf(id).Select(said => said.Story), 200)]);
    }

    /// <summary>Figures that the articles naming a body give more than once.</summary>
    public IEnumerable<FigureSeries> SeriesOf(string body) => Undertakings.SeriesIn(_articlesNaming[body]);

    private IEnumerable<ProjectRow> InOrder(IEnumerable<string> projects) =>
        projects.Select(_projects.GetValueOrDefault).OfType<ProjectRow>().OrderByDescending(project => project.On?.ToString() ?? "", StringComparer.Ordinal).ThenBy(project => project.Id, StringComparer.Ordinal);
}
