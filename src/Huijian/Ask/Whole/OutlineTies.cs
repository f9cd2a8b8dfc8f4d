using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>What hangs together in an <see cref="Outline"/>: which stories name an entry, what lies in a place, which stories share whom they name.</summary>
internal sealed class OutlineTies
{
    // What more stories name relates none of them, as in Stories.RelatedAsync.
    private const int MostRelated = 40;

    private readonly Outline _outline;
    private readonly PlaceLists _naming;
    private readonly PlaceLists _relating;
    private readonly PlaceLists _attesting;
    private readonly string[] _placeIds;
    private readonly long[] _shared;
    private readonly List<int> _near = [];
    private readonly List<int> _nearest = [];

    public OutlineTies(Outline outline)
    {
        _outline = outline;
        _naming = Stories(outline.Entries.Count, outline.Named);
        _attesting = Stories(outline.Posts.Count, outline.Attested);
        PlacesById = [.. Outline.Places(outline.Entries).Where(entry => outline.Entries[entry].Kind == EntityKind.Place).OrderBy(entry => outline.Entries[entry].Id, StringComparer.Ordinal)];
        _placeIds = [.. PlacesById.Select(place => outline.Entries[place].Id)];
        _shared = new long[outline.Stories.Count];
        var relating = new List<(int Story, int Entry)>();
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if (entry.Kind == EntityKind.Place || entry.Stories is < 2 or > MostRelated)
                continue;
            foreach (var story in _naming[i])
                relating.Add((story, i));
        }

        _relating = new(outline.Stories.Count, outline.Entries.Count, CollectionsMarshal.AsSpan(relating));
    }

    /// <summary>All entries that are places, by their ids: what lies in a place stands together.</summary>
    public int[] PlacesById { get; }

    /// <summary>Where in <see cref="PlacesById"/> the entries stand that lie in a place, with itself.</summary>
    public Range Within(string place)
    {
        var (low, high) = Places.Covered(place);
        var (from, to) = (WholeStories.FirstNotBefore(_placeIds, low), WholeStories.FirstNotBefore(_placeIds, high));
        return from..(to < _placeIds.Length && _placeIds[to] == high ? to + 1 : to);
    }

    /// <summary>The entry of a place, or -1.</summary>
    public int Place(string? id) => id is not null && Array.BinarySearch(_placeIds, id, StringComparer.Ordinal) is >= 0 and var at ? PlacesById[at] : -1;

    /// <summary>The stories that name an entry; of a place also those that name what lies in it.</summary>
    public IReadOnlyCollection<int> StoriesOf(int entry)
    {
        var row = _outline.Entries[entry];
        if (row.Kind != EntityKind.Place || Places.Covered(row.Id) is var (low, high) && low == high)
            return _naming[entry].ToArray();
        var stories = new HashSet<int>();
        foreach (var inner in PlacesById.AsSpan(Within(row.Id)))
        {
            foreach (var story in _naming[inner])
                stories.Add(story);
        }

        return stories;
    }

    /// <summary>True if more than one story tells of an entry, or of what lies in it: with one, its page would repeat the story's.</summary>
    public bool IsToldTwice(int entry) => _outline.Entries[entry] is var row && (row.Stories > 1 || (row.Kind == EntityKind.Place && IsPlaceToldTwice(row.Id)));

    /// <summary>True if more than one story gives somebody this post.</summary>
    public bool IsPostToldTwice(int post) => _attesting[post].Length > 1;

    /// <summary>
    /// Other stories that name the same people and bodies, those that share the rarest first, as <see cref="Ask.Stories.RelatedAsync"/>. One at a time; the list
    /// is that of the next.
    /// </summary>
    public IReadOnlyList<int> RelatedTo(int story, int count)
    {
        _near.Clear();
        foreach (var entry in _relating[story])
        {
            foreach (var other in _naming[entry])
            {
                if (other == story)
                    continue;
                if (_shared[other] == 0)
                    _near.Add(other);
                _shared[other] += 1_000_000 / _outline.Entries[entry].Stories;
            }
        }

        _nearest.Clear();
        foreach (var other in _near)
        {
            var rank = _nearest.Count;
            while (rank > 0 && IsNearer(other, _nearest[rank - 1]))
                rank--;
            if (rank == count)
                continue;
            if (_nearest.Count == count)
                _nearest.RemoveAt(count - 1);
            _nearest.Insert(rank, other);
        }

        foreach (var other in _near)
            _shared[other] = 0;
        return _nearest;
    }

    private bool IsNearer(int one, int other) => _shared[one] == _shared[other]
        ? string.CompareOrdinal(_outline.Stories[one].Id, _outline.Stories[other].Id) < 0
        : _shared[one] > _shared[other];

    private bool IsPlaceToldTwice(string place)
    {
        var told = -1;
        foreach (var inner in PlacesById.AsSpan(Within(place)))
        {
            foreach (var story in _naming[inner])
            {
                if (told >= 0 && story != told)
                    return true;
                told = story;
            }
        }

        return false;
    }

    /// <summary>The stories of each thing, each once.</summary>
    private PlaceLists Stories(int things, IReadOnlyList<Tie> ties)
    {
        var pairs = new (int, int)[ties.Count];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = (ties[i].Other, _outline.Articles[ties[i].Article].Story);
        return new(things, _outline.Stories.Count, pairs);
    }
}
