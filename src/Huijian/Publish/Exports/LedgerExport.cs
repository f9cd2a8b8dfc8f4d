using System.Runtime.CompilerServices;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Publish.Api;

namespace Huijian.Publish.Exports;

/// <summary>
/// The ledger as it is filtered, to take away: <c>/ledger.csv</c>, <c>/ledger.xlsx</c>, <c>/ledger.jsonl</c>; and year by year, live and in files:
/// <c>/ledger/2024.csv</c>. A written site has no file of all years, which would be made anew whenever anything happens.
/// </summary>
internal static class LedgerExport
{
    private const int RowsAtOnce = 500;

    // A spreadsheet holds a million rows; this is a hundred thousand.
    private const int MostRows = 100_000;

    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLedgerExports(this IEndpointRouteBuilder routes, Answers answers)
    {
        routes.MapMethods("/ledger.csv", Asking, context => SendAsync(context, answers, "text/csv; charset=utf-8", "ledger.csv", (rows, to, cancel) =>
            Spreadsheets.CsvAsync(to, Table(rows).ToAsyncEnumerable(), mark: context.Request.Query["bom"] != "0", cancel)));
        routes.MapMethods("/ledger/{year:int:min(1):max(9999)}.csv", Asking, async context =>
        {
            var year = context.Request.RouteValues["year"] as string ?? "";
            var bytes = NewsPeriod.Parse(year) is { } period ? await YearAsync(RowsAsync(answers, period, context.RequestAborted), context.RequestAborted) : [];
            if (bytes.Length == 0)
            {
                await SiteAnswers.SayAsync(context, StatusCodes.Status404NotFound, $"The ledger has no rows of {year}.", "/ledger lists the years it has.");
                return;
            }

            using var file = new MemoryStream(bytes);
            await SendAsync(context, file, "text/csv; charset=utf-8", $"ledger-{year}.csv");
        });
        routes.MapMethods("/ledger.xlsx", Asking, context => SendAsync(context, answers, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ledger.xlsx", (rows, to, _) =>
        {
            Spreadsheets.Xlsx(to, "台账", Table(rows));
            return Task.CompletedTask;
        }));
        routes.MapMethods("/ledger.jsonl", Asking, context => SendAsync(context, answers, "application/jsonl; charset=utf-8", "ledger.jsonl", async (rows, to, cancel) =>
        {
            foreach (var row in rows)
            {
                await JsonSerializer.SerializeAsync(to, row, ApiJson.Kinds.LedgerRow, cancel);
                to.WriteByte((byte)'\n');
            }
        }));
    }

    /// <summary>The address of a year of the ledger as a file.</summary>
    public static string PathOf(int year) => FormattableString.Invariant($"/ledger/{year:D4}.csv");

    /// <summary>Rows of a year of the ledger, in the order of its leaves, as CSV; empty where nothing happened.</summary>
    public static async Task<byte[]> YearAsync(IAsyncEnumerable<LedgerRow> rows, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        var number = 0;
        await Spreadsheets.CsvAsync(file, rows.Select(row => LedgerTable.Row(row, ++number)).Prepend(LedgerTable.Header), mark: true, cancel);
        return number == 0 ? [] : file.ToArray();
    }

    /// <summary>What happened in a year, in the order of its leaves.</summary>
    public static IAsyncEnumerable<LedgerRow> RowsAsync(Answers answers, NewsPeriod year, CancellationToken cancel) =>
        RowsAsync(answers, new LedgerQuery { Period = year, Ascending = true }, cancel);

    private static async IAsyncEnumerable<LedgerRow> RowsAsync(Answers answers, LedgerQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (at, more) = (0, true);
        while (more && at < MostRows)
        {
            var slice = await answers.Ledger.RowsAsync(query with { Offset = query.Offset + at, Count = RowsAtOnce }, cancel);
            foreach (var row in slice.Rows)
                yield return row;
            at += slice.Rows.Count;
            more = slice.HasMore && slice.Rows.Count > 0;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Table(IReadOnlyList<LedgerRow> rows) =>
        rows.Select((row, i) => LedgerTable.Row(row, i + 1)).Prepend(LedgerTable.Header);

    private static async Task SendAsync(HttpContext context, Answers answers, string type, string name, Func<IReadOnlyList<LedgerRow>, Stream, CancellationToken, Task> write)
    {
        var cancel = context.RequestAborted;
        var asked = Asked.Of("/ledger", context.Request);
        var (query, _) = await AskedLedger.OfAsync(asked, answers, cancel);
        using var file = new MemoryStream();
        await write(await RowsAsync(answers, query, cancel).ToListAsync(cancel), file, cancel);
        await SendAsync(context, file, type, name);
    }

    private static async Task SendAsync(HttpContext context, MemoryStream file, string type, string name)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await context.SendAsync(type, file.GetBuffer().AsMemory(0, (int)file.Length));
    }
}
