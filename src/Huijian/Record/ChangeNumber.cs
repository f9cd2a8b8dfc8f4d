using System.Data.Common;

namespace Huijian.Record;

/// <summary>The number that tells readers of a record, in whatever process, that something they may show has changed.</summary>
internal static class ChangeNumber
{
    public static void Raise(DbConnection connection, DbTransaction? transaction = null) => connection.Run(
        "insert into meta (name, value) values ('change', '1') on conflict (name) do update set value = cast(cast(meta.value as bigint) + 1 as text)",
        transaction: transaction);
}
