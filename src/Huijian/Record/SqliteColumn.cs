using System.Runtime.InteropServices;

namespace Huijian.Record;

/// <summary>
/// One column of the row at which a statement of SQLite stands. A publish reads millions of them: the binding's own way takes and gives back the statement and leaves the
/// runtime's care for each, which costs more than the reading. None of these functions waits or calls back. A value is looked at without SQLite's lock of the
/// connection, which is safe where one thread at a time uses a connection; it is taken once for a column and not for each question about it.
/// </summary>
internal static unsafe partial class SqliteColumn
{
    // SQLITE_NULL of sqlite3.h.
    private const int Null = 5;

    public static bool IsNull(nint statement, int column) => Type(statement, column) == Null;

    public static long Whole(nint statement, int column) => Int64(statement, column);

    /// <summary>The bytes as they stand, until the next row; none for null.</summary>
    public static ReadOnlySpan<byte> Lent(nint statement, int column)
    {
        var value = Value(statement, column);
        // In this order, says SQLite: asking for the bytes may move them.
        var bytes = Blob(value);
        return new ReadOnlySpan<byte>(bytes, Bytes(value));
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int Type(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Int64(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_value"), SuppressGCTransition]
    private static partial nint Value(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_value_blob"), SuppressGCTransition]
    private static partial byte* Blob(nint value);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_value_bytes"), SuppressGCTransition]
    private static partial int Bytes(nint value);
}
