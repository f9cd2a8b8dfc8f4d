using System.Data.Common;
using System.Globalization;
using Huijian.Collect;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>The memory of collecting, in the record's own database. A program that is killed finds here what it had finished.</summary>
internal sealed class SourceStates(RecordStore store) : ISourceStates
{
    private const string AddressColumns =
        "address, source, lane, found, standing, due, stamp, tries, rechecks, etag, last_modified, digest, fetched, robots, leads_to, error";

    public SourceState Source(string name) => Ask(
        """
        select name, archive_read, last_visit, last_new, next_due, etag, last_modified, failures, last_error, last_error_at,
               archive_next, pages_turned, usual_links
        from   source
        where  name = @name
        """,
        row => new SourceState(row.Text(0))
        {
            ArchiveRead = Time(row, 1),
            LastVisit = Time(row, 2),
            LastNew = Time(row, 3),
            NextDue = Time(row, 4),
            ETag = row.TextOrNull(5),
            LastModified = row.TextOrNull(6),
            Failures = (int)row.Whole(7),
            LastError = row.TextOrNull(8),
            LastErrorAt = Time(row, 9),
            Cursor = row.TextOrNull(10),
            PagesTurned = (int)row.Whole(11),
            UsualLinks = row.Number(12),
        },
        ("name", name)).SingleOrDefault() ?? new SourceState(name);

    public void Save(SourceState state)
    {
        using var connection = store.Connect();
        connection.Run(
            """
            insert into source (name, archive_read, last_visit, last_new, next_due, etag, last_modified, failures, last_error, last_error_at,
                                archive_next, pages_turned, usual_links)
            values (@name, @archive_read, @last_visit, @last_new, @next_due, @etag, @last_modified, @failures, @last_error, @last_error_at,
                    @archive_next, @pages_turned, @usual_links)
            on conflict (name) do update set
              archive_read = excluded.archive_read, last_visit = excluded.last_visit, last_new = excluded.last_new, next_due = excluded.next_due,
              etag = excluded.etag, last_modified = excluded.last_modified, failures = excluded.failures, last_error = excluded.last_error,
              last_error_at = excluded.last_error_at, archive_next = excluded.archive_next, pages_turned = excluded.pages_turned,
              usual_links = excluded.usual_links
            """,
            [
                ("name", state.Source), ("archive_read", Kept(state.ArchiveRead)), ("last_visit", Kept(state.LastVisit)),
                ("last_new", Kept(state.LastNew)), ("next_due", Kept(state.NextDue)), ("etag", state.ETag), ("last_modified", state.LastModified),
                ("failures", (long)state.Failures), ("last_error", state.LastError), ("last_error_at", Kept(state.LastErrorAt)),
                ("archive_next", state.Cursor), ("pages_turned", (long)state.PagesTurned), ("usual_links", state.UsualLinks),
            ]);
    }

    public int TakeIn(string source, IReadOnlyList<Found> found, DateTimeOffset now)
    {
        using var connection = store.Connect();
        using var writing = connection.BeginTransaction();
        var fresh = 0;
        foreach (var part in found.DistinctBy(one => one.Address).Chunk(200))
        {
            var (list, values) = Sql.In("a", part.Select(one => one.Address));
            var known = connection.Ask($"select {AddressColumns} from source_address where address in ({list})", AddressOf, [.. values], writing)
                .ToDictionary(address => address.Address, StringComparer.Ordinal);
            var rows = new Rows("source_address", Columns);
            foreach (var one in part)
            {
                if (!known.TryGetValue(one.Address, out var there))
                    rows.Add(ValuesOf(new AddressState(one.Address, source, one.Lane, now) { Due = now, Stamp = one.Stamp }));
                else if (there.IsDueAgain(source, one))
                    Put(connection, writing, there with { Stamp = one.Stamp ?? there.Stamp, Due = now });
            }

            fresh += rows.Values.Count;
            store.Insert(writing, rows);
        }

        writing.Commit();
        return fresh;
    }

    public AddressState? Address(string address) =>
        Ask($"select {AddressColumns} from source_address where address = @address", AddressOf, ("address", address)).SingleOrDefault();

    public void Save(params IReadOnlyList<AddressState> addresses)
    {
        using var connection = store.Connect();
        using var writing = connection.BeginTransaction();
        foreach (var address in addresses)
            Put(connection, writing, address);
        writing.Commit();
    }

    public IReadOnlyList<AddressState> Due(string lane, DateTimeOffset now, int limit) => Ask(
        $"select {AddressColumns} from source_address where lane = @lane and due <= @now order by due, address limit @limit",
        AddressOf,
        ("lane", lane),
        ("now", Kept(now)),
        ("limit", (long)limit));

    public DateTimeOffset? NextDue(string lane, DateTimeOffset after) => Ask(
        "select min(due) from source_address where lane = @lane and due > @after", row => Time(row, 0), ("lane", lane), ("after", Kept(after)))[0];

    public IReadOnlyList<(string Lane, DateTimeOffset Due)> Lanes() =>
        Ask("select lane, min(due) from source_address where due is not null group by lane", row => (row.Text(0), Time(row, 1)!.Value));

