using System.Data.Common;
using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>Finds for each article that comes in the copies and other tellings that the record has, and which story it belongs to.</summary>
internal sealed class Joiner(RecordStore store, Gazetteer gazetteer, LooseFolding folding)
{
    /// <summary>Candidates looked at closely, those that share most first.</summary>
    private const int MostCandidates = 12;

    /// <summary>How many times as many are asked for their day: most of those that share a phrase are of other years.</summary>
    private const int NearBy = 4;

    /// <summary>Of articles far apart in time, copies share at least one of so many anchors: only much the same text is a copy then.</summary>
    private const int LateSample = 4;

    /// <summary>Tellings kept in memory between articles: news of a day comes together.</summary>
    private const int MostKept = 2000;

    /// <summary>Days of publication kept in memory.</summary>
    private const int MostDays = 200_000;

    private const double LeastAlike = 0.2;

    private readonly Dictionary<long, JoinedArticle> _kept = [];
    private readonly Queue<long> _order = [];
    private readonly Dictionary<long, DateOnly?> _days = [];
    private HashSet<(string, string)> _apart = [];
    private ILookup<string, string> _together = Enumerable.Empty<string>().ToLookup(id => id);
    private Anchors _anchors = new();

    /// <summary>Begins a batch: reads what the record has under the keys of its articles.</summary>
    public void Begin(DbConnection connection, DbTransaction transaction, IEnumerable<IncomingArticle> articles)
    {
        _anchors = new Anchors();
        if (_days.Count > MostDays)
            _days.Clear();
        _anchors.Load(store, transaction, articles.SelectMany(article => article.TextAnchors.Concat(article.Keys)));
        _apart = [.. Judgements.Split(connection, transaction)];
        _together = Judgements.Merged(connection, transaction).SelectMany(pair => new[] { pair, (pair.Stays, pair.Gone) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>Finds where an article belongs and enters it, so that the next ones find it.</summary>
    public Belonging Join(DbConnection connection, DbTransaction transaction, string id, long number, IncomingArticle article, Tables tables)
    {
        var (day, sample) = (article.Telling.Day, article.TextAnchors.Count);
        var byText = Dated(connection, transaction, _anchors.Sharing(article.TextAnchors).Where(one => one.Shared >= 2 || sample < 6))
            .Where(one => !(Apart(one.Day, day) > Copies.LateDays) || one.Shared * LateSample >= sample)
            .Take(MostCandidates);
        var joins = new List<(JoinedArticle Other, string Level, string Reason)>();
        foreach (var (other, _, _) in byText)
        {
            if (Known(connection, transaction, other) is { } known && !Apart(id, known.Id) && Copies.Why(article.Telling.Text, known.Telling.Text) is { } why)
                joins.Add((known, "copy", why));
        }

        var isCopy = joins.Count > 0;
        if (!isCopy)
        {
            var byKey = Dated(connection, transaction, _anchors.Sharing(article.TextAnchors.Concat(article.Keys)))
                .Where(one => !(Apart(one.Day, day) > Retellings.FarthestDays))
                .Take(MostCandidates);
            foreach (var (other, _, _) in byKey)
            {
                if (Known(connection, transaction, other) is { } known && !Apart(id, known.Id) && Retellings.Why(article.Telling, known.Telling) is { } why)
                    joins.Add((known, "story", why));
            }
        }

        foreach (var other in _together[id].Where(other => joins.TrueForAll(join => join.Other.Id != other)))
        {
            if (Number(connection, transaction, other) is { } judged && Known(connection, transaction, judged) is { } known)
                joins.Add((known, "story", "a person judged them to be one"));
        }

        foreach (var (other, level, reason) in joins)
            tables.Joined.Add(id, other.Id, level, reason);
        // A copy that adds no text of its own adds no keys: mirrors do not wear the keys out.
        if (!isCopy || joins.TrueForAll(join => join.Other.Telling.Text.Body.Length * 5 < article.Telling.Text.Body.Length * 4))
            _anchors.Enter(number, article.TextAnchors.Concat(article.Keys), tables.Anchors);
        Keep(number, new JoinedArticle(id, number, article.Telling));
        _days[number] = article.Telling.Day;
        return new Belonging([.. joins.Where(join => join.Level == "copy").Select(join => join.Other.Id)], [.. joins.Select(join => join.Other.Id)]);
    }

    /// <summary>True if an article of the record and one that comes in have any wording in common: then they may be two wordings of one.</summary>
    public bool AreAlike(DbConnection connection, DbTransaction transaction, long number, IncomingArticle article) =>
        Known(connection, transaction, number) is { } known
        && (known.Telling.Text.Containment(article.Telling.Text) >= LeastAlike || Titles.Compare(known.Telling.Text.Title, article.Telling.Text.Title) == TitleMatch.Same);

    /// <summary>An article of the record as it came in.</summary>
    public IncomingArticle Read(byte[] content, byte[] facts) => IncomingArticle.Of(Packed.Article(content), Packed.Facts(facts), gazetteer, folding);

    /// <summary>Forgets what is kept of an article that has got another wording.</summary>
    public void Forget(long number)
    {
        _kept.Remove(number);
        _days.Remove(number);
    }

    /// <summary>The first of the candidates with their days, which are read much faster than the articles.</summary>
    private IEnumerable<(long Number, int Shared, DateOnly? Day)> Dated(DbConnection connection, DbTransaction transaction, IEnumerable<(long Number, int Shared)> candidates)
    {
        var first = candidates.Take(NearBy * MostCandidates).ToList();
        var unknown = first.Select(one => one.Number).Where(number => !_days.ContainsKey(number)).ToList();
        if (unknown.Count > 0)
        {
            var (list, values) = Sql.In("number", unknown);
            foreach (var (number, day) in connection.Ask($"select number, day from article where number in ({list})", row => (row.Whole(0), row.DayOrNull(1)), [.. values], transaction))
                _days[number] = day;
        }

        return first.Select(one => (one.Number, one.Shared, _days.GetValueOrDefault(one.Number)));
    }

    /// <summary>Days between two; null where one is not known.</summary>
    private static int? Apart(DateOnly? one, DateOnly? other) => one is { } day && other is { } theirs ? Math.Abs(day.DayNumber - theirs.DayNumber) : null;

    private bool Apart(string one, string other) => _apart.Contains((one, other)) || _apart.Contains((other, one));

    private long? Number(DbConnection connection, DbTransaction transaction, string id) =>
        _kept.Values.FirstOrDefault(kept => kept.Id == id)?.Number
        ?? connection.Ask("select number from article where id = @id", row => row.Whole(0), [("id", id)], transaction).Cast<long?>().FirstOrDefault();

    private JoinedArticle? Known(DbConnection connection, DbTransaction transaction, long number)
    {
        if (_kept.TryGetValue(number, out var kept))
            return kept;
        var rows = connection.Ask(
            "select a.id, r.content, r.facts from article a join revision r on r.article = a.id and r.number = a.revision where a.number = @number",
            row => new JoinedArticle(row.Text(0), number, Telling.Of(Packed.Article(row.Bytes(1)), Packed.Facts(row.Bytes(2)), gazetteer, folding)),
            [("number", number)],
            transaction);
        if (rows is not [var read])
            return null;
        Keep(number, read);
        return read;
    }

    private void Keep(long number, JoinedArticle article)
    {
        if (!_kept.TryAdd(number, article))
            return;
        _order.Enqueue(number);
        while (_kept.Count > MostKept && _order.TryDequeue(out var oldest))
            _kept.Remove(oldest);
    }

    /// <summary>An article of the record as it is held against new ones.</summary>
    private sealed record JoinedArticle(string Id, long Number, Telling Telling);
}
