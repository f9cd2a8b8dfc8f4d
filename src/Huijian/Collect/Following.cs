using System.Threading.Channels;

namespace Huijian.Collect;

/// <summary>
/// Follows sources: asks each when it is due, fetches what is new, looks again at what may have changed, and hands the documents on.
/// What is waiting stands in the states, not in memory; a document counts as fetched only when it has been recorded (<see cref="Kept"/>).
/// </summary>
internal sealed class Following
{
    /// <summary>The longest sleep, so that a wall clock that was put right is noticed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(5);

    /// <summary>With <c>once</c>: a host that wants to be left alone for longer than this is not waited for.</summary>
    private static readonly TimeSpan LongestWaitOnce = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Lane, DateTimeOffset> _wakes = new();
    private readonly Channel<Word> _calls = Channel.CreateUnbounded<Word>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Web _web;
    private readonly TimeProvider _clock;
    private readonly Collecting _measure;
    private readonly SourceVisits _visits;
    private readonly Fetches _fetches;
    private readonly Dictionary<string, Source> _sources;
    private readonly Pauses _sleep;
    private volatile int _running;

    public Following(
        IEnumerable<Source> sources,
        Web web,
        ISourceStates states,
        ChannelWriter<Collected> documents,
        TimeProvider clock,
        Random chance,
        ILogger log,
        Collecting? measure = null)
    {
        (_web, _clock, _measure, _sleep) = (web, clock, measure ?? new Collecting(), new Pauses(clock));
        _sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        _visits = new SourceVisits(web, states, clock, chance, log, Call);
        _fetches = new Fetches(web, states, documents, clock, chance, log, _measure, Call);
        var now = clock.GetUtcNow();
        foreach (var source in _sources.Values)
        {
            var lane = LaneOf(source.Lane, source.IsOnTheWeb ? new Uri(source.Location) : null);
            lane.Sources.Add(source);
            lane.Call(_visits.DueAt(source, now));
        }

        foreach (var (name, due) in states.Lanes())
            LaneOf(name, WebOf(name)).Call(due);
        foreach (var lane in _lanes.Values)
            Wake(lane);
    }

    /// <summary>
    /// Runs until stopped; with <paramref name="once"/>, until every source has been asked once and nothing more is due. What it holds when
    /// it is stopped is handed on before it returns.
    /// </summary>
    public async Task RunAsync(bool once, CancellationToken stop)
    {
        var began = _clock.GetUtcNow();
        if (once)
        {
            foreach (var source in _sources.Values)
                _visits.Hurry(source, began);
            foreach (var lane in _lanes.Values.Where(lane => lane.Sources.Count > 0))
            {
                lane.Call(began);
                Wake(lane);
            }
        }

        while (!stop.IsCancellationRequested)
        {
            StartWhatIsDue(stop);
            if (once && _running == 0 && !IsAnythingLeft(_clock.GetUtcNow()))
                break;
            await SleepAsync(stop);
            while (_calls.Reader.TryRead(out var call))
                Hear(call);
        }

        while (_running > 0)
            Hear(await _calls.Reader.ReadAsync(CancellationToken.None));
    }

    /// <summary>Whether nothing is being done: all work that has begun waits for its turn at a host, and the loop sleeps.</summary>
    public bool IsWaiting => _sleep.Count == 1 && _running == _web.Turns.Waiting;

    /// <summary>A document has been recorded (or could not be read, and why): its address is settled.</summary>
    public void Kept(Collected collected, string? unread = null)
    {
        _fetches.Settle(collected, unread);
        if (collected.After.Due is { } due)
            Call(collected.After.Lane, due);
    }

    private Lane LaneOf(string name, Uri? web)
    {
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes[name] = lane = new Lane(name) { Web = web };
        return lane;
    }

    private static Uri? WebOf(string lane) =>
        lane.Contains('/', StringComparison.Ordinal) || !Uri.TryCreate($"http://{lane}/", UriKind.Absolute, out var web) ? null : web;

