using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huijian.Record;

/// <summary>
/// Writes and asks many rows with one prepared statement and parameters by position. ADO.NET looks parameters up by name for every row, which takes longer than
/// SQLite takes to write it.
/// </summary>
internal static class SqliteRows
{
    /// <summary>Writes the rows. <paramref name="ending"/> ends the statement. Throws <see cref="SqliteException"/> as any other command would.</summary>
    public static void Write(DbTransaction transaction, Rows rows, string ending)
    {
        if (rows.Values.Count == 0)
            return;
        var db = ((SqliteConnection)transaction.Connection!).Handle!;
        var sql = $"insert into {rows.Table} ({string.Join(", ", rows.Columns.Select(column => column.Name))}) values ({string.Join(", ", rows.Columns.Select(_ => "?"))}){ending}";
        Check(raw.sqlite3_prepare_v2(db, sql, out var statement), db);
        using (statement)
        {
            foreach (var row in rows.Values)
            {
                for (var i = 0; i < row.Length; i++)
                    Check(Bind(statement, i + 1, row[i]), db);
                var result = raw.sqlite3_step(statement);
                Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, db);
                Check(raw.sqlite3_reset(statement), db);
            }
        }
    }

    /// <summary>Asks one question of every key: a whole number for a whole number.</summary>
    public static List<(long Key, long Number)> Look(DbTransaction transaction, string sql, long[] keys)
    {
        var db = ((SqliteConnection)transaction.Connection!).Handle!;
        Check(raw.sqlite3_prepare_v2(db, sql, out var statement), db);
        var found = new List<(long, long)>();
        using (statement)
        {
            foreach (var key in keys)
            {
                Check(raw.sqlite3_bind_int64(statement, 1, key), db);
                int result;
                while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                    found.Add((key, raw.sqlite3_column_int64(statement, 0)));
                Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, db);
                Check(raw.sqlite3_reset(statement), db);
            }
        }

        return found;
    }

    private static int Bind(sqlite3_stmt statement, int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        string text => raw.sqlite3_bind_text(statement, position, text),
        long whole => raw.sqlite3_bind_int64(statement, position, whole),
        double number => raw.sqlite3_bind_double(statement, position, number),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        _ => throw new ArgumentException($"{value.GetType().Name} is no kind of column.", nameof(value)),
    };

    private static void Check(int result, sqlite3 db) => SqliteException.ThrowExceptionForRC(result, db);
}
