using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huijian.Record;

/// <summary>A record in one SQLite file, in write-ahead mode: readers see the last committed state and never wait.</summary>
internal sealed class SqliteStore : RecordStore
{
    // "HuiJ": so that file(1) and we can tell a record from any other SQLite file.
    private const int ApplicationId = 0x4875694A;

    // A record that was not closed is looked through on opening while that stays under a second.
    private const long SmallEnoughToCheck = 64L << 20;

    // Twice what SQLite takes: a text and its facts lie in fewer pieces, half as many pages are read (docs/performance.md).
    private const int PageSize = 8192;

    // To find one article by its number takes fts5 as long as to pass so many.
    private const int FarApart = 60;

    private readonly string _path;
    private readonly string _connectionString;
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    static SqliteStore()
    {
        Batteries_V2.Init();
        // Nobody asks SQLite how many bytes it holds: counting them takes a lock at every piece. Its other locks stay, for what a finalizer lets go is let go
        // beside the thread that asks.
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public SqliteStore(string path)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = 120,
        }.ConnectionString;
    }

    public override string Name => _path;

    public override string SearchSchema =>
        "create virtual table text_index using fts5(title, body, names, content = '', tokenize = 'ascii')";

    public override string SearchPlan => "select 1";

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            // A pooled connection keeps its settings.
            if (!_set.TryAdd(connection.Handle!, this))
                return connection;
            connection.Run("pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -2000; pragma temp_store = memory; pragma wal_autocheckpoint = 4000");
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Explain(failure) ?? new UserError($"{_path}: cannot be opened: {failure.Message}", "Name a file in a folder that can be written.");
        }
    }

    // Readers are many and the system keeps the file's pages for them; the one writer gets room to work in.
    public override DbTransaction BeginWriting(DbConnection connection)
    {
        connection.Run("pragma cache_size = -32000");
        return ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);
    }

    // What finds the disk full has been rolled back by SQLite itself. The binding sees it in a statement, and does not in the commit: there it gets an empty one to roll back.
    protected override void Undo(DbTransaction transaction)
    {
        var connection = ((SqliteConnection)transaction.Connection!).Handle;
        if (raw.sqlite3_get_autocommit(connection) != 0)
            raw.sqlite3_exec(connection, "begin");
        transaction.Rollback();
        if (raw.sqlite3_get_autocommit(connection) == 0)
            raw.sqlite3_exec(connection, "rollback");
    }

    public override bool HasTable(DbConnection connection, string table, DbTransaction? transaction) =>
        connection.Ask("select 1 from sqlite_master where name = @table", row => row.Whole(0), [("table", table)], transaction).Count > 0;

    // SQLite needs no hint for text: it compares bytes.
    public override string Schema(string sql) => sql;

    public override void Insert(DbTransaction transaction, Rows rows) => SqliteRows.Write(transaction, rows, " on conflict do nothing");

    public override IReadOnlyList<(long Key, long Number)> Anchored(DbTransaction transaction, long[] keys) =>
        SqliteRows.Look(transaction, "select number from anchor where key = ? order by number", keys);

    public override void Index(DbTransaction transaction, IReadOnlyList<IndexedText> texts)
    {
        var gone = new Rows("text_index", ("text_index", ColumnKind.Text), ("rowid", ColumnKind.Whole), ("title", ColumnKind.Text), ("body", ColumnKind.Text), ("names", ColumnKind.Text));
        var come = new Rows("text_index", ("rowid", ColumnKind.Whole), ("title", ColumnKind.Text), ("body", ColumnKind.Text), ("names", ColumnKind.Text));
        foreach (var text in texts)
        {
            if (text.Was is { } was)
                gone.Add("delete", was.Number, Grams.Spelled(was.Title), Grams.Spelled(was.Body), Grams.Spelled(was.Names));
            come.Add(text.Number, Grams.Spelled(text.Title), Grams.Spelled(text.Body), Grams.Spelled(text.Names));
        }

        // fts5 knows no "on conflict": its rows are replaced by naming the old ones.
        SqliteRows.Write(transaction, gone, "");
        SqliteRows.Write(transaction, come, "");
    }

    // fts5 does so while it is written to.
    public override void Settle()
    {
    }

    public override Condition Holding(IReadOnlyList<string> needles) =>
        new("select rowid as number from text_index where text_index match @anywhere", [("anywhere", Match(needles))]);

    // Where the articles lie close together, fts5 is quicker through the stretch they lie in than to each by itself; to the beginnings of grams always.
    public override Condition Among(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers)
    {
        var (list, _) = Sql.In("number", numbers);
        var close = (numbers.Max() - numbers.Min()) / numbers.Count < FarApart || needles.Any(needle => needle.EnumerateRunes().Count() == 1);
        return close
            ? new Condition($"select number from ({Within("anywhere")}) f where +number in ({list})", [("anywhere", Match(needles)), .. Ends(numbers)])
            : new Condition($"select rowid as number from text_index where text_index match @anywhere and rowid in ({list})", [("anywhere", Match(needles))]);
    }

    public override Condition Titled(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers) =>
        new(Within("in_title"), [("in_title", $"title : ({Match(needles)})"), .. Ends(numbers)]);

    private static string Within(string match) => $"select rowid as number from text_index where text_index match @{match} and rowid between @first and @last";

    private static IEnumerable<(string, object?)> Ends(IReadOnlyCollection<long> numbers) => [("first", numbers.Min()), ("last", numbers.Max())];

    private static string Match(IReadOnlyList<string> needles) => string.Join(" AND ", needles.Select(Grams.Phrase));

    public override IReadOnlyList<string> Faults()
    {
        using var connection = Connect();
        return connection.Ask("pragma integrity_check(20)", row => row.Text(0)).Where(line => line != "ok").ToList();
    }

    public override UserError? Explain(DbException failure) => failure is not SqliteException sqlite ? null : sqlite.SqliteErrorCode switch
    {
        13 => new($"{_path}: the disk is full.", "Make room and run the command again: what was recorded before stays, nothing is recorded twice."),
        5 or 6 => new($"{_path}: another process has been writing for two minutes.", "Wait for it to end and run the command again."),
        8 => new($"{_path}: the file or its folder cannot be written.", "Give yourself the right to write there, or name another file."),
        10 => new($"{_path}: the disk gave an error ({sqlite.Message}).", "Check the disk, then run: huijian check --record " + _path),
        11 => new($"{_path}: the record is damaged ({sqlite.Message}).", "Restore a backup: huijian restore FILE --record " + _path),
        14 => new($"{_path}: cannot be opened.", "Name a file in a folder that is there and can be written."),
        26 => new($"{_path}: is no SQLite file.", "Name another file with --record."),
        _ => null,
    };

    // Pooled connections hold the file open; a record that is closed may be moved or deleted.
    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    protected override void RefuseStrangers()
    {
        var notClosed = File.Exists(_path + "-wal") && new FileInfo(_path + "-wal").Length > 0;
        using var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            var owner = connection.Ask("pragma application_id", row => row.Whole(0))[0];
            var tables = connection.Ask("select count(*) from sqlite_master", row => row.Whole(0))[0];
            if (owner != ApplicationId && tables > 0)
                throw new UserError($"{_path}: belongs to another program.", "Name another file with --record; this one stays as it is.");
            if (owner != ApplicationId)
                connection.Run(string.Create(CultureInfo.InvariantCulture, $"pragma page_size = {PageSize}; pragma application_id = {ApplicationId}"));
            if (notClosed && new FileInfo(_path).Length <= SmallEnoughToCheck && connection.Ask("pragma quick_check(1)", row => row.Text(0)) is not ["ok"])
                throw new UserError($"{_path}: the record is damaged.", "Restore a backup: huijian restore FILE --record " + _path);
        }
        catch (SqliteException failure)
        {
            throw Explain(failure) ?? new UserError($"{_path}: cannot be opened: {failure.Message}", "Name another file with --record.");
        }
    }
}
