using System.Data.Common;

namespace Huijian.Record;

/// <summary>
/// Where a record is kept. Two kinds: one SQLite file, or a PostgreSQL database. Everything else in Record and Ask is SQL that both take;
/// only what stands here differs.
/// </summary>
internal abstract class RecordStore : IDisposable
{
    /// <summary>A name for messages: the file, or the database without its password.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Opens a record and brings its schema up to date. <paramref name="where"/> is a file (made if missing) or a PostgreSQL connection
    /// string. Throws <see cref="UserError"/> for a file of another program, a broken file, a newer schema or no connection.
    /// </summary>
    public static RecordStore Open(string where)
    {
        RecordStore store = IsConnectionString(where) ? new PostgresStore(where) : new SqliteStore(where);
        try
        {
            store.RefuseStrangers();
            Migrations.Run(store);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A connection for reading. Readers never wait for writers.</summary>
    public abstract DbConnection Connect();

    /// <summary>
    /// Writes in one transaction: all that <paramref name="work"/> does, or nothing. Throws <see cref="UserError"/> if the disk is full, the connection
    /// lost or another process in the way for too long; what was written before stays.
    /// </summary>
    public void Write(Action<DbConnection, DbTransaction> work)
    {
        using var connection = Connect();
        Write(connection, transaction => work(connection, transaction));
    }

    /// <summary>The same over a connection that is open already.</summary>
    public void Write(DbConnection connection, Action<DbTransaction> work)
    {
        try
        {
            using var transaction = BeginWriting(connection);
            try
            {
                work(transaction);
                transaction.Commit();
            }
            catch (DbException)
            {
                // Undone here, before it is disposed of: the store may have done so already, and what it then says must not hide the reason.
                Undo(transaction);
                throw;
            }
        }
        catch (DbException failure) when (Explain(failure) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Undoes a transaction that failed, even if the store has given it up by itself.</summary>
    protected abstract void Undo(DbTransaction transaction);

    /// <summary>Begins to write: waits until no other process writes to this record, and holds them off until the end of the transaction.</summary>
    public abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>True if the store has this table.</summary>
    public abstract bool HasTable(DbConnection connection, string table, DbTransaction? transaction);

    /// <summary>Adapts the schema's SQL to this kind of store.</summary>
    public abstract string Schema(string sql);

    /// <summary>The schema of the full-text index, which differs.</summary>
    public abstract string SearchSchema { get; }

    /// <summary>What a later step of the schema adds to it.</summary>
    public abstract string SearchPlan { get; }

    /// <summary>Writes rows in one go; rows whose key is there already are left as they are.</summary>
    public abstract void Insert(DbTransaction transaction, Rows rows);

    /// <summary>The articles kept under each of these keys of the table <c>anchor</c>, by key.</summary>
    public abstract IReadOnlyList<(long Key, long Number)> Anchored(DbTransaction transaction, long[] keys);

    /// <summary>Puts an article into the full-text index, or replaces it there.</summary>
    public abstract void Index(DbTransaction transaction, IReadOnlyList<IndexedText> texts);

    /// <summary>Puts the full-text index in order after much has been written, so that searches are quick.</summary>
    public abstract void Settle();

    /// <summary>A query that gives the <c>number</c> of every article that holds all needles.</summary>
    public abstract Condition Holding(IReadOnlyList<string> needles);

    /// <summary>A query that gives the <c>number</c> of every article among these that holds all needles.</summary>
    public abstract Condition Among(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers);

    /// <summary>A query that gives the <c>number</c> of every article among these that holds all needles in its headline, and perhaps of others that do.</summary>
    public abstract Condition Titled(IReadOnlyList<string> needles, IReadOnlyCollection<long> numbers);

    /// <summary>Faults found in the store itself (damaged pages, indexes that disagree); empty if it is sound.</summary>
    public abstract IReadOnlyList<string> Faults();

    /// <summary>True if the failure means that the disk is full or the connection lost: nothing is wrong with the data given.</summary>
    public abstract UserError? Explain(DbException failure);

    public abstract void Dispose();

    /// <summary>Throws <see cref="UserError"/> if what is there belongs to another program.</summary>
    protected abstract void RefuseStrangers();

    private static bool IsConnectionString(string where) =>
        where.Contains("Host=", StringComparison.OrdinalIgnoreCase) && where.Contains('=', StringComparison.Ordinal)
        || where.StartsWith("postgres://", StringComparison.Ordinal);
}
