using System.Globalization;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>The facts of one article as statements and as the rows that questions are asked of. Rejected statements give no rows; changed ones give the changed value.</summary>
internal sealed class FactRows
{
    private readonly string _article;
    private readonly string _story;
    private readonly string? _day;
    private readonly ArticleFacts _facts;
    private readonly StatementWriter _statements;
    private readonly Gazetteer _gazetteer;
    private readonly EntityIds _ids;
    private readonly Tables _tables;
    private readonly Func<TextSpan, string> _sentenceAt;
    private readonly HashSet<(EntityKind, string)> _mentioned = [];
    private readonly Dictionary<string, string?> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _called = new(StringComparer.Ordinal);

    private FactRows(string article, string story, IncomingArticle incoming, StatementWriter statements, Gazetteer gazetteer, EntityIds ids, Tables tables)
    {
        (_article, _story, _facts, _statements, _gazetteer, _ids, _tables) = (article, story, incoming.Facts, statements, gazetteer, ids, tables);
        _day = incoming.Article.Published?.Day.Iso();
        _sentenceAt = span => Sentence(incoming.Article.Line(span.Paragraph), span.Start);
    }

    public static void Write(string article, string story, IncomingArticle incoming, StatementWriter statements, Gazetteer gazetteer, EntityIds ids, Tables tables)
    {
        var rows = new FactRows(article, story, incoming, statements, gazetteer, ids, tables);
        rows.Bodies();
        rows.People();
        rows.Places();
        var figures = rows.Figures();
        rows.Happenings();
        rows.Cooperation();
        rows.Agreements(figures);
        rows.Projects(figures);
        rows.Securities();
    }

    private void People()
    {
        foreach (var person in _facts.People)
        {
            var (_, named) = _statements.Write(Subjects.Of(person), "named", person.Name, person.Evidence.Span, person.Evidence.Rule);
            _called[person.Name] = named.Rejected ? null : named.Value ?? person.Name;
            var phrases = new List<string>();
            foreach (var post in person.Posts)
            {
                var body = post.Body is null ? null : BodyOf(post.Body).Name;
                var (id, verdict) = _statements.Write(Subjects.Of(person), "post", Subjects.Understood(body, post), post.Evidence.Span, post.Evidence.Rule);
                if (verdict.Rejected || named.Rejected)
                    continue;
                var (bodyName, title) = verdict.Value?.Split('|') is [var changedBody, var changedTitle, ..] ? (Empty(changedBody), changedTitle) : (body, post.Title);
                phrases.Add(PostNames.Phrase(bodyName, title));
                Attest(person, post.Standing, bodyName, title, id);
            }

            if (_called[person.Name] is not { } name)
                continue;
            _posts[person.Name] = phrases.Count > 0 ? string.Join('、', phrases) : null;
            Mention(EntityKind.Person, person.Name, PersonId(name), name, null, _posts[person.Name]);
            Pending("person", _gazetteer.Plain(name));
        }
    }

    /// <summary>A title printed in an article is evidence of its day only: that of the happening the person takes part in, else that of publication.</summary>
    private void Attest(NamedPerson person, PostStanding standing, string? body, string title, string statement)
    {
        var happened = _facts.Events.FirstOrDefault(one =>
            one.Status == EventStatus.Happened && one.Date is { Day: not null } && one.Hosts.Concat(one.Guests).Concat(one.Attendees).Any(side => side.Name == person.Name));
        var day = happened?.Date?.Earliest.Iso() ?? _day;
        if (day is null || _called[person.Name] is not { } name)
            return;
        // The register knows one post, whichever script an article writes it in: 遼寧省代省長 and 辽宁省代省长.
        var plain = PostNames.Title(_gazetteer.Folded(title));
        body = body is null ? null : _gazetteer.Folded(body);
        var bodyId = body is null ? null : BodyId(body);
        var post = Ids.Of('o', bodyId ?? "", plain);
        _tables.Attestations.Add(
            statement, _article, name, _gazetteer.Plain(name), PersonId(name), bodyId, body, plain, post, standing.ToString(), day);
        var phrase = PostNames.Phrase(body, plain);
        _tables.Posts.AddOnce(post, post, phrase, _gazetteer.Plain(phrase), bodyId, body, plain, PostNames.HasOneSeat(body, plain) ? 1L : 0L);
        if (body is not null)
            Entity(EntityKind.Body, bodyId!, body, _ids.Listed(body)?.Kind.ToString());
    }

