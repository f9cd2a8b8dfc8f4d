namespace Huijian.Collect;

/// <summary>Remembers for as long as the process lives: for previews, and for collecting without a record.</summary>
internal sealed class MemoryStates : ISourceStates
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SourceState> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AddressState> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<(DateTimeOffset Due, string Address)>> _due = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, DateOnly), SourceDay> _days = [];
    private readonly Dictionary<(string, AlarmKind), Alarm> _alarms = [];

    public SourceState Source(string name)
    {
        lock (_lock)
            return _sources.GetValueOrDefault(name) ?? new SourceState(name);
    }

    public void Save(SourceState state)
    {
        lock (_lock)
            _sources[state.Source] = state;
    }

    public int TakeIn(string source, IReadOnlyList<Found> found, DateTimeOffset now)
    {
        lock (_lock)
        {
            var fresh = 0;
            foreach (var one in found)
            {
                var known = _addresses.GetValueOrDefault(one.Address);
                if (known is null)
                {
                    fresh++;
                    Put(new AddressState(one.Address, source, one.Lane, now) { Due = now, Stamp = one.Stamp });
                }
                else if (known.IsDueAgain(source, one))
                {
                    Put(known with { Stamp = one.Stamp ?? known.Stamp, Due = now });
                }
            }

            return fresh;
        }
    }

    public AddressState? Address(string address)
    {
        lock (_lock)
            return _addresses.GetValueOrDefault(address);
    }

    public void Save(params IReadOnlyList<AddressState> addresses)
    {
        lock (_lock)
        {
            foreach (var address in addresses)
                Put(address);
        }
    }

    public IReadOnlyList<AddressState> Due(string lane, DateTimeOffset now, int limit)
    {
        lock (_lock)
        {
            return _due.TryGetValue(lane, out var waiting)
                ? [.. waiting.TakeWhile(one => one.Due <= now).Take(limit).Select(one => _addresses[one.Address])]
                : [];
        }
    }

    public DateTimeOffset? NextDue(string lane, DateTimeOffset after)
    {
        lock (_lock)
        {
            if (!_due.TryGetValue(lane, out var waiting))
                return null;
            var later = waiting.GetViewBetween((after + TimeSpan.FromTicks(1), ""), (DateTimeOffset.MaxValue, ""));
            return later.Count == 0 ? null : later.Min.Due;
        }
    }

    public IReadOnlyList<(string Lane, DateTimeOffset Due)> Lanes()
    {
        lock (_lock)
            return [.. _due.Where(lane => lane.Value.Count > 0).Select(lane => (lane.Key, lane.Value.Min.Due))];
    }

    public void Count(SourceDay more)
    {
        lock (_lock)
        {
            var before = _days.GetValueOrDefault((more.Source, more.Day)) ?? new SourceDay(more.Source, more.Day, 0, 0, 0, 0);
            _days[(more.Source, more.Day)] = before with
            {
                Visits = before.Visits + more.Visits,
                Failures = before.Failures + more.Failures,
                New = before.New + more.New,
                Recorded = before.Recorded + more.Recorded,
            };
        }
    }

    public IReadOnlyList<SourceDay> Days(string source, DateOnly since)
    {
        lock (_lock)
            return [.. _days.Values.Where(day => day.Source == source && day.Day >= since).OrderBy(day => day.Day)];
    }

    public void Raise(Alarm alarm)
    {
        lock (_lock)
            _alarms.TryAdd((alarm.Source, alarm.Kind), alarm);
    }

    public void Clear(string source, AlarmKind kind, DateTimeOffset now)
    {
        lock (_lock)
            _alarms.Remove((source, kind));
    }

    public IReadOnlyList<Alarm> Alarms()
    {
        lock (_lock)
            return [.. _alarms.Values.OrderBy(alarm => alarm.Source, StringComparer.Ordinal).ThenBy(alarm => alarm.Kind)];
    }

    public IReadOnlyDictionary<Standing, int> Standings(string source)
    {
        lock (_lock)
            return _addresses.Values.Where(address => address.Source == source).GroupBy(address => address.Standing).ToDictionary(group => group.Key, group => group.Count());
    }

    private void Put(AddressState address)
    {
        if (_addresses.TryGetValue(address.Address, out var before) && before.Due is { } was)
            _due[before.Lane].Remove((was, before.Address));
        _addresses[address.Address] = address;
        if (address.Due is not { } due)
            return;
        if (!_due.TryGetValue(address.Lane, out var waiting))
            _due[address.Lane] = waiting = [];
        waiting.Add((due, address.Address));
    }
}
