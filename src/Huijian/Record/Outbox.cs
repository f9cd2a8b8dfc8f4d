using System.Data.Common;
using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>
/// What alerts have told and what is still to be sent. A story is told once to an alert, and what is told is written together with the letters
/// about it, in one transaction: a program killed at any moment neither forgets one nor writes it twice. A letter may leave twice if the
/// program is killed between sending and noting it; it then carries the same id, by which its receiver knows it.
/// </summary>
internal sealed class Outbox(RecordStore store)
{
    /// <summary>The number of the last article an alert has looked at, or null for a new alert.</summary>
    public long? Reached(string alert)
    {
        using var connection = store.Connect();
        return connection.Ask("select reached from alert where name = @alert", row => row.Whole(0), [("alert", alert)]) is [var reached] ? reached : null;
    }

    /// <summary>The number of the newest article of the record; 0 if it is empty.</summary>
    public long Newest()
    {
        using var connection = store.Connect();
        return connection.Ask("select coalesce(max(number), 0) from article", row => row.Whole(0))[0];
    }

    /// <summary>Notes stories as told and puts letters about them into the box.</summary>
    /// <param name="stories">Story and article; those told before are passed over.</param>
    /// <param name="letter">Writes the letters about a story; null for an alert that collects for a digest.</param>
    public int Tell(string alert, long reached, IReadOnlyList<(string Story, string Article)> stories, Func<string, IEnumerable<Letter>>? letter, DateTimeOffset now)
    {
        using var connection = store.Connect();
        using var writing = connection.BeginTransaction();
        var told = 0;
        foreach (var (story, article) in stories)
        {
            var fresh = connection.Run(
                "insert into alert_told (alert, story, article, told) values (@alert, @story, @article, @now) on conflict do nothing",
                [("alert", alert), ("story", story), ("article", article), ("now", Kept.Text(now))],
                writing);
            if (fresh == 0)
                continue;
            told++;
            foreach (var one in letter?.Invoke(story) ?? [])
                Put(connection, writing, one, now);
        }

        connection.Run(
            "insert into alert (name, reached) values (@alert, @reached) on conflict (name) do update set reached = excluded.reached",
            [("alert", alert), ("reached", reached)],
            writing);
        writing.Commit();
        return told;
    }

    /// <summary>When the next digest of an alert is due, or null if none has been planned.</summary>
    public DateTimeOffset? NextDigest(string alert)
    {
        using var connection = store.Connect();
        return connection.Ask("select next_digest from alert where name = @alert and next_digest is not null", row => row.Text(0), [("alert", alert)]) is [var next]
            ? Kept.Time(next) : null;
    }

    /// <summary>The stories that wait for an alert's digest, oldest first.</summary>
    public IReadOnlyList<(string Story, string Article)> Collected(string alert)
    {
        using var connection = store.Connect();
        return connection.Ask(
            "select story, article from alert_told where alert = @alert and digest is null order by told, story",
            row => (row.Text(0), row.Text(1)),
            [("alert", alert)]);
    }

    /// <summary>Puts a digest's letters into the box and plans the next digest.</summary>
    public void Digest(string alert, IReadOnlyList<string> stories, IEnumerable<Letter> letters, DateTimeOffset next, DateTimeOffset now)
    {
        using var connection = store.Connect();
        using var writing = connection.BeginTransaction();
        foreach (var letter in letters)
            Put(connection, writing, letter, now);
        foreach (var story in stories)
        {
            connection.Run(
                "update alert_told set digest = @now where alert = @alert and story = @story",
                [("now", Kept.Text(now)), ("alert", alert), ("story", story)],
                writing);
        }

        connection.Run(
            "insert into alert (name, reached, next_digest) values (@alert, 0, @next) on conflict (name) do update set next_digest = excluded.next_digest",
            [("alert", alert), ("next", Kept.Text(next))],
            writing);
        writing.Commit();
    }

    /// <summary>The letters that are to be sent now.</summary>
    public IReadOnlyList<Letter> Due(DateTimeOffset now, int limit)
    {
        using var connection = store.Connect();
        return connection.Ask(
            "select id, alert, way, target, payload, tries from outbox where due <= @now order by due, id limit @limit",
            row => new Letter(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4)) { Tries = (int)row.Whole(5) },
            [("now", Kept.Text(now.ToUniversalTime())), ("limit", (long)limit)]);
    }

    public void Sent(Letter letter, DateTimeOffset now)
    {
        using var connection = store.Connect();
        connection.Run(
            "update outbox set sent = @now, due = null, error = null where id = @id",
            [("now", Kept.Text(now)), ("id", letter.Id)]);
    }

    /// <summary>Notes a letter that could not be sent; without <paramref name="due"/> it is given up.</summary>
    public void Failed(Letter letter, string error, DateTimeOffset? due)
    {
        using var connection = store.Connect();
        connection.Run(
            "update outbox set tries = tries + 1, due = @due, error = @error where id = @id",
            [("due", due is { } next ? Kept.Text(next.ToUniversalTime()) : null), ("error", error), ("id", letter.Id)]);
    }

    /// <summary>Letters that were given up, the latest first.</summary>
    public IReadOnlyList<(string Target, string Error)> GivenUp()
    {
        using var connection = store.Connect();
        return connection.Ask(
            "select target, error from outbox where sent is null and due is null order by made desc limit 100",
            row => (row.Text(0), row.TextOrNull(1) ?? ""));
    }

    /// <summary>The id of a letter: the same story for the same alert by the same way is the same letter.</summary>
    public static string IdOf(string alert, string way, string target, string about) => Ids.Of('l', alert, way, target, about);

    private static void Put(DbConnection connection, DbTransaction writing, Letter letter, DateTimeOffset now) => connection.Run(
        "insert into outbox (id, alert, way, target, payload, made, due, tries) values (@id, @alert, @way, @target, @payload, @now, @now, 0) on conflict do nothing",
        [
            ("id", letter.Id), ("alert", letter.Alert), ("way", letter.Way), ("target", letter.Target), ("payload", letter.Payload),
            ("now", Kept.Text(now.ToUniversalTime())),
        ],
        writing);
}
