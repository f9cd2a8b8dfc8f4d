using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The prices that users brought.</summary>
internal sealed class Prices(Answers answers)
{
    /// <summary>All days of a share (600050.SH), oldest first; empty if nobody brought any.</summary>
    public Task<List<PriceDay>> OfAsync(string security, CancellationToken cancel) => answers.AskAsync(
        "select day, opened, closed, highest, lowest, volume from price where security = @security order by day",
        row => new PriceDay(row.Day(0), Number(row.Text(1)), Number(row.Text(2)), Number(row.Text(3)), Number(row.Text(4)), Number(row.Text(5))),
        [("security", security)],
        cancel);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
