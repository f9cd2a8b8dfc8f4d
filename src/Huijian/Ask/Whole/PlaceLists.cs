namespace Huijian.Ask.Whole;

/// <summary>For each of many things a list of places, all in one array: a hundred thousand short lists would each be an object to look after.</summary>
internal sealed class PlaceLists
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _places;

    /// <summary>Gathers pairs; in a list each place stands once, in the order of the pairs.</summary>
    /// <param name="things">How many lists there are.</param>
    /// <param name="most">Places are smaller than this.</param>
    public PlaceLists(int things, int most, ReadOnlySpan<(int Thing, int Place)> pairs)
    {
        (_starts, _ends, _places) = (new int[things], new int[things], new int[pairs.Length]);
        foreach (var (thing, _) in pairs)
            _ends[thing]++;
        for (var (thing, start) = (0, 0); thing < things; thing++)
        {
            _starts[thing] = start;
            start += _ends[thing];
            _ends[thing] = _starts[thing];
        }

        foreach (var (thing, place) in pairs)
            _places[_ends[thing]++] = place;
        // Where a place was last seen, counted from one.
        var seen = new int[most];
        for (var thing = 0; thing < things; thing++)
        {
            var end = _starts[thing];
            for (var at = end; at < _ends[thing]; at++)
            {
                if (seen[_places[at]] == thing + 1)
                    continue;
                seen[_places[at]] = thing + 1;
                _places[end++] = _places[at];
            }

            _ends[thing] = end;
        }
    }

    public ReadOnlySpan<int> this[int thing] => _places.AsSpan(_starts[thing].._ends[thing]);
}
