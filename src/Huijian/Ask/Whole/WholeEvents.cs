using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>All happenings, the newest first, by story, by who took part and by place.</summary>
internal sealed class WholeEvents
{
    private readonly List<EventRow> _rows;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<int> _foremost = [];
    private readonly Dictionary<string, List<int>> _byStory = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byParty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byInvolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byProvince = new(StringComparer.Ordinal);
    private readonly string[] _placeIds;

    private WholeEvents(List<EventRow> rows, List<Owned<bool>> byStory, List<Owned<string>> involved)
    {
        _rows = rows;
        for (var i = 0; i < rows.Count; i++)
        {
            _places[rows[i].Id] = i;
            foreach (var party in rows[i].Parties.Select(party => party.Id).Distinct())
                List(_byParty, party).Add(i);
            if (rows[i].Place is { } place)
                List(_byPlace, place.Id).Add(i);
            if (rows[i].Province is { } province)
                List(_byProvince, province.Id).Add(i);
        }

        foreach (var (happening, entity) in involved.Where(one => _places.ContainsKey(one.Owner)).OrderBy(one => _places[one.Owner]))
            List(_byInvolved, entity).Add(_places[happening]);
        _placeIds = [.. _byPlace.Keys.Order(StringComparer.Ordinal)];
        foreach (var (id, foremost) in byStory)
        {
            if (!_places.TryGetValue(id, out var at))
                continue;
            List(_byStory, rows[at].Story).Add(at);
            if (foremost)
                _foremost.Add(at);
        }
    }

    public static async Task<WholeEvents> ReadAsync(Answers answers, CancellationToken cancel) => new(
        [.. (await answers.Ledger.EventsAsync("1 = 1", [], null, int.MaxValue, cancel)).OrderByDescending(one => one.Date?.Earliest ?? DateOnly.MinValue).ThenBy(one => one.Id, StringComparer.Ordinal)],
        await answers.AskAsync("select id, foremost from happening order by story, article, place_in", row => new Owned<bool>(row.Text(0), row.Flag(1)), [], cancel),
        await answers.AskAsync("select happening, entity from involved", row => new Owned<string>(row.Text(0), row.Text(1)), [], cancel));

    /// <summary>The happenings of a story as its articles tell them.</summary>
    public IEnumerable<EventRow> OfStory(string story) => At(_byStory.GetValueOrDefault(story, []));

    /// <summary>The happening that stands for a story in lists, or null.</summary>
    public EventRow? ForemostOf(StoryRow story)
    {
        if (story.Kind is null)
            return null;
        var told = _byStory.GetValueOrDefault(story.Id, []).Where(_foremost.Contains).Select(at => _rows[at]).ToList();
        return told.Find(one => one.Kind == story.Kind) ?? told.FirstOrDefault();
    }

    /// <summary>What the ledger shows, in its order.</summary>
    /// <param name="news">The day of a story.</param>
    public IEnumerable<(EventRow Row, DateOnly? Day)> InLedger(Func<string, DateOnly?> news) => At(_foremost)
        .Select(row => (Row: row, Day: Ledger.DayOf(row, news(row.Story))))
        .OrderBy(one => one.Day ?? DateOnly.MaxValue)
        .ThenByDescending(one => one.Row.Date?.Earliest ?? DateOnly.MinValue)
        .ThenBy(one => one.Row.Id, StringComparer.Ordinal);

    /// <summary>Happenings in which a person or body took part, each told once, as <see cref="Ledger.OfPartyAsync"/>.</summary>
    public IEnumerable<EventRow> Involving(string entity) => At(_byInvolved.GetValueOrDefault(entity, []).Where(_foremost.Contains));

    /// <summary>Happenings at a place and in what lies within it, as <see cref="Ledger.AtPlaceAsync"/>.</summary>
    public IEnumerable<EventRow> Around(string place) => At(Near(place).Where(_foremost.Contains));

    /// <summary>Where two sides took part in one happening, the oldest first.</summary>
    public IEnumerable<EventRow> Between(string one, string other) =>
        At(Side(one).Intersect(Side(other)).Where(_foremost.Contains)).OrderBy(happening => happening.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(happening => happening.Id, StringComparer.Ordinal).Take(500);

    /// <summary>Who stood on the other side, most often first, as <see cref="People.MetAsync"/>.</summary>
    public IEnumerable<MetRow> MetBy(string entity, Func<string, string?> name)
    {
        var met = new Dictionary<(EntityKind, string), (HashSet<string> Stories, DateOnly? Last)>();
        foreach (var one in At(_byParty.GetValueOrDefault(entity, [])))
        {
            foreach (var own in one.Parties.Where(party => party.Id == entity && party.Role != PartyRole.Attendee))
            {
                foreach (var other in one.Parties.Where(party => party.Id != entity && party.Role != PartyRole.Attendee && (party.Role != own.Role || party.Role == PartyRole.Organisation)))
                    Count(met, (other.Kind, other.Id), one);
            }
        }

        return Often(met, name).Take(50);
    }

    /// <summary>The bodies that took part in what happened at a place, most often first.</summary>
    public IEnumerable<MetRow> CameTo(string place, Func<string, string?> name)
    {
        var (low, high) = Places.Covered(place);
        var came = new Dictionary<(EntityKind, string), (HashSet<string> Stories, DateOnly? Last)>();
        foreach (var one in At(Within(low, high)))
        {
            foreach (var body in one.Parties.Where(party => party.Kind == EntityKind.Body))
                Count(came, (EntityKind.Body, body.Id), one);
        }

        return Often(came, name).Take(50);
    }

    private IEnumerable<EventRow> At(IEnumerable<int> places) => places.Select(place => _rows[place]);

    private IEnumerable<int> Side(string id) => Places.Province(id) is null ? _byInvolved.GetValueOrDefault(id, []) : Near(id);

    private SortedSet<int> Near(string place)
    {
        var (low, high) = Places.Covered(place);
        return [.. Within(low, high), .. _byProvince.GetValueOrDefault(place, [])];
    }

    private IEnumerable<int> Within(string low, string high)
    {
        for (var at = WholeStories.FirstNotBefore(_placeIds, low); at < _placeIds.Length && string.CompareOrdinal(_placeIds[at], high) <= 0; at++)
        {
            foreach (var place in _byPlace[_placeIds[at]])
                yield return place;
        }
    }

    private static void Count(Dictionary<(EntityKind, string), (HashSet<string> Stories, DateOnly? Last)> met, (EntityKind, string) who, EventRow one)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(met, who, out _);
        (seen.Stories ??= new(StringComparer.Ordinal)).Add(one.Story);
        if (one.Date?.Earliest is { } day && (seen.Last is null || day > seen.Last))
            seen.Last = day;
    }

    private static IEnumerable<MetRow> Often(Dictionary<(EntityKind Kind, string Id), (HashSet<string> Stories, DateOnly? Last)> met, Func<string, string?> name) => met
        .Where(one => name(one.Key.Id) is not null)
        .Select(one => new MetRow(one.Key.Kind, one.Key.Id, name(one.Key.Id)!, one.Value.Stories.Count, one.Value.Last))
        .OrderByDescending(row => row.Times)
        .ThenBy(row => row.Id, StringComparer.Ordinal);

    private static List<int> List(Dictionary<string, List<int>> lists, string key) => CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _) ??= [];
}