    public void Count(SourceDay more)
    {
        using var connection = store.Connect();
        connection.Run(
            """
            insert into source_day (source, day, visits, failures, added, recorded) values (@source, @day, @visits, @failures, @added, @recorded)
            on conflict (source, day) do update set
              visits = source_day.visits + excluded.visits, failures = source_day.failures + excluded.failures,
              added = source_day.added + excluded.added, recorded = source_day.recorded + excluded.recorded
            """,
            [
                ("source", more.Source), ("day", more.Day.Iso()), ("visits", (long)more.Visits), ("failures", (long)more.Failures),
                ("added", (long)more.New), ("recorded", (long)more.Recorded),
            ]);
    }

    public IReadOnlyList<SourceDay> Days(string source, DateOnly since) => Ask(
        "select source, day, visits, failures, added, recorded from source_day where source = @source and day >= @since order by day",
        row => new SourceDay(row.Text(0), row.Day(1), (int)row.Whole(2), (int)row.Whole(3), (int)row.Whole(4), (int)row.Whole(5)),
        ("source", source),
        ("since", since.Iso()));

    public void Raise(Alarm alarm)
    {
        using var connection = store.Connect();
        connection.Run(
            """
            insert into source_alarm (source, kind, since, what)
            select @source, @kind, @since, @what
            where  not exists (select 1 from source_alarm where source = @source and kind = @kind and cleared is null)
            """,
            [("source", alarm.Source), ("kind", alarm.Kind.ToString()), ("since", Kept(alarm.Since)), ("what", alarm.What)]);
    }

    public void Clear(string source, AlarmKind kind, DateTimeOffset now)
    {
        using var connection = store.Connect();
        connection.Run(
            "update source_alarm set cleared = @now where source = @source and kind = @kind and cleared is null",
            [("source", source), ("kind", kind.ToString()), ("now", Kept(now))]);
    }

    public IReadOnlyList<Alarm> Alarms() => Ask(
        "select source, kind, since, what from source_alarm where cleared is null order by source, kind",
        row => new Alarm(row.Text(0), row.Enumerated<AlarmKind>(1), Time(row, 2)!.Value, row.Text(3)));

    public IReadOnlyDictionary<Standing, int> Standings(string source) => Ask(
        "select standing, count(*) from source_address where source = @source group by standing",
        row => (row.Enumerated<Standing>(0), (int)row.Whole(1)),
        ("source", source)).ToDictionary();

    /// <summary>When the latest document was fetched, or null; a clock that is behind it is wrong.</summary>
    public DateTimeOffset? LatestFetch() => Ask("select max(fetched) from source_address", row => Time(row, 0))[0];

    private static readonly (string Name, ColumnKind Kind)[] Columns =
    [
        .. AddressColumns.Split(", ").Select(name => (name, name is "tries" or "rechecks" ? ColumnKind.Whole : ColumnKind.Text)),
    ];

    private static readonly string Upsert =
        $"""
        insert into source_address ({AddressColumns}) values ({string.Join(", ", Columns.Select(column => "@" + column.Name))})
        on conflict (address) do update set {string.Join(", ", Columns.Skip(1).Select(column => $"{column.Name} = excluded.{column.Name}"))}
        """;

    private static void Put(DbConnection connection, DbTransaction writing, AddressState address) =>
        connection.Run(Upsert, [.. Columns.Zip(ValuesOf(address), (column, value) => (column.Name, value))], writing);

    private static object?[] ValuesOf(AddressState address) =>
    [
        address.Address, address.Source, address.Lane, Kept(address.Found), address.Standing.ToString(), Kept(address.Due), address.Stamp,
        (long)address.Tries, (long)address.Rechecks, address.ETag, address.LastModified, address.Digest, Kept(address.Fetched), address.Robots,
        address.LeadsTo, address.Error,
    ];

    private static AddressState AddressOf(Cells row) => new(row.Text(0), row.Text(1), row.Text(2), Time(row, 3)!.Value)
    {
        Standing = row.Enumerated<Standing>(4),
        Due = Time(row, 5),
        Stamp = row.TextOrNull(6),
        Tries = (int)row.Whole(7),
        Rechecks = (int)row.Whole(8),
        ETag = row.TextOrNull(9),
        LastModified = row.TextOrNull(10),
        Digest = row.TextOrNull(11),
        Fetched = Time(row, 12),
        Robots = row.TextOrNull(13),
        LeadsTo = row.TextOrNull(14),
        Error = row.TextOrNull(15),
    };

    private List<T> Ask<T>(string sql, Func<Cells, T> read, params IReadOnlyList<(string Name, object? Value)> values)
    {
        using var connection = store.Connect();
        return connection.Ask(sql, read, values);
    }

    /// <summary>Times stand in UTC with all their digits, so that they sort as text.</summary>
    private static string? Kept(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(Cells row, int column) =>
        row.IsNull(column) ? null : DateTimeOffset.Parse(row.Text(column), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
