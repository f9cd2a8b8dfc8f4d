using System.Collections.Concurrent;

namespace Huijian.Collect;

/// <summary>
/// Who may ask a host next, and when: one request at a time, a pause behind each, and longer pauses where the host asks for them
/// or does not answer. Gaps are measured on the monotonic clock, so a corrected wall clock neither hurries nor stalls them.
/// </summary>
internal sealed class HostTurns(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    private readonly Pauses _pauses = new(clock);

    /// <summary>How many wait for the end of a host's pause at this moment.</summary>
    public int Waiting => _pauses.Count;

    /// <summary>Waits until the host may be asked. The pause begins when the returned turn is given back.</summary>
    public async Task<Turn> TakeAsync(Uri address, TimeSpan delay, CancellationToken cancel)
    {
        var lane = LaneOf(address);
        await lane.Gate.WaitAsync(cancel);
        try
        {
            // A pause may be made longer while we wait for its end.
            while (lane.Left(clock) is { Ticks: > 0 } left)
                await _pauses.WaitAsync(left, cancel);
            return new Turn(lane, delay, clock);
        }
        catch
        {
            lane.Gate.Release();
            throw;
        }
    }

    /// <summary>How long the host still wants to be left alone; zero if it may be asked now.</summary>
    public TimeSpan Left(Uri address) => LaneOf(address).Left(clock);

    /// <summary>Leaves the host alone for a while: it said Retry-After, or it does not answer.</summary>
    public void Rest(Uri address, TimeSpan time) => LaneOf(address).Rest(clock, time);

    /// <summary>Counts an answer that is no fault of the address but of the host; gives how many came in a row.</summary>
    public int Failed(Uri address) => Interlocked.Increment(ref LaneOf(address).Failures);

    public void Answered(Uri address) => Interlocked.Exchange(ref LaneOf(address).Failures, 0);

    private Lane LaneOf(Uri address) => _lanes.GetOrAdd(address.Authority, _ => new Lane(clock.GetTimestamp()));

    internal sealed class Lane(long now)
    {
        private readonly Lock _lock = new();
        private long _readyAt = now;

        public int Failures;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public TimeSpan Left(TimeProvider clock)
        {
            lock (_lock)
            {
                var now = clock.GetTimestamp();
                return _readyAt <= now ? TimeSpan.Zero : clock.GetElapsedTime(now, _readyAt);
            }
        }

        public void Rest(TimeProvider clock, TimeSpan time)
        {
            lock (_lock)
            {
                var until = clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency);
                _readyAt = Math.Max(_readyAt, until);
            }
        }
    }

    /// <summary>The right to ask a host once.</summary>
    internal readonly struct Turn(Lane lane, TimeSpan delay, TimeProvider clock) : IDisposable
    {
        public void Dispose()
        {
            lane.Rest(clock, delay);
            lane.Gate.Release();
        }
    }
}
