using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Huijian.Record;

/// <summary>A record in a PostgreSQL database (15 or later), in the first schema of the search path.</summary>
internal sealed partial class PostgresStore : RecordStore
{
    // Writers take turns: the key of the advisory lock is "HuiJ" with the schema's hash beside it.
    private const int LockId = 0x4875694A;

    private readonly NpgsqlDataSource _source;
    private readonly string? _schema;

    public PostgresStore(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            _schema = builder.SearchPath?.Split(',')[0].Trim();
            Name = string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {builder.Host}:{builder.Port}/{builder.Database}");
            // Nothing is left behind on a connection that needs to be taken back, and what is asked again and again is planned once. Behind a pooler that
            // hands one server connection to many, "Max Auto Prepare=0" turns the second off.
            builder.NoResetOnClose = true;
            if (!builder.ContainsKey("Max Auto Prepare"))
                builder.MaxAutoPrepare = 40;
            _source = new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
        }
        catch (ArgumentException failure)
        {
            throw new UserError($"--record: no valid connection string: {failure.Message}", "Write it like Host=localhost;Database=huijian;Username=huijian.");
        }
    }

    public override string Name { get; }

    public override string SearchSchema =>
        """
        create table text_index (
          number bigint  not null primary key,
          title  text    not null,
          whole  text    not null,
          grams  integer[] not null
        );
        create index text_index_grams on text_index using gin (grams);
        """;

    // The grams of a text lie apart from its row and take far longer to fetch than the planner thinks: left to itself it goes through all texts. Behind a function
    // that calls itself costly it asks the index. More costly still, or safe for parallel work, and each search would be compiled or shared out first.
    public override string SearchPlan =>
        """
        create function text_grams(integer[]) returns integer[] language plpgsql immutable strict cost 200 as 'begin return $1; end';
        create index text_index_sought on text_index using gin (text_grams(grams));
        drop index text_index_grams;
        -- Texts lie apart, too: the rows that a search passes are few pages then.
        alter table text_index set (toast_tuple_target = 128);
        """;

    public override DbConnection Connect()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (NpgsqlException failure)
        {
            throw Explain(failure) ?? new UserError($"{Name}: {failure.Message}", "Check that the server runs and the connection string is right.");
        }
    }

    public override DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        connection.Run("select pg_advisory_xact_lock(@id, hashtext(current_schema()))", [("id", LockId)], transaction);
        // The full-text index takes new texts in large heaps: one visit to a gram for many articles.
        connection.Run("set local gin_pending_list_limit = '16MB'; set local work_mem = '64MB'", transaction: transaction);
        return transaction;
    }

    // A lost connection has nothing left to undo.
    protected override void Undo(DbTransaction transaction)
    {
        try
        {
            if (transaction.Connection is { State: ConnectionState.Open })
                transaction.Rollback();
        }
        catch (Exception lost) when (lost is ObjectDisposedException or NpgsqlException)
        {
            // The reason why is on its way already.
        }
    }

    public override bool HasTable(DbConnection connection, string table, DbTransaction? transaction) =>
        connection.Ask("select count(*) from information_schema.tables where table_schema = current_schema() and table_name = @table", row => row.Whole(0), [("table", table)], transaction)[0] > 0;

    // Text is compared by bytes, as SQLite does, whatever the database's language.
    public override string Schema(string sql) => TextColumn().Replace(sql, "$0 collate \"C\"");

    public override void Insert(DbTransaction transaction, Rows rows)
    {
        if (rows.Values.Count == 0)
            return;
        using var command = (NpgsqlCommand)transaction.Connection!.CreateCommand();
        command.Transaction = (NpgsqlTransaction)transaction;
        var names = string.Join(", ", rows.Columns.Select(column => column.Name));
        var arrays = string.Join(", ", Enumerable.Range(1, rows.Columns.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")));
        command.CommandText = $"insert into {rows.Table} ({names}) select * from unnest({arrays}) on conflict do nothing";
        for (var i = 0; i < rows.Columns.Count; i++)
            command.Parameters.Add(Column(rows, i));
        command.ExecuteNonQuery();
    }

    public override IReadOnlyList<(long Key, long Number)> Anchored(DbTransaction transaction, long[] keys) => transaction.Connection!.Ask(
        "select key, number from anchor where key = any(@keys) order by key, number", row => (row.Whole(0), row.Whole(1)), [("keys", keys)], transaction);

    public override void Index(DbTransaction transaction, IReadOnlyList<IndexedText> texts)
    {
        if (texts.Count == 0)
            return;
        // All in one round trip.
        using var batch = new NpgsqlBatch((NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        foreach (var text in texts)
        {
            var whole = string.Join('\n', text.Title, text.Body, text.Names);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                """
                insert into text_index (number, title, whole, grams) values ($1, $2, $3, $4)
                on conflict (number) do update set title = excluded.title, whole = excluded.whole, grams = excluded.grams
                """)
            {
                Parameters =
                {
                    new NpgsqlParameter { Value = text.Number },
                    new NpgsqlParameter { Value = text.Title },
                    new NpgsqlParameter { Value = whole },
                    new NpgsqlParameter { Value = Grams.Numbers(whole) },
                },
            });
        }

        batch.Prepare();
        batch.ExecuteNonQuery();
    }

    // A search looks through the heap of new texts: it is put away before anybody waits.
    public override void Settle()
    {
        using var connection = Connect();
        connection.Run("select gin_clean_pending_list(oid) from pg_class where oid = 'text_index_sought'::regclass and pg_has_role(relowner, 'usage')");
    }

    // The index gives candidates, newest first by the "offset 0", and the words themselves are looked at one text after the other, for as many as are wanted.
    public override Condition Holding(IReadOnlyList<string> needles)
    {
        var (stand, values) = Standing("whole", needles);
        return new Condition(
            $"""
            select number
            from   (select number + 0 as number from text_index where text_grams(grams) @> @grams order by 1 desc offset 0) c
            where  (select {stand} from text_index t where t.number = c.number)
            """,
            [.. values, ("grams", needles.SelectMany(Grams.NumbersSought).Distinct().ToArray())]);
    }

    public override Condition Among(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers) => Among("whole", needles, numbers);

    public override Condition Titled(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers) => Among("title", needles, numbers);

    private static Condition Among(string column, IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers)
    {
        var (stand, values) = Standing(column, needles);
        return new Condition($"select number from text_index where number = any(@numbers) and {stand}", [.. values, ("numbers", numbers.ToArray())]);
    }

    private static (string Sql, List<(string Name, object? Value)> Values) Standing(string column, IReadOnlyList<string> needles)
    {
        var named = needles.Select((needle, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"needle{i}"), Needle: needle)).ToList();
        return (string.Join(" and ", named.Select(one => $"strpos({column}, @{one.Name}) > 0")), named.ConvertAll(one => (one.Name, (object?)one.Needle)));
    }

    // PostgreSQL looks after its own pages; huijian check looks at what the rows say.
    public override IReadOnlyList<string> Faults() => [];

    public override UserError? Explain(DbException failure) => failure switch
    {
        PostgresException { SqlState: "53100" } => new($"{Name}: the server's disk is full.", "Make room and run the command again: what was recorded before stays, nothing is recorded twice."),
        PostgresException { SqlState: "28P01" or "28000" } => new($"{Name}: the server refuses this user.", "Check Username and Password in the connection string."),
        PostgresException { SqlState: "3D000" } => new($"{Name}: there is no such database.", "Create it (createdb) or name another."),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => new($"{Name}: the server is shutting down or starting.", "Wait for it and run the command again."),
        PostgresException => null,
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException or null } =>
            new($"{Name}: no connection ({failure.Message})", "Check that the server runs; then run the command again: nothing that was recorded is lost."),
        _ => null,
    };

    public override void Dispose() => _source.Dispose();

    protected override void RefuseStrangers()
    {
        using var connection = Connect();
        if (!string.IsNullOrEmpty(_schema))
            connection.Run($"create schema if not exists \"{_schema.Trim('"').Replace("\"", "", StringComparison.Ordinal)}\"");
        var tables = connection.Ask("select count(*) from information_schema.tables where table_schema = current_schema()", row => row.Whole(0))[0];
        if (tables > 0 && !(HasTable(connection, "meta", null) && HasTable(connection, "text_index", null)))
            throw new UserError($"{Name}: the schema holds another program's tables.", "Name an empty database, or a schema of its own with Search Path=….");
    }

    private static NpgsqlParameter Column(Rows rows, int column)
    {
        var values = rows.Values;
        return rows.Columns[column].Kind switch
        {
            ColumnKind.Text => new() { Value = values.Select(row => (string?)row[column]).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            ColumnKind.Whole => new() { Value = values.Select(row => row[column] is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : (long?)null).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
            ColumnKind.Number => new() { Value = values.Select(row => (double?)row[column]).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Double },
            _ => new() { Value = values.Select(row => (byte[]?)row[column]).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
        };
    }

    [GeneratedRegex(@"(?<=^\s+\w+\s+)text\b", RegexOptions.Multiline)]
    private static partial Regex TextColumn();
}
