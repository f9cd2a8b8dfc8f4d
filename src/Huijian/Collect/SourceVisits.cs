using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Collect;

/// <summary>Asks sources what is new, remembers when to ask again, and says so when a source is not as it used to be.</summary>
internal sealed class SourceVisits(Web web, ISourceStates states, TimeProvider clock, Random chance, ILogger log, Action<string, DateTimeOffset> call)
{
    /// <summary>Failures in a row before somebody is told.</summary>
    private const int FailuresToTell = 3;

    /// <summary>Links that a list must usually have shown before their absence means a new layout.</summary>
    private const double FewestUsualLinks = 3;

    /// <summary>Pages of an archive without anything new before it is left.</summary>
    private const int KnownPagesInARow = 5;

    /// <summary>Sitemaps of one index that are opened in one visit; the newest stand first in news sitemaps.</summary>
    private const int FurtherAtOnce = 50;

    private readonly ConcurrentDictionary<string, SourceState> _known = new(StringComparer.Ordinal);

    /// <summary>When a source is to be visited. A time further off than a visit's pause was written under a wrong clock.</summary>
    public DateTimeOffset DueAt(Source source, DateTimeOffset now)
    {
        var state = StateOf(source);
        if (state.NextDue is not { } due)
            return now;
        var longest = now + (state.Failures > 0 ? Backoff.Longest + source.Every : source.Every * 1.2);
        return due > longest ? now : due;
    }

    /// <summary>Makes a source due now, for a run that asks each once.</summary>
    public void Hurry(Source source, DateTimeOffset now) => _known[source.Name] = StateOf(source) with { NextDue = now };

    /// <summary>Whether there are pages of the archive left to turn.</summary>
    public bool HasArchive(Source source) => StateOf(source).Cursor is not null;

    public async Task VisitAsync(Source source, CancellationToken stop)
    {
        if (!source.IsOnTheWeb)
        {
            LookInto(source);
            return;
        }

        var state = StateOf(source);
        var address = SourceReader.Page(source, 1);
        var answer = await web.GetAsync(source.Request(address) with { ETag = state.ETag, LastModified = state.LastModified }, stop);
        var now = clock.GetUtcNow();
        switch (answer)
        {
            case WebAnswer.Got got:
                await ReadAsync(source, state with { ETag = got.ETag, LastModified = got.LastModified }, got, now, stop);
                break;
            case WebAnswer.Unchanged:
                Succeeded(source, state, fresh: 0, now);
                break;
            case WebAnswer.Blocked blocked:
                Failed(source, state, blocked.Why, AlarmKind.Blocked, null, now);
                break;
            case WebAnswer.Refused refused:
                Failed(source, state, refused.Why, AlarmKind.Failing, null, now);
                break;
            case WebAnswer.Gone gone:
                Failed(source, state, $"The server said {(int)gone.Status}.", AlarmKind.Failing, null, now);
                break;
            case WebAnswer.Later later:
                Failed(source, state, later.Why, AlarmKind.Failing, later.Wait, now);
                break;
        }
    }

    /// <summary>Turns one page further into the archive. A page that fails is tried again after a rest of its host.</summary>
    public async Task TurnPageAsync(Source source, CancellationToken stop)
    {
        var state = StateOf(source);
        var answer = await web.GetAsync(source.Request(new Uri(state.Cursor!)), stop);
        var now = clock.GetUtcNow();
        if (answer is not WebAnswer.Got got)
        {
            var passes = answer as WebAnswer.Later;
            // Nothing else would keep us from asking for this very page again at once.
            if (passes is not null)
                web.Turns.Rest(new Uri(state.Cursor!), passes.Wait ?? Backoff.After(3, chance));
            Save(state with
            {
                Cursor = passes is null ? null : state.Cursor,
                ArchiveRead = passes is null ? state.ArchiveRead ?? now : state.ArchiveRead,
                LastError = $"{state.Cursor}: {passes?.Why ?? "the archive's next page is not to be had."}",
                LastErrorAt = now,
            });
            return;
        }

        var listing = SourceReader.Read(source, DocumentOf(got, now), state.PagesTurned + 1);
        var fresh = TakeIn(source, listing.Articles, now);
        Count(source, now, visits: 0, failures: 0, fresh);
        var turned = state with { PagesTurned = state.PagesTurned + 1, KnownPages = fresh > 0 ? 0 : state.KnownPages + 1 };
        var cursor = NextCursor(source, turned, listing);
        Save(turned with { Cursor = cursor, ArchiveRead = cursor is null ? turned.ArchiveRead ?? now : turned.ArchiveRead });
    }

    private SourceState StateOf(Source source) => _known.GetOrAdd(source.Name, states.Source);

    private void Save(SourceState state)
    {
        states.Save(state);
        _known[state.Source] = state;
    }

