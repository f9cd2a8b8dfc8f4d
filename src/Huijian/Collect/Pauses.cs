namespace Huijian.Collect;

/// <summary>
/// Waits on a clock, and knows how many wait. A wait counts as over the moment its timer rings, not when its task runs on: a clock that
/// jumps to the next timer may jump only when everybody still waits.
/// </summary>
internal sealed class Pauses(TimeProvider clock)
{
    private int _count;

    /// <summary>How many wait at this moment.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Waits for a time, rounded up to the whole milliseconds that timers count. Throws when cancelled.</summary>
    public async Task WaitAsync(TimeSpan time, CancellationToken cancel)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = 0;
        Interlocked.Increment(ref _count);
        await using var timer = clock.CreateTimer(
            _ =>
            {
                End();
                over.TrySetResult();
            },
            null,
            TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds)),
            Timeout.InfiniteTimeSpan);
        await using var cancelled = cancel.Register(() =>
        {
            End();
            over.TrySetCanceled(cancel);
        });
        await over.Task;

        void End()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                Interlocked.Decrement(ref _count);
        }
    }
}
