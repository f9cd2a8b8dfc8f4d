using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask;

/// <summary>The prices that users brought.</summary>
internal sealed class Prices(Answers answers)
{
    /// <summary>The days of a share (600050.SH) up to <paramref name="asOf"/>, oldest first; empty if nobody brought any.</summary>
    public Task<List<PriceDay>> OfAsync(string security, CancellationToken cancel, DateOnly? asOf = null) => answers.AskAsync(
        $"select {Columns} from price where security = @security and day <= @until order by day", Row, [("security", security), ("until", People.Until(asOf))], cancel);

    /// <summary>The days of all shares that have prices.</summary>
    internal async Task<ILookup<string, PriceDay>> AllAsync(CancellationToken cancel) => (await answers.AskAsync(
        $"select {Columns}, security from price order by security, day", row => new Owned<PriceDay>(row.Text(6), Row(row)), [], cancel)).ToLookup(row => row.Owner, row => row.Row);

    private const string Columns = "day, opened, closed, highest, lowest, volume";

    private static PriceDay Row(Cells row) => new(row.Day(0), Number(row.Text(1)), Number(row.Text(2)), Number(row.Text(3)), Number(row.Text(4)), Number(row.Text(5)));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