    private async Task ReadAsync(Source source, SourceState state, WebAnswer.Got got, DateTimeOffset now, CancellationToken stop)
    {
        var listing = SourceReader.Read(source, DocumentOf(got, now), 1);
        if (listing.Trouble is { } trouble)
        {
            Failed(source, state, trouble, AlarmKind.Layout, null, now);
            return;
        }

        if (listing.Articles.IsEmpty && listing.Further.IsEmpty && state.UsualLinks >= FewestUsualLinks)
        {
            var usual = state.UsualLinks.ToString("0", CultureInfo.InvariantCulture);
            Failed(source, state, $"It shows no articles; it usually shows {usual}.", AlarmKind.Layout, null, now);
            return;
        }

        // The archive is entered on the first visit, and again where a whole page is new: then there may be more behind it. That is noted
        // before the page is taken in, so that a program killed in between still knows it.
        var isNew = listing.Articles.Length > 0 && listing.Articles.All(article => states.Address(article.Address) is null);
        if (isNew || (state.ArchiveRead is null && state.Cursor is null))
        {
            // A page that is new while the archive is still being read leaves two gaps; then it is read to its end once more.
            var read = state.Cursor is null ? state.ArchiveRead : null;
            var entered = state with { PagesTurned = 1, KnownPages = 0, ArchiveRead = read };
            var cursor = NextCursor(source, entered, listing);
            state = entered with { Cursor = cursor, ArchiveRead = cursor is null ? now : read };
            Save(StateOf(source) with { PagesTurned = 1, KnownPages = 0, Cursor = cursor, ArchiveRead = state.ArchiveRead });
        }

        var fresh = TakeIn(source, listing.Articles, now);
        // An index stays as it is while the sitemaps behind it change: it must be read whole each time.
        if (!listing.Further.IsEmpty)
            state = state with { ETag = null, LastModified = null };
        foreach (var address in listing.Further.Take(FurtherAtOnce))
        {
            if (await web.GetAsync(source.Request(address), stop) is WebAnswer.Got further)
                fresh += TakeIn(source, SourceReader.Read(source, DocumentOf(further, now), 1).Articles, now);
        }

        var usually = state.UsualLinks == 0 ? listing.Articles.Length : (state.UsualLinks * 0.9) + (listing.Articles.Length * 0.1);
        Succeeded(source, state with { UsualLinks = usually }, fresh, now);
    }

    /// <summary>
    /// The next page of the archive; null at its end. Once it has been read, it is left where several pages in a row hold nothing new; a few prove
    /// nothing: they may have been taken in by a program that was killed before it turned them.
    /// </summary>
    private static string? NextCursor(Source source, SourceState state, SourceAnswer listing) =>
        state.PagesTurned < source.Pages && (state.ArchiveRead is null || state.KnownPages < KnownPagesInARow) ? listing.Next?.AbsoluteUri : null;

    private void LookInto(Source source)
    {
        var now = clock.GetUtcNow();
        var state = StateOf(source);
        var found = SourceReader.Files(source);
        if (found is null)
        {
            Failed(source, state, $"{source.Location} is not there.", AlarmKind.Failing, null, now);
            return;
        }

        Succeeded(source, state, TakeIn(source, [.. found], now), now);
    }

    private int TakeIn(Source source, ImmutableArray<Found> found, DateTimeOffset now)
    {
        if (found.IsEmpty)
            return 0;
        var fresh = states.TakeIn(source.Name, found, now);
        foreach (var lane in found.Select(one => one.Lane).Distinct())
            call(lane, now);
        return fresh;
    }

    private void Succeeded(Source source, SourceState state, int fresh, DateTimeOffset now)
    {
        if (state.Failures > 0)
        {
            foreach (var kind in Enum.GetValues<AlarmKind>().Except([AlarmKind.Silent]))
                states.Clear(source.Name, kind, now);
        }

        log.LogInformation("Visited {Source}: {New} new", source.Name, fresh);
        Count(source, now, visits: 1, failures: 0, fresh);
        var lastNew = fresh > 0 ? now : state.LastNew ?? now;
        Save(state with
        {
            LastVisit = now,
            LastNew = lastNew,
            Failures = 0,
            NextDue = now + (source.Every * (0.9 + (0.2 * chance.NextDouble()))),
        });
        ListenForSilence(source, lastNew, fresh, now);
    }

    private void ListenForSilence(Source source, DateTimeOffset lastNew, int fresh, DateTimeOffset now)
    {
        if (fresh > 0)
        {
            states.Clear(source.Name, AlarmKind.Silent, now);
            return;
        }

        if (now - lastNew < TimeSpan.FromDays(1) || !source.IsOnTheWeb)
            return;
        // The usual is what was usual before the silence began.
        var before = Today(lastNew);
        var usual = SourceRate.Usual([.. states.Days(source.Name, before.AddDays(-SourceRate.Window)).Where(day => day.Day < before)]);
        if (SourceRate.LongestSilence(usual) is { } longest && now - lastNew > longest)
        {
            Raise(new Alarm(source.Name, AlarmKind.Silent, now, string.Create(
                CultureInfo.InvariantCulture, $"It usually has {usual:0.#} new articles a day, and none for {(now - lastNew).TotalDays:0.#} days.")));
        }
    }

    private void Failed(Source source, SourceState state, string why, AlarmKind kind, TimeSpan? wait, DateTimeOffset now)
    {
        log.LogWarning("Visited {Source} in vain: {Why}", source.Name, why);
        Count(source, now, visits: 1, failures: 1, fresh: 0);
        var failures = state.Failures + 1;
        var pause = Backoff.After(failures, chance);
        pause = pause > source.Every ? pause : source.Every;
        // What was validated before the failure is no longer what stands there.
        Save(state with
        {
            LastVisit = now,
            Failures = failures,
            LastError = why,
            LastErrorAt = now,
            ETag = null,
            LastModified = null,
            NextDue = now + (wait > pause ? wait.Value : pause),
        });
        if (failures >= FailuresToTell || kind is AlarmKind.Blocked or AlarmKind.Layout)
            Raise(new Alarm(source.Name, kind, now, why));
    }

    private void Raise(Alarm alarm)
    {
        CollectMeters.Alarm(alarm.Kind);
        states.Raise(alarm);
    }

    private void Count(Source source, DateTimeOffset now, int visits, int failures, int fresh) =>
        states.Count(new SourceDay(source.Name, Today(now), visits, failures, fresh, 0));

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(NewsTime.China).DateTime);

    private static Document DocumentOf(WebAnswer.Got got, DateTimeOffset now) =>
        new(got.From.AbsoluteUri, got.Body) { Address = got.From, MediaType = got.MediaType, Fetched = now };
}
