using System.Runtime.InteropServices;
using Huijian.Facts.Model;

namespace Huijian.Ask.Whole;

/// <summary>What hangs together in an <see cref="Outline"/>: which stories name an entry, what lies in a place, which stories share whom they name.</summary>
internal sealed class OutlineTies
{
    // What more stories name relates none of them, as in Stories.RelatedAsync.
    private const int MostRelated = 40;

    private readonly Outline _outline;
    private readonly List<int>[] _naming;
    private readonly List<int>[] _relating;
    private readonly List<int>[] _attesting;
    private readonly int[] _places;
    private readonly string[] _placeIds;
    private readonly long[] _shared;

    public OutlineTies(Outline outline)
    {
        _outline = outline;
        _naming = Stories(outline.Entries.Count, outline.Named);
        _attesting = Stories(outline.Posts.Count, outline.Attested);
        _places = [.. Outline.Places(outline.Entries).Where(entry => outline.Entries[entry].Kind == EntityKind.Place).OrderBy(entry => outline.Entries[entry].Id, StringComparer.Ordinal)];
        _placeIds = [.. _places.Select(place => outline.Entries[place].Id)];
        _relating = [.. outline.Stories.Select(_ => new List<int>())];
        _shared = new long[outline.Stories.Count];
        for (var i = 0; i < outline.Entries.Count; i++)
        {
            var entry = outline.Entries[i];
            if (entry.Kind == EntityKind.Place || entry.Stories is < 2 or > MostRelated)
                continue;
            foreach (var story in _naming[i])
                _relating[story].Add(i);
        }
    }

    /// <summary>The entries that lie in a place, with itself.</summary>
    public IEnumerable<int> Within(string place)
    {
        var (low, high) = Places.Covered(place);
        for (var at = WholeStories.FirstNotBefore(_placeIds, low); at < _placeIds.Length && string.CompareOrdinal(_placeIds[at], high) <= 0; at++)
            yield return _places[at];
    }

    /// <summary>The entry of a place, or -1.</summary>
    public int Place(string? id) => id is not null && Array.BinarySearch(_placeIds, id, StringComparer.Ordinal) is >= 0 and var at ? _places[at] : -1;

    /// <summary>True if more than one story tells of an entry, or of what lies in it: with one, its page would repeat the story's.</summary>
    public bool IsToldTwice(int entry) => _outline.Entries[entry] is var row && (row.Stories > 1
        || (row.Kind == EntityKind.Place && Within(row.Id).SelectMany(place => _naming[place]).Distinct().Skip(1).Any()));

    /// <summary>True if more than one story gives somebody this post.</summary>
    public bool IsPostToldTwice(int post) => _attesting[post].Count > 1;

    /// <summary>Other stories that name the same people and bodies, those that share the rarest first, as <see cref="Ask.Stories.RelatedAsync"/>. One at a time.</summary>
    public List<int> RelatedTo(int story, int count)
    {
        var near = new List<int>();
        foreach (var entry in _relating[story])
        {
            foreach (var other in _naming[entry])
            {
                if (other == story)
                    continue;
                if (_shared[other] == 0)
                    near.Add(other);
                _shared[other] += 1_000_000 / _outline.Entries[entry].Stories;
            }
        }

        near.Sort((one, other) => _shared[other].CompareTo(_shared[one]) is not 0 and var more ? more : string.CompareOrdinal(_outline.Stories[one].Id, _outline.Stories[other].Id));
        foreach (var other in near)
            _shared[other] = 0;
        CollectionsMarshal.SetCount(near, Math.Min(count, near.Count));
        return near;
    }

    /// <summary>The stories of each thing, each once.</summary>
    private List<int>[] Stories(int things, IEnumerable<Tie> ties)
    {
        var stories = Enumerable.Range(0, things).Select(_ => new List<int>()).ToArray();
        foreach (var tie in ties)
            stories[tie.Other].Add(_outline.Articles[tie.Article].Story);
        for (var i = 0; i < things; i++)
        {
            if (stories[i].Count > 1)
                stories[i] = [.. stories[i].Distinct()];
        }

        return stories;
    }
}