    private void Bodies()
    {
        foreach (var body in _facts.Bodies)
        {
            var (_, verdict) = _statements.Write(Subjects.Of(body), "named", body.Full ?? body.Name, body.Evidence.Span, body.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            var known = BodyOf(verdict.Value ?? body.Name);
            var kind = _ids.Listed(known.Name)?.Kind ?? body.Kind;
            Mention(EntityKind.Body, body.Name, BodyId(known.Name), known.Name, kind.ToString(), null);
            if (!PostNames.IsElliptical(body.Name) && body.Name != known.Name)
                AlsoNamed(EntityKind.Body, BodyId(known.Name), body.Name, _gazetteer.Plain(body.Name));
        }
    }

    private void Places()
    {
        foreach (var place in _facts.Places)
        {
            var (_, verdict) = _statements.Write(Subjects.Of(place), "named", place.Code ?? "", place.Evidence.Span, place.Evidence.Rule);
            if (!verdict.Rejected)
                Place(place.Name, place.Code);
        }
    }

    private string Place(string name, string? code)
    {
        var known = code ?? _gazetteer.Code(name);
        var id = known ?? Ids.Of('l', _gazetteer.Plain(name));
        Mention(EntityKind.Place, name, id, (known is null ? null : _gazetteer.Name(known)) ?? name, known, null);
        return id;
    }

    private void Happenings()
    {
        foreach (var (i, one) in _facts.Events.Index())
        {
            var subject = Subjects.OfEvent(i);
            var (statement, verdict) = _statements.Write(subject, "kind", one.Type.ToString(), one.TriggerSpan ?? one.Evidence.Span, one.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            var kind = Enum.TryParse<EventType>(verdict.Value, out var changed) ? changed : one.Type;
            var date = Judged(subject, "date", one.Date?.ToString(), one.DateSpan, one.Evidence) is { } written ? PartialDate.Parse(written) : null;
            var place = Judged(subject, "place", one.Place, one.PlaceSpan, one.Evidence);
            var theme = Judged(subject, "theme", one.Theme, one.ThemeSpan, one.Evidence);
            var placeId = place is null ? null : Place(place, _facts.Places.FirstOrDefault(named => named.Name == place)?.Code);
            var id = Ids.Of('h', _article, subject);
            var parties = Parties(id, subject, one);
            var hosts = parties["Host"].Select(Shown).ToList();
            _tables.Happenings.Add(
                id, _article, _story, (long)i, kind.ToString(), one.Status.ToString(), date?.ToString(), one.Until?.ToString(),
                date?.Earliest.Iso(), (one.Until ?? date)?.Latest.Iso(), placeId, place, Province(placeId, parties), theme, statement,
                hosts.Count == 0 ? null : string.Join('、', hosts), 0L, null);
        }
    }

    /// <summary>Who took part as people left it, by role: nobody who was rejected, and under the name that took the place of another.</summary>
    private ILookup<string, string> Parties(string happening, string subject, Event one)
    {
        var order = 0;
        return new[] { ("Host", one.Hosts), ("Guest", one.Guests), ("Attendee", one.Attendees), ("Organisation", one.Organizations) }
            .SelectMany(side => side.Item2.Select(participant => (Role: side.Item1, Name: Party(happening, subject, side.Item1, order++, participant, one.Evidence.Rule))))
            .Where(party => party.Name is not null)
            .ToLookup(party => party.Role, party => party.Name!);
    }

    private string? Party(string happening, string subject, string role, int order, Participant participant, string rule)
    {
        var (_, verdict) = _statements.Write(subject, role.ToLowerInvariant(), participant.Name, participant.Span, rule);
        var name = verdict.Value ?? participant.Name;
        if (verdict.Rejected || IsNobody(name))
            return null;
        var (kind, entity) = Who(name);
        _tables.Parties.Add(happening, role, (long)order, kind.ToString(), Shown(name), entity, kind == EntityKind.Person ? _posts.GetValueOrDefault(name) : null);
        return name;
    }

    private string Shown(string name) => _called.GetValueOrDefault(name) ?? name;

    /// <summary>The province of the place; where no place is told, that of the first host whose post lies in one.</summary>
    private string? Province(string? place, ILookup<string, string> parties)
    {
        var code = place is { Length: 6 } && char.IsAsciiDigit(place[0]) ? place : null;
        // Meetings of a province's leaders with an enterprise are often held in Beijing: the province is a side, not the place.
        var sides = parties["Host"].Concat(parties["Guest"])
            .SelectMany(side => _facts.People.FirstOrDefault(person => person.Name == side)?.Posts ?? [])
            .Select(post => post.Body is null ? null : _gazetteer.DivisionOf(post.Body))
            .OfType<string>()
            .Concat(parties["Organisation"].Select(_gazetteer.DivisionOf).OfType<string>());
        var found = code is null or "110000" ? sides.FirstOrDefault() ?? code : code;
        if (found is null)
            return null;
        var province = found[..2] + "0000";
        Entity(EntityKind.Place, province, _gazetteer.Name(province) ?? province, province);
        return province;
    }

    private Dictionary<int, string> Figures()
    {
        var ids = new Dictionary<int, string>();
        foreach (var (i, figure) in _facts.Figures.Index())
        {
            var value = Kept.Text(figure.Value);
            var (statement, verdict) = _statements.Write(
                Subjects.Of(figure), "value", Subjects.Understood(figure), figure.Evidence.Span, figure.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            if (decimal.TryParse(verdict.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var changed))
                value = Kept.Text(changed);
            var (measure, scope) = Measures.Of(figure);
            ids[i] = Ids.Of('n', _article, statement);
            _tables.Figures.Add(
                ids[i], _article, (long)i, measure, figure.What, _gazetteer.Plain(figure.What), value,
                (double)decimal.Parse(value, CultureInfo.InvariantCulture), figure.To is { } to ? Kept.Text(to) : null, figure.Unit, figure.Bound.ToString(),
                figure.Since, figure.AsOf?.ToString(), figure.Basis.ToString(), scope,
                figure.PartOf is { } whole ? ids.GetValueOrDefault(whole) : null, figure.AsOf is { Day: not null } day ? day.Earliest.Iso() : _day, statement);
        }

        return ids;
    }

    private void Cooperation()
    {
        foreach (var one in _facts.Cooperation)
        {
            foreach (var area in one.Areas)
            {
                var (statement, verdict) = _statements.Write(Subjects.Of(one), one.Kind.ToString().ToLowerInvariant(), area.Name, area.Span, one.Evidence.Rule);
                if (verdict.Rejected || IsNobody(one.Speaker))
                    continue;
                var field = verdict.Value ?? area.Name;
                _tables.Cooperation.Add(
                    statement, _article, _called.GetValueOrDefault(one.Speaker) ?? one.Speaker, Who(one.Speaker).Id, one.Kind.ToString(), field, Ids.Of('d', _gazetteer.Plain(field)), _day);
            }
        }
    }

    private void Agreements(Dictionary<int, string> figures)
    {
        foreach (var (i, one) in _facts.Agreements.Index())
        {
            var (statement, verdict) = _statements.Write(
                Subjects.Of(one, i), "agreed", one.Type.ToString(), one.Evidence.Span, one.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            var id = Ids.Of('g', _article, statement);
            _tables.Agreements.Add(
                id, _article, one.Name, Enum.TryParse<AgreementType>(verdict.Value, out var changed) ? changed.ToString() : one.Type.ToString(),
                one.SignedOn?.ToString(), one.Status.ToString(), one.AmountFigure is { } figure ? figures.GetValueOrDefault(figure) : null, statement);
            Sides(id, one.Parties);
        }
    }

    private void Projects(Dictionary<int, string> figures)
    {
        foreach (var one in _facts.Projects)
        {
            var (statement, verdict) = _statements.Write(Subjects.Of(one), "stage", one.Stage.ToString(), one.Evidence.Span, one.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            var project = Ids.Of('j', _gazetteer.Plain(one.Name));
            _tables.ProjectSteps.Add(
                statement, _article, project, one.Name, Enum.TryParse<ProjectStage>(verdict.Value, out var changed) ? changed.ToString() : one.Stage.ToString(),
                one.On?.ToString(), one.Place, one.InvestmentFigure is { } figure ? figures.GetValueOrDefault(figure) : null, _day,
                ProjectTurns.Of(_sentenceAt(one.Evidence.Span)).ToString());
            Pending("project", project);
            Sides(statement, one.Parties);
        }
    }

    private void Sides(string owner, IEnumerable<Participant> parties)
    {
        foreach (var (i, party) in parties.Index())
            _tables.Sides.Add(owner, (long)i, party.Name, Who(party.Name).Id);
    }

    private void Securities()
    {
        foreach (var one in _facts.Securities)
        {
            var (statement, verdict) = _statements.Write(Subjects.Of(one), one.Reason.ToString().ToLowerInvariant(), one.Through ?? "", one.Evidence.Span, one.Evidence.Rule);
            if (verdict.Rejected)
                continue;
            var body = one.Through is null ? null : BodyOf(one.Through).Name;
            _tables.Touched.Add(_article, one.Security.ToString(), one.ShortName, one.Reason.ToString(), body is null ? null : BodyId(body), body, statement);
        }
    }

    private string? Judged(string subject, string property, string? value, TextSpan? span, Evidence evidence)
    {
        if (value is null)
            return null;
        var (_, verdict) = _statements.Write(subject, property, value, span ?? evidence.Span, evidence.Rule);
        return verdict.Rejected ? null : verdict.Value ?? value;
    }

    /// <summary>True if a person said that the name in this article is nobody's.</summary>
    private bool IsNobody(string name) => _called.TryGetValue(name, out var called) && called is null;

    private (EntityKind Kind, string Id) Who(string name)
    {
        if (_called.GetValueOrDefault(name) is { } person)
            return (EntityKind.Person, PersonId(person));
        var body = BodyOf(name);
        var id = BodyId(body.Name);
        Entity(EntityKind.Body, id, body.Name, body.Kind);
        return (EntityKind.Body, id);
    }

    /// <summary>The usual name of a body: from the lists, else as the article completes it.</summary>
    private (string Name, string? Kind) BodyOf(string name)
    {
        var named = _facts.Bodies.FirstOrDefault(body => body.Name == name);
        var full = named?.Full ?? name;
        return _ids.Listed(full) is { } known
            ? (_gazetteer.Shorts(known.Full) is [var usual, ..] ? usual : known.Full, known.Kind.ToString())
            : (full, named?.Kind.ToString());
    }

    private string BodyId(string body) => _ids.Body(body);

    private string PersonId(string name) => _ids.Person(name);

    private void Mention(EntityKind kind, string name, string id, string shown, string? detail, string? post)
    {
        if (!_mentioned.Add((kind, name)))
            return;
        _tables.Mentions.Add(_article, kind.ToString(), name, id, post);
        Entity(kind, id, shown, detail);
    }

    private void Entity(EntityKind kind, string id, string name, string? detail)
    {
        // Many articles of a batch name the same: the rest is worked out for the first.
        if (!_tables.Named.Add((id, name)))
            return;
        var plain = _gazetteer.Plain(name);
        _tables.Entities.Add(id, kind.ToString(), name, plain, null, detail, 1L, 0L, null, null);
        AlsoNamed(kind, id, name, plain);
        if (kind == EntityKind.Body && _ids.Listed(name) is { } known)
        {
            foreach (var other in _gazetteer.Shorts(known.Full).Append(known.Full))
                AlsoNamed(EntityKind.Body, id, other, _gazetteer.Plain(other));
        }

        if (kind == EntityKind.Place && detail is not null && name.Length > 2)
            AlsoNamed(EntityKind.Place, id, name, plain.TrimEnd('省', '市'));
        Pending("entity", id);
    }

    private void AlsoNamed(EntityKind kind, string id, string name, string plain) =>
        _tables.EntityNames.AddOnce($"{kind} {id} {plain}", plain, kind.ToString(), id, name);

    private void Pending(string kind, string key) => _tables.Pending.AddOnce($"{kind} {key}", kind, key);

    private static string Sentence(string line, int at)
    {
        var inside = Math.Clamp(at, 0, line.Length);
        var start = line[..inside].LastIndexOf('。') + 1;
        var end = line.IndexOf('。', inside);
        return line[start..(end < 0 ? line.Length : end)];
    }

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
