using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Huijian.Record;

/// <summary>
/// The row of an answer that is being read, column by column. SQLite lends the bytes as they stand in the file: they are looked at before a string is made of them.
/// </summary>
/// <param name="reader">Stands at the row.</param>
/// <param name="words">Gives strings that were made before; null where each is made anew.</param>
internal sealed class Cells(DbDataReader reader, Words? words)
{
    // Null for any other database. The reader holds it open.
    private readonly nint _statement = (reader as SqliteDataReader)?.Handle?.DangerousGetHandle() ?? 0;

    // Rows that belong together stand together: often a column says what it said in the row before.
    private readonly string?[] _before = new string?[reader.FieldCount];

    public bool IsNull(int column) => _statement == 0 ? reader.IsDBNull(column) : SqliteColumn.IsNull(_statement, column);

    /// <summary>Text; throws <see cref="InvalidOperationException"/> where there is none.</summary>
    public string Text(int column) => TextOrNull(column) ?? throw new InvalidOperationException($"Column {column} ({reader.GetName(column)}) holds nothing.");

    public string? TextOrNull(int column)
    {
        if (_statement == 0)
            return reader.IsDBNull(column) ? null : reader.GetString(column);
        var lent = SqliteColumn.Lent(_statement, column);
        // Nothing is lent of an empty text, and nothing of none.
        if (_before[column] is { Length: > 0 } before && before.Length == lent.Length && Ascii.Equals(lent, before))
            return before;
        return _before[column] = lent.IsEmpty && IsNull(column) ? null : words is null ? Encoding.UTF8.GetString(lent) : words.Of(lent);
    }

    public long Whole(int column) => _statement == 0 || IsNull(column) ? reader.GetInt64(column) : SqliteColumn.Whole(_statement, column);

    public double Number(int column) => reader.GetDouble(column);

    public bool Flag(int column) => Whole(column) != 0;

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A day as <see cref="Facts.Model.Days.Iso(DateOnly)"/> writes it.</summary>
    public DateOnly Day(int column) => DateOnly.ParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? DayOrNull(int column) => IsNull(column) ? null : Day(column);

    public T Enumerated<T>(int column)
        where T : struct, Enum => Members<T>.ByMark.TryGetValue(MarkOfId(column), out var member) ? member : Enum.Parse<T>(Text(column));

    /// <summary>The mark of the whole row.</summary>
    public ulong Mark()
    {
        var mark = RowMark.Start;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            mark = RowMark.With(
                mark,
                IsNull(i) ? RowMark.Of((string?)null) : _statement == 0 ? RowMark.OfValue(reader.GetValue(i)) : RowMark.Of(SqliteColumn.Lent(_statement, i)));
        }

        return mark;
    }

    /// <summary>The mark of one column that holds an id or a name, the same as <see cref="RowMark.OfId"/> of it.</summary>
    public ulong MarkOfId(int column) => _statement == 0 ? RowMark.OfId(reader.GetString(column)) : RowMark.Of(SqliteColumn.Lent(_statement, column));

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
