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
        Func<Cells, T> read,
        IReadOnlyList<(string Name, object? Value)>? values = null,
        DbTransaction? transaction = null)
    {
        using var command = Command(connection, sql, values, transaction);
        using var reader = command.ExecuteReader();
        var row = new Cells(reader, null);
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(row));
        return rows;
    }

    /// <summary>Asks and reads all rows, letting go of the thread while the database works.</summary>
    public static async Task<List<T>> AskAsync<T>(
        this DbConnection connection,
        string sql,
        Func<Cells, T> read,
        IReadOnlyList<(string Name, object? Value)>? values,
        Words words,
        CancellationToken cancel)
    {
        await using var command = Command(connection, sql, values, null);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var row = new Cells(reader, words);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(row));
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
}
