using System.Data.Common;
using System.Globalization;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Publish.Writing;

/// <summary>
/// Keeps a written site up with its record: published at once, and again whenever the record has changed and then been left alone for a moment.
/// Whoever writes the record (a follower in another process, a reviewer) need not know of it.
/// </summary>
/// <param name="publish">Publishes once, as <see cref="PublishSite"/> does; only what changed is written.</param>
/// <param name="say">Told a line after every publishing and every failure.</param>
internal sealed class PublishOnChange(RecordStore store, Func<CancellationToken, Task<Published>> publish, Func<string, Task> say, TimeProvider clock)
{
    /// <summary>How often the record is asked whether it has changed.</summary>
    internal static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    // Articles come in batches: one publishing for all of them, but no reader waits longer than this for the first.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The wait after a publishing that failed: a full disk and a database that is away are not mended in a second.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);

    private readonly Answers _answers = new(store);

    /// <summary>
    /// Publishes until stopped. What prevents the first publishing is thrown, as a plain publish throws it; what prevents a later one is said, and
    /// tried again.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            // The number is asked for before the rows are read: what is written meanwhile is published with the next.
            var shown = await _answers.ChangeAsync(stop);
            await PublishAsync(stop);
            while (true)
                shown = await NextAsync(shown, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop. A publishing that was under way is taken up by the next.
        }
    }

    /// <summary>Looks once, and publishes if there is something new. Gives the number of the change that is shown now.</summary>
    private async Task<long> NextAsync(long shown, CancellationToken stop)
    {
        await Task.Delay(Look, clock, stop);
        try
        {
            if (await _answers.ChangeAsync(stop) == shown)
                return shown;
            var settled = await SettledAsync(stop);
            await PublishAsync(stop);
            return settled;
        }
        catch (Exception failure) when (failure is UserError or DbException or IOException or UnauthorizedAccessException)
        {
            await say(string.Create(CultureInfo.InvariantCulture, $"{Time()} Not published: {failure.Message} Tried again in {AfterFailure.TotalSeconds:F0} s."));
            await Task.Delay(AfterFailure, clock, stop);
            return shown;
        }
    }

    /// <summary>Waits until the record rests, or has not rested for long enough. Gives the number of its change then.</summary>
    private async Task<long> SettledAsync(CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var change = await _answers.ChangeAsync(stop);
            await Task.Delay(Look, clock, stop);
            if (await _answers.ChangeAsync(stop) == change || clock.GetElapsedTime(began) >= Longest)
                return change;
        }
    }

    private async Task PublishAsync(CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        var published = await publish(stop);
        await say($"{Time()} {published.Said(clock.GetElapsedTime(started))}");
    }

    private string Time() => clock.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