    private void Wake(Lane lane)
    {
        if (lane.IsRunning || lane.Due is not { } due)
            return;
        var ready = lane.Web is { } web ? _clock.GetUtcNow() + _web.Turns.Left(web) : due;
        _wakes.Enqueue(lane, ready > due ? ready : due);
    }

    private void StartWhatIsDue(CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        while (_running < _measure.AtOnce && _wakes.TryPeek(out var lane, out var wake) && wake <= now)
        {
            _wakes.Dequeue();
            // A lane may stand in the queue more than once; only what it says of itself counts.
            if (lane.IsRunning || lane.Due is not { } due || due > now)
                continue;
            if (lane.Web is { } web && _web.Turns.Left(web) > TimeSpan.Zero)
            {
                Wake(lane);
                continue;
            }

            lane.IsRunning = true;
            _running++;
            _ = Task.Run(() => RunAsync(lane, stop), CancellationToken.None);
        }
    }

    /// <summary>One piece of work of a lane: a visit that is due, else an address, else a page of an archive.</summary>
    private async Task RunAsync(Lane lane, CancellationToken stop)
    {
        Exception? defect = null;
        DateTimeOffset? next = null;
        try
        {
            var now = _clock.GetUtcNow();
            if (lane.Sources.FirstOrDefault(source => _visits.DueAt(source, now) <= now) is { } source)
                await _visits.VisitAsync(source, stop);
            else if (_fetches.Next(lane, now) is { } address)
                await _fetches.FetchAsync(address, _sources.GetValueOrDefault(address.Source), stop);
            else if (lane.Sources.FirstOrDefault(_visits.HasArchive) is { } archive)
                await _visits.TurnPageAsync(archive, stop);
            next = NextDue(lane);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nothing was finished, so nothing is lost: it is still due.
        }
        catch (Exception error)
        {
            defect = error;
        }

        _calls.Writer.TryWrite(new Word(lane.Name, next, lane, defect));
    }

    private DateTimeOffset? NextDue(Lane lane)
    {
        var now = _clock.GetUtcNow();
        if (lane.Ahead.Count > 0 || lane.Sources.Any(_visits.HasArchive))
            return now;
        var address = _fetches.NextDue(lane, now);
        var visit = lane.Sources.Count == 0 ? (DateTimeOffset?)null : lane.Sources.Min(source => _visits.DueAt(source, now));
        return address is null || visit < address ? visit ?? address : address;
    }

    private bool IsAnythingLeft(DateTimeOffset now) => _lanes.Values.Any(lane =>
        lane.Due <= now && (lane.Web is not { } web || _web.Turns.Left(web) <= LongestWaitOnce));

    private async Task SleepAsync(CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        var sleep = _running < _measure.AtOnce && _wakes.TryPeek(out _, out var wake) ? wake - now : LongestSleep;
        if (sleep <= TimeSpan.Zero)
            return;
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var timer = _sleep.WaitAsync(sleep > LongestSleep ? LongestSleep : sleep, awake.Token);
        var called = _calls.Reader.WaitToReadAsync(awake.Token).AsTask();
        await Task.WhenAny(timer, called);
        await awake.CancelAsync();
        await Task.WhenAll(timer, called).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Call(string lane, DateTimeOffset due) => _calls.Writer.TryWrite(new Word(lane, due, null, null));

    private void Hear(Word call)
    {
        if (call.Defect is { } defect)
            throw new InvalidOperationException($"Collecting from {call.Name} failed by a fault of this program.", defect);
        var lane = LaneOf(call.Name, WebOf(call.Name));
        if (call.Finished is not null)
        {
            _running--;
            lane.IsRunning = false;
            lane.Due = call.Due;
            if (lane.Called is { } called)
                lane.Call(called);
            lane.Called = null;
        }
        else if (call.Due is { } due)
        {
            lane.Call(due);
        }

        Wake(lane);
    }

    /// <summary>Word to the loop: something of a lane falls due, or its job has finished.</summary>
    private sealed record Word(string Name, DateTimeOffset? Due, Lane? Finished, Exception? Defect);
}
