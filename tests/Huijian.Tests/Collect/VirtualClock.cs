namespace Huijian.Tests.Collect;

/// <summary>
/// A clock that stands still while anything is being done and jumps to the next timer when everything waits, so that a month of
/// politeness passes in seconds.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Alarm, (long Due, long Order)> _alarms = new();
    private long _now;
    private long _order;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public DateTimeOffset Now => start + TimeSpan.FromTicks(Volatile.Read(ref _now));

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Volatile.Read(ref _now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Jumps from timer to timer until a time, or until told to stop.</summary>
    /// <param name="quiet">True when nothing is being done but waiting.</param>
    public async Task RunAsync(DateTimeOffset until, Func<bool> quiet, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && Now < until)
        {
            if (!await StaysQuietAsync(quiet) || !Jump(until))
                await Task.Yield();
        }
    }

    private static async Task<bool> StaysQuietAsync(Func<bool> quiet)
    {
        for (var i = 0; i < 4; i++)
        {
            if (!quiet() || ThreadPool.PendingWorkItemCount > 0)
                return false;
            await Task.Yield();
        }

        return quiet();
    }

    private bool Jump(DateTimeOffset until)
    {
        Alarm alarm;
        lock (_lock)
        {
            while (_alarms.TryPeek(out var first, out var key) && first.Due != key.Due)
                _alarms.Dequeue();
            if (!_alarms.TryPeek(out alarm!, out var next))
                return false;
            if (start + TimeSpan.FromTicks(next.Due) > until)
            {
                _now = Math.Max(_now, (until - start).Ticks);
                return true;
            }

            _alarms.Dequeue();
            _now = Math.Max(_now, next.Due);
        }

        alarm.Ring();
        return true;
    }

    private sealed class Alarm(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public long Due { get; private set; } = -1;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? -1 : clock._now + dueTime.Ticks;
                if (Due >= 0)
                    clock._alarms.Enqueue(this, (Due, clock._order++));
            }

            return true;
        }

        public void Ring()
        {
            Change(_period, _period);
            callback(state);
        }

        public void Dispose()
        {
            lock (clock._lock)
                Due = -1;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
