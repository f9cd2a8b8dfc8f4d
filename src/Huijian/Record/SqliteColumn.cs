using System.Runtime.InteropServices;

namespace Huijian.Record;

/// <summary>
/// One column of the row at which a statement of SQLite stands. A publish reads millions of them: the binding's own way takes and gives back the statement and leaves the
/// runtime's care for each, which costs more than the reading. None of these functions waits or calls back.
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
        // In this order, says SQLite: asking for the bytes may move them.
        var bytes = Blob(statement, column);
        return new ReadOnlySpan<byte>(bytes, Bytes(statement, column));
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int Type(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Int64(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial byte* Blob(nint statement, int column);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Bytes(nint statement, int column);
}
