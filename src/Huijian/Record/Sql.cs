using System.Data.Common;
using System.Globalization;

namespace Huijian.Record;

/// <summary>Asking and running SQL on a connection, with named parameters. SQL stands where it is used; this only carries it.</summary>
internal static class Sql
{
    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public static int Run(
        this DbConnection connection, string sql, IReadOnlyList<(string Name, object? Value)>? values = null, DbTransaction? transaction = null)
    {
        using var command = Command(connection, sql, values, transaction);
        return command.ExecuteNonQuery();
    }

    /// <summary>Asks and reads all rows.</summary>
    public static List<T> Ask<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        IReadOnlyList<(string Name, object? Value)>? values = null,
        DbTransaction? transaction = null)
    {
        using var command = Command(connection, sql, values, transaction);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Asks and reads all rows, letting go of the thread while the database works.</summary>
    public static async Task<List<T>> AskAsync<T>(
        this DbConnection connection,
        string sql,
        Func<DbDataReader, T> read,
        IReadOnlyList<(string Name, object? Value)>? values,
        CancellationToken cancel)
    {
        await using var command = Command(connection, sql, values, null);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>
    /// What goes into the brackets of <c>in (…)</c>, and the parameters it needs, named by a prefix. Never empty brackets. Numbers and ids of our own making
    /// stand in the SQL itself: SQLite finds a parameter by looking through the names of all, which takes longer than the question.
    /// </summary>
    public static (string List, IEnumerable<(string Name, object? Value)> Values) In<T>(string prefix, IEnumerable<T> values)
    {
        var given = values.Select((value, i) => (Name: prefix + i.ToString(CultureInfo.InvariantCulture), Value: (object?)value)).ToList();
        return given.Count == 0 ? ("null", [])
            : given.TrueForAll(value => value.Value is long) ? (string.Join(", ", given.Select(value => ((long)value.Value!).ToString(CultureInfo.InvariantCulture))), [])
            : given.TrueForAll(value => value.Value is string id && id.All(char.IsAsciiLetterOrDigit)) ? ($"'{string.Join("', '", given.Select(value => value.Value))}'", [])
            : (string.Join(", ", given.Select(value => "@" + value.Name)), given);
    }

    public static string Text(this DbDataReader row, int column) => row.GetString(column);

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long Whole(this DbDataReader row, int column) => row.GetInt64(column);

    public static bool Flag(this DbDataReader row, int column) => row.GetInt64(column) != 0;

    public static byte[] Bytes(this DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    public static DateOnly Day(this DbDataReader row, int column) => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Day(column);

    public static T Enumerated<T>(this DbDataReader row, int column)
        where T : struct, Enum => Members<T>.ByMark.TryGetValue(RowMark.OfId(row, column), out var member) ? member : Enum.Parse<T>(row.GetString(column));

    /// <summary>A day as it is kept.</summary>
    public static string Kept(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DbCommand Command(
        DbConnection connection, string sql, IReadOnlyList<(string Name, object? Value)>? values, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values ?? [])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The members of an enumeration by the marks of their names: rows hold thousands of each.</summary>
    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<ulong, T> ByMark = Marked();

        private static Dictionary<ulong, T> Marked()
        {
            var marked = new Dictionary<ulong, T>();
            foreach (var member in Enum.GetValues<T>())
                marked[RowMark.OfId(member.ToString())] = member;
            return marked;
        }
    }
}
