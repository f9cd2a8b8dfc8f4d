
namespace Huijian.Ask.Whole;

/// <summary>The registers: who and what there is, posts and terms, agreements, projects, shares, what was hoped and pledged, comparable figures.</summary>
internal sealed class WholeRegister
{
    private readonly Dictionary<string, PersonRow> _people;
    private readonly Dictionary<string, BodyRow> _bodies;
    private readonly Dictionary<string, PlaceRow> _places;
    private readonly Dictionary<string, PostRow> _posts;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly ILookup<string, PersonRow> _byName;
    private readonly ILookup<string, string> _names;
    private readonly ILookup<string, TermRow> _termsOfPerson;
    private readonly ILookup<string, TermRow> _termsOfPost;
    private readonly ILookup<string, TermRow> _termsOfBody;
    private readonly ILookup<string, AgreementRow> _agreements;
    private readonly ILookup<string, ProjectRow> _projectsOf;
    private readonly ILookup<string, ProjectRow> _projectsAt;
    private readonly ILookup<string, CooperationRow> _saidBy;
    private readonly ILookup<string, CooperationRow> _saidOf;
    private readonly string[] _folded;
    private readonly string[] _foldedIds;
    private readonly string[] _placeIds;
    private readonly int[] _placeRanks;

    private WholeRegister(Scanned scanned)
    {
        (People, Bodies, Places, Posts) = (scanned.People, scanned.Bodies, scanned.Places, scanned.Posts);
        (Projects, Fields) = (scanned.Projects, scanned.Fields);
        Outlets = scanned.Outlets.ToDictionary(row => row.Id, StringComparer.Ordinal);
        Channels = scanned.Channels.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _people = People.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _bodies = Bodies.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _places = Places.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _posts = Posts.ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var (id, name) in People.Select(row => (row.Id, row.Name)).Concat(Bodies.Select(row => (row.Id, row.Name))).Concat(Places.Select(row => (row.Id, row.Name))))
            _known[id] = name;
        _byName = People.ToLookup(row => row.Name);
        _names = scanned.Names.ToLookup(name => name.Owner, name => name.Row);
        _termsOfPerson = scanned.Terms.ToLookup(term => term.Person.Id);
        _termsOfPost = scanned.Terms.ToLookup(term => term.Post.Id);
        _termsOfBody = scanned.Terms.Where(term => term.Body is not null).ToLookup(term => term.Body!.Id);
        _agreements = ByParty(scanned.Agreements, agreement => agreement.Parties);
        _projectsOf = ByParty(Projects, project => project.Parties);
        _projectsAt = Projects.Where(project => project.Place is not null).ToLookup(project => project.Place!);
        _saidBy = scanned.Said.ToLookup(said => said.Speaker.Id);
        _saidOf = scanned.Said.ToLookup(said => said.Field.Id);
        _folded = [.. scanned.Folded.Select(body => body.Row)];
        _foldedIds = [.. scanned.Folded.Select(body => body.Owner)];
        Array.Sort(_folded, _foldedIds, StringComparer.Ordinal);
        _placeIds = [.. Places.Select(place => place.Id)];
        _placeRanks = [.. Enumerable.Range(0, Places.Count)];
        Array.Sort(_placeIds, _placeRanks, StringComparer.Ordinal);
    }

    /// <summary>Most told first.</summary>
    public IReadOnlyList<PersonRow> People { get; }

    /// <summary>Most told first.</summary>
    public IReadOnlyList<BodyRow> Bodies { get; }

    /// <summary>Most told first.</summary>
    public IReadOnlyList<PlaceRow> Places { get; }

    /// <summary>Those in which somebody was seen.</summary>
    public IReadOnlyList<PostRow> Posts { get; }

    /// <summary>Last seen first.</summary>
    public IReadOnlyList<ProjectRow> Projects { get; }

    /// <summary>Fields of cooperation, most told first.</summary>
    public IReadOnlyList<ChannelRow> Fields { get; }

    public IReadOnlyDictionary<string, OutletRow> Outlets { get; }

    public IReadOnlyDictionary<string, ChannelRow> Channels { get; }

    public static async Task<WholeRegister> ReadAsync(Answers answers, CancellationToken cancel) => new(new Scanned(
        (await answers.People.ListAsync(0, int.MaxValue, cancel)).Rows,
        (await answers.Bodies.ListAsync(null, 0, int.MaxValue, cancel)).Rows,
        (await answers.Places.ListAsync(false, 0, int.MaxValue, cancel)).Rows,
        await answers.Posts.AllAsync(cancel),
        await answers.AskAsync("select entity, name from entity_name order by entity, name", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel),
        await answers.AskAsync("select folded, id from entity where kind = 'Body' order by id", row => new Owned<string>(row.Text(1), row.Text(0)), [], cancel),
        await Terms.SeenAsync(answers, cancel),
        await answers.Agreements.ListAsync(int.MaxValue, cancel),
        await answers.Projects.ListAsync(int.MaxValue, cancel),
        await answers.Fields.ListAsync(int.MaxValue, cancel),
        await answers.Outlets.ListAsync(cancel),
        await answers.Channels.ListAsync(cancel),
        await answers.Fields.ToldAsync("1 = 1", [], int.MaxValue, cancel)));

    public PersonRow? Person(string id) => _people.GetValueOrDefault(id);

    public BodyRow? Body(string id) => _bodies.GetValueOrDefault(id);

    public PlaceRow? Place(string id) => _places.GetValueOrDefault(id);

    /// <summary>What lies in a place, most told first.</summary>
    public IEnumerable<PlaceRow> PlacesIn(string id)
    {
        var (low, high) = Ask.Places.Covered(id);
        var inner = new List<int>();
        for (var at = WholeStories.FirstNotBefore(_placeIds, low); low != high && at < _placeIds.Length && string.CompareOrdinal(_placeIds[at], high) <= 0; at++)
        {
            if (_placeIds[at] != id)
                inner.Add(_placeRanks[at]);
        }

        inner.Sort();
        return inner.Select(rank => Places[rank]);
    }

    public PostRow? Post(string id) => _posts.GetValueOrDefault(id);

    /// <summary>The name by which an entity is shown, or null.</summary>
    public string? NameOf(string id) => _known.GetValueOrDefault(id);

    /// <summary>Other ways an entity is written.</summary>
    public IEnumerable<string> OtherNamesOf(string id, string shown) => _names[id].Where(name => name != shown);

    public IEnumerable<PersonRow> NamesakesOf(PersonRow person) => _byName[person.Name].Where(other => other.Id != person.Id);

    /// <summary>The agreements of a body, last signed first.</summary>
    public IEnumerable<AgreementRow> SignedBy(string body) => _agreements[body];

    /// <summary>The projects of a body, last seen first.</summary>
    public IEnumerable<ProjectRow> ProjectsOf(string body) => _projectsOf[body];

    /// <summary>The projects at a place, last seen first.</summary>
    public IEnumerable<ProjectRow> ProjectsAt(string place) => _projectsAt[place];

    /// <summary>What a speaker hoped for and pledged, the newest first.</summary>
    public IEnumerable<CooperationRow> SaidBy(string speaker) => _saidBy[speaker];

    /// <summary>What was hoped for and pledged in a field, the newest first.</summary>
    public IEnumerable<CooperationRow> SaidOf(string field) => _saidOf[field];

    /// <summary>What a person held, the last seen first, and of those the longest seen.</summary>
    public IEnumerable<TermRow> HeldBy(string person) =>
        _termsOfPerson[person].OrderByDescending(term => term.EndEarliest).ThenBy(term => term.StartLatest).ThenBy(term => term.Post.Name, StringComparer.Ordinal);

    /// <summary>Who was seen in a post, first to last.</summary>
    public IEnumerable<TermRow> In(string post) => _termsOfPost[post].OrderBy(term => term.StartLatest).ThenBy(term => term.Person.Name, StringComparer.Ordinal);

    /// <summary>Who was seen in the posts of a body, the last seen first.</summary>
    public IEnumerable<TermRow> OfBody(string body) => LastFirst(_termsOfBody[body]);

    /// <summary>Who was seen in the posts of bodies whose names begin so, as names are kept for comparing.</summary>
    public IEnumerable<TermRow> OfBodiesNamed(string beginning)
    {
        var terms = new List<TermRow>();
        for (var at = WholeStories.FirstNotBefore(_folded, beginning); at < _folded.Length && _folded[at].StartsWith(beginning, StringComparison.Ordinal); at++)
            terms.AddRange(_termsOfBody[_foldedIds[at]]);
        return LastFirst(terms);
    }

    private static IEnumerable<TermRow> LastFirst(IEnumerable<TermRow> terms) => terms
        .OrderByDescending(term => term.EndEarliest)
        .ThenBy(term => term.Post.Name, StringComparer.Ordinal)
        .ThenBy(term => term.Person.Name, StringComparer.Ordinal);

    private static ILookup<string, T> ByParty<T>(IEnumerable<T> rows, Func<T, IReadOnlyList<Named>> parties) => rows
        .SelectMany(row => parties(row).Select(party => party.Id).Distinct().Select(party => (party, row)))
        .ToLookup(pair => pair.party, pair => pair.row);

    private sealed record Scanned(
        IReadOnlyList<PersonRow> People,
        IReadOnlyList<BodyRow> Bodies,
        IReadOnlyList<PlaceRow> Places,
        IReadOnlyList<PostRow> Posts,
        List<Owned<string>> Names,
        List<Owned<string>> Folded,
        IReadOnlyList<TermRow> Terms,
        IReadOnlyList<AgreementRow> Agreements,
        IReadOnlyList<ProjectRow> Projects,
        IReadOnlyList<ChannelRow> Fields,
        IReadOnlyList<OutletRow> Outlets,
        IReadOnlyList<ChannelRow> Channels,
        IReadOnlyList<CooperationRow> Said);
}
