using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Containers;

namespace Huijian.Collect;

/// <summary>Fetches the addresses that sources named, and settles what becomes of each.</summary>
internal sealed class Fetches(
    Web web, ISourceStates states, ChannelWriter<Collected> documents, TimeProvider clock, Random chance, ILogger log, Collecting measure, Action<string, DateTimeOffset> call)
{
    /// <summary>A kept article that answers 404 is asked once more after this time before it counts as withdrawn.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromHours(6);

    /// <summary>Documents in a row that cannot be read before the layout of a source counts as changed.</summary>
    private const int UnreadInARow = 5;

    /// <summary>Handed on and not recorded yet; they are due in the states until they are.</summary>
    private readonly ConcurrentDictionary<string, byte> _handedOn = new(StringComparer.Ordinal);

    /// <summary>Documents in a row that could not be read, by source.</summary>
    private readonly ConcurrentDictionary<string, int> _unread = new(StringComparer.Ordinal);

    /// <summary>The next address of a lane, or null if none is due.</summary>
    public AddressState? Next(Lane lane, DateTimeOffset now)
    {
        if (lane.Ahead.Count == 0)
        {
            foreach (var address in Waiting(lane, now, measure.HeldPerHost))
                lane.Ahead.Enqueue(address);
        }

        return lane.Ahead.TryDequeue(out var next) ? next : null;
    }

    /// <summary>When the lane's next address is due, or null if nothing waits or everything due has been handed on.</summary>
    public DateTimeOffset? NextDue(Lane lane, DateTimeOffset now) => Waiting(lane, now, 1).Any() ? now : states.NextDue(lane.Name, now);

    public async Task FetchAsync(AddressState state, Source? source, CancellationToken stop)
    {
        if (source is null)
        {
            states.Save(state with { Due = null, Error = "Its source is not followed any more." });
            return;
        }

        if (!Uri.TryCreate(state.Address, UriKind.Absolute, out var address) || address.IsFile)
        {
            await OpenAsync(state, source, stop);
            return;
        }

        var answer = await web.GetAsync(source.Request(address) with { ETag = state.ETag, LastModified = state.LastModified }, stop);
        var now = clock.GetUtcNow();
        state = state with { Robots = answer.Robots?.ToString() ?? state.Robots };
        switch (answer)
        {
            case WebAnswer.Got got:
                await TakeAsync(state, source, got, now);
                break;
            case WebAnswer.Unchanged:
                states.Save(Looked(state, source, now));
                break;
            case WebAnswer.Gone gone:
                await GoneAsync(state, source, gone, now);
                break;
            case WebAnswer.Blocked blocked:
                states.Save(state with { Standing = state.Standing == Standing.Kept ? Standing.Kept : Standing.Blocked, Due = null, Error = blocked.Why });
                break;
            case WebAnswer.Refused refused:
                states.Save(state with { Standing = state.Standing == Standing.Kept ? Standing.Kept : Standing.Refused, Due = null, Error = refused.Why });
                break;
            case WebAnswer.Later later:
                Later(state, later.Why, later.Wait, now);
                break;
        }
    }

    /// <summary>Settles a document that the later stages have done with.</summary>
    /// <param name="unread">Why nothing could be read in it, or null.</param>
    public void Settle(Collected collected, string? unread)
    {
        states.Save(collected.After with { Error = unread });
        var day = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(NewsTime.China).DateTime);
        CollectMeters.Document(unread is null);
        states.Count(new SourceDay(collected.Source.Name, day, 0, 0, 0, unread is null ? 1 : 0));
        var name = collected.Source.Name;
        var before = _unread.GetValueOrDefault(name);
        _unread[name] = unread is null ? 0 : before + 1;
        if (unread is not null && before + 1 == UnreadInARow)
            states.Raise(new Alarm(name, AlarmKind.Layout, clock.GetUtcNow(), $"{UnreadInARow} pages in a row could not be read; the last: {collected.After.Address}: {unread}"));
        else if (unread is null && before >= UnreadInARow)
            states.Clear(name, AlarmKind.Layout, clock.GetUtcNow());
        if (collected.Opened is { } opened)
            Close(opened);
        if (collected.Opened?.After.Address != collected.After.Address)
            _handedOn.TryRemove(collected.After.Address, out _);
    }

    /// <summary>
    /// What is due and not handed on. What is handed on is looked up before the states are: a document that is settled in between has
    /// left neither, and would be fetched twice.
    /// </summary>
    private IEnumerable<AddressState> Waiting(Lane lane, DateTimeOffset now, int limit)
    {
        var handedOn = _handedOn.Keys.ToHashSet(StringComparer.Ordinal);
        return states.Due(lane.Name, now, limit + handedOn.Count).Where(address => !handedOn.Contains(address.Address));
    }

    private async Task TakeAsync(AddressState state, Source source, WebAnswer.Got got, DateTimeOffset now)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(got.Body.Span));
        var canonical = Spelling.Of(got.From);
        if (canonical != state.Address)
        {
            var there = states.Address(canonical);
            var alias = state with { Standing = Standing.Alias, Due = null, LeadsTo = canonical, Error = null };
            if (there is not null)
            {
                // Known under its own name: it is looked at there, in its own time.
                states.Save(alias);
                if (there.Standing == Standing.Waiting)
                    call(there.Lane, now);
                return;
            }

            state = new AddressState(canonical, state.Source, got.From.Authority, state.Found) { Due = now, Stamp = state.Stamp, Robots = state.Robots };
            // Both at once: an alias that leads to nothing would be forgotten.
            states.Save(alias, state);
        }

        var looked = Looked(state, source, now) with { ETag = got.ETag, LastModified = got.LastModified, Digest = digest, Fetched = now };
        if (state.Digest == digest)
        {
            states.Save(looked);
            return;
        }

        var document = new Document(canonical, got.Body) { Address = got.From, MediaType = got.MediaType, Fetched = now };
        await HandOnAsync(new Collected(document, source, looked with { Standing = Standing.Kept, Rechecks = state.Standing == Standing.Kept ? looked.Rechecks : 0 }));
    }

    /// <summary>Opens a file and hands on the documents in it, one after another; a plain file is its own only document.</summary>
    private async Task OpenAsync(AddressState state, Source source, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        FileStream stream;
        try
        {
            stream = new FileStream(state.Address, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            states.Save(state with { Standing = Standing.Missing, Due = null, Error = error.Message });
            return;
        }

        await using (stream)
        {
            _handedOn[state.Address] = 0;
            var opened = new OpenedFile(state with { Standing = Standing.Kept, Due = null, Fetched = now, Error = null, Tries = 0 });
            foreach (var (document, trouble) in Unpacking.Open(new Document(state.Address.Replace('\\', '/'), default) { Fetched = now }, stream, stop))
            {
                if (trouble is not null)
                    log.LogWarning("{Document}: {Trouble}", document.Path, trouble.What);
                else
                    await HandOnAsync(document, state, source, opened, now);
            }

            Close(opened);
        }
    }

    /// <summary>Counts one of a file's documents as done; with the last of them the file itself is settled.</summary>
    private void Close(OpenedFile opened)
    {
        if (!opened.Done())
            return;
        states.Save(opened.After);
        _handedOn.TryRemove(opened.After.Address, out _);
    }

    private async Task HandOnAsync(Document document, AddressState file, Source source, OpenedFile opened, DateTimeOffset now)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span));
        var known = document.Path == file.Address ? file : states.Address(document.Path) ?? new AddressState(document.Path, source.Name, source.Lane, now);
        var after = known with { Standing = Standing.Kept, Due = null, Digest = digest, Fetched = now, Error = null, Tries = 0 };
        if (document.Path == file.Address)
            opened.After = after;
        if (known.Digest == digest)
            return;
        opened.HandedOn();
        await HandOnAsync(new Collected(document with { Fetched = document.Fetched ?? now }, source, after, opened));
    }

    private async Task GoneAsync(AddressState state, Source source, WebAnswer.Gone gone, DateTimeOffset now)
    {
        var error = $"The server said {(int)gone.Status}.";
        if (state.Standing != Standing.Kept)
        {
            // Feeds run ahead of their pages; a page that is not there yet may be there soon.
            var tries = state.Tries + 1;
            states.Save(tries < 3
                ? state with { Tries = tries, Due = now + Backoff.After(tries, chance), Error = error }
                : state with { Standing = Standing.Missing, Due = null, Error = error });
            return;
        }

        if (gone.Status != System.Net.HttpStatusCode.Gone && state.Tries == 0)
        {
            states.Save(state with { Tries = 1, Due = now + SecondLook, Error = error });
            return;
        }

        var after = state with { Standing = Standing.Withdrawn, Due = null, Fetched = now, Error = error };
        await HandOnAsync(new Collected(new Document(state.Address, default) { Address = new Uri(state.Address), Fetched = now }, source, after));
    }

    private void Later(AddressState state, string why, TimeSpan? wait, DateTimeOffset now)
    {
        log.LogWarning("Fetching {Address} failed: {Why}", state.Address, why);
        var tries = state.Tries + 1;
        var pause = Backoff.After(tries, chance);
        var due = now + (wait > pause ? wait.Value : pause);
        states.Save(tries < measure.Tries
            ? state with { Tries = tries, Due = due, Error = why }
            : state with { Standing = state.Standing == Standing.Waiting ? Standing.Failed : state.Standing, Due = null, Error = why });
    }

    /// <summary>The state after a look that found it in order: due again at the next time its source asks for, counted from when it was found.</summary>
    private static AddressState Looked(AddressState state, Source source, DateTimeOffset now)
    {
        var next = source.Recheck.Select(age => state.Found + age).FirstOrDefault(due => due > now);
        return state with
        {
            Tries = 0,
            Error = null,
            Rechecks = state.Standing == Standing.Kept ? state.Rechecks + 1 : state.Rechecks,
            Due = next == default ? null : next,
        };
    }

    private async Task HandOnAsync(Collected collected)
    {
        _handedOn[collected.After.Address] = 0;
        // Never cancelled: the stages behind us empty the channel also when they are told to stop.
        await documents.WriteAsync(collected, CancellationToken.None);
    }
}
