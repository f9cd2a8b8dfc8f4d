using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;

namespace Huijian.Record;

/// <summary>
/// A record as one file: a zip with a table per entry, a JSON array per row. The same from either kind of store and into either, so it also moves a record
/// from SQLite to PostgreSQL.
/// </summary>
internal static class Backup
{
    private const string Format = "huijian-backup 1";

    // In an order in which they can be put back; the full-text index is made anew from the articles.
    private static readonly Tables Layout = new();

    // What collecting, alerts, prices and readers leave beside the record proper. Backups of older programs are without it.
    private static readonly string[] Beside = ["source", "source_address", "source_day", "source_alarm", "withdrawn", "alert", "alert_told", "outbox", "price", "report"];

    /// <summary>Writes the whole record to a file, as of one moment. The file takes its name only when it is complete.</summary>
    public static void Write(RecordStore store, string path)
    {
        var unfinished = path + ".part";
        using (var zip = ZipFile.Open(unfinished, ZipArchiveMode.Create))
        {
            using (var head = new StreamWriter(zip.CreateEntry("huijian.txt").Open()))
                head.Write(FormattableString.Invariant($"{Format}\nschema {Migrations.Known}\n"));
            using var connection = store.Connect();
            // Everything is read in one transaction: no batch is in half.
            using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.Serializable);
            foreach (var table in TablesKept.Concat(Beside.Select(name => LayoutOf(name, connection, transaction))))
            {
                using var lines = zip.CreateEntry(table.Table + ".jsonl", CompressionLevel.Fastest).Open();
                Rows(connection, transaction, table, lines);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Puts a backup into an empty record. Throws <see cref="UserError"/> if the record is not empty or the file is no backup of a known schema.</summary>
    public static void Restore(RecordStore store, string path)
    {
        using var zip = Open(path);
        store.Write((connection, transaction) =>
        {
            if (connection.Ask("select count(*) from document", row => row.Whole(0), transaction: transaction)[0] > 0)
                throw new UserError($"{store.Name}: is not empty.", "Restore into a new record: huijian restore FILE --record new.db");
            foreach (var table in TablesKept)
            {
                if (zip.GetEntry(table.Table + ".jsonl") is not { } entry)
                    throw new UserError($"{path}: has no {table.Table}.", "Take another backup: this one is not whole.");
                using var lines = new StreamReader(entry.Open());
                Fill(store, transaction, table, lines);
            }

            foreach (var name in Beside)
            {
                using var lines = new StreamReader(zip.GetEntry(name + ".jsonl")?.Open() ?? Stream.Null);
                Fill(store, transaction, LayoutOf(name, connection, transaction), lines);
            }

            Reindex(store, connection, transaction);
        });
    }

    private static IEnumerable<Rows> TablesKept => Layout.InOrder.Concat(DerivedTables.All);

    private static Rows LayoutOf(string table, DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select * from {table} where 1 = 0";
        using var reader = command.ExecuteReader();
        return new Rows(table, [.. Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), reader.GetDataTypeName(column) switch
        {
            "bigint" => ColumnKind.Whole,
            "double precision" => ColumnKind.Number,
            "bytea" => ColumnKind.Bytes,
            _ => ColumnKind.Text,
        }))]);
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            var zip = ZipFile.OpenRead(path);
            using var head = new StreamReader(zip.GetEntry("huijian.txt")?.Open() ?? Stream.Null);
            if (head.ReadLine() == Format && head.ReadLine() == FormattableString.Invariant($"schema {Migrations.Known}"))
                return zip;
            zip.Dispose();
        }
        catch (InvalidDataException)
        {
            // Said below, like any other file that is no backup.
        }
        catch (IOException failure)
        {
            throw new UserError($"{path}: {failure.Message}", "Name a backup file.");
        }

        throw new UserError($"{path}: is no backup that this huijian can read.", "Name a file that huijian backup wrote, with the same version.");
    }

    private static void Rows(DbConnection connection, DbTransaction transaction, Rows table, Stream lines)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select {string.Join(", ", table.Columns.Select(column => column.Name))} from {table.Table}";
        using var reader = command.ExecuteReader();
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line);
        while (reader.Read())
        {
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++)
                Cell(json, reader, i, table.Columns[i].Kind);
            json.WriteEndArray();
            json.Flush();
            line.Write("\n"u8);
            lines.Write(line.WrittenSpan);
            line.ResetWrittenCount();
            json.Reset();
        }
    }

    private static void Cell(Utf8JsonWriter json, DbDataReader reader, int column, ColumnKind kind)
    {
        if (reader.IsDBNull(column))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case ColumnKind.Text:
                json.WriteStringValue(reader.GetString(column));
                break;
            case ColumnKind.Whole:
                json.WriteNumberValue(reader.GetInt64(column));
                break;
            case ColumnKind.Number:
                json.WriteNumberValue(reader.GetDouble(column));
                break;
            default:
                json.WriteBase64StringValue(reader.GetFieldValue<byte[]>(column));
                break;
        }
    }

    private static void Fill(RecordStore store, DbTransaction transaction, Rows table, StreamReader lines)
    {
        var rows = new Rows(table.Table, [.. table.Columns]);
        while (lines.ReadLine() is { } line)
        {
            using var cells = JsonDocument.Parse(line);
            rows.Add([.. cells.RootElement.EnumerateArray().Zip(table.Columns, (cell, column) => Value(cell, column.Kind))]);
            if (rows.Values.Count < 2000)
                continue;
            store.Insert(transaction, rows);
            rows.Clear();
        }

        store.Insert(transaction, rows);
    }

    private static object? Value(JsonElement cell, ColumnKind kind) => cell.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        ColumnKind.Text => cell.GetString(),
        ColumnKind.Whole => cell.GetInt64(),
        ColumnKind.Number => cell.GetDouble(),
        _ => cell.GetBytesFromBase64(),
    };

    private static void Reindex(RecordStore store, DbConnection connection, DbTransaction transaction)
    {
        var (gazetteer, folding) = (Facts.Joining.Gazetteer.Load(), new Facts.Joining.LooseFolding());
        var last = 0L;
        while (true)
        {
            var some = connection.Ask(
                "select a.number, r.content, r.facts from article a join revision r on r.article = a.id and r.number = a.revision where a.number > @last order by a.number limit 500",
                row => IncomingArticle.Of(Packed.Article(row.Bytes(1)), Packed.Facts(row.Bytes(2)), gazetteer, folding).Indexed(row.Whole(0), null),
                [("last", last)],
                transaction);
            if (some.Count == 0)
                return;
            store.Index(transaction, some);
            last = some[^1].Number;
        }
    }
}
