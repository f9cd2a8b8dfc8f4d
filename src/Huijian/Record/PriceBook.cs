using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>Keeps the prices that users bring. A day given again takes the place of what was there.</summary>
internal static class PriceBook
{
    /// <summary>Writes the days of one share in one transaction. Throws <see cref="UserError"/> if the disk is full or the connection lost.</summary>
    public static void Put(RecordStore store, Security security, IReadOnlyList<PriceDay> days)
    {
        store.Write((connection, transaction) =>
        {
            foreach (var day in days)
                connection.Run("delete from price where security = @security and day = @day", [("security", security.ToString()), ("day", day.Day.Iso())], transaction);
            var rows = new Rows(
                "price",
                ("security", ColumnKind.Text),
                ("day", ColumnKind.Text),
                ("opened", ColumnKind.Text),
                ("closed", ColumnKind.Text),
                ("highest", ColumnKind.Text),
                ("lowest", ColumnKind.Text),
                ("volume", ColumnKind.Text));
            foreach (var day in days)
                rows.Add(security.ToString(), day.Day.Iso(), Text(day.Open), Text(day.Close), Text(day.High), Text(day.Low), Text(day.Volume));
            store.Insert(transaction, rows);
            ChangeNumber.Raise(connection, transaction);
        });
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
