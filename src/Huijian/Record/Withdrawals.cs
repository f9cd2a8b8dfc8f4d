namespace Huijian.Record;

/// <summary>Addresses whose article was recorded and is no longer there. What was recorded stays; it is only said that its source withdrew it.</summary>
internal sealed class Withdrawals(RecordStore store)
{
    /// <summary>Notes that an address has been withdrawn, or is there (again).</summary>
    public void Note(string address, bool isWithdrawn, DateTimeOffset at, string? why)
    {
        using var connection = store.Connect();
        var changed = isWithdrawn
            ? connection.Run(
                "insert into withdrawn (address, at, why) values (@address, @at, @why) on conflict (address) do nothing",
                [("address", address), ("at", Kept.Text(at)), ("why", why)])
            : connection.Run("delete from withdrawn where address = @address", [("address", address)]);
        if (changed > 0)
            ChangeNumber.Raise(connection);
    }

    /// <summary>When an address was seen to be withdrawn, or null if it was not.</summary>
    public DateTimeOffset? At(string address)
    {
        using var connection = store.Connect();
        return connection.Ask("select at from withdrawn where address = @address", row => row.Text(0), [("address", address)]) is [var at] ? Kept.Time(at) : null;
    }
}
