using System.CommandLine;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian ledger</c>: happenings as the rows of a 台账, each with the words it stands on.</summary>
internal static class LedgerCommand
{
    private static readonly Column<LedgerRow>[] Columns =
    [
        new("date", "日期", row => row.Event.Date?.ToString()),
        new("kind", "类型", row => row.Event.Kind),
        new("place", "地点", row => row.Event.Place?.Name),
        new("hosts", "主方", row => Parties(row, PartyRole.Host)),
        new("guests", "客方", row => Parties(row, PartyRole.Guest)),
        new("attendees", "参加", row => Parties(row, PartyRole.Attendee)),
        new("bodies", "单位", row => Parties(row, PartyRole.Organisation)),
        new("agreements", "协议", row => row.Agreements),
        new("securities", "证券", row => row.Securities.Select(security => security.Id)),
        new("title", "报道", row => row.Story.Title),
        new("outlet", "来源", row => row.Source.Outlet),
        new("published", "发布", row => row.Source.Published?.ToString()),
        new("quote", "原句", row => row.Event.Quote.Words),
        new("event", "编号", row => row.Event.Id),
    ];

    /// <summary>What fits a terminal; the rest is in <c>--csv</c> and <c>--json</c>.</summary>
    private static readonly string[] Shown = ["date", "kind", "place", "hosts", "guests", "bodies", "title"];

    public static Command Build(Surroundings surroundings)
    {
        var kind = new Option<EventType?>("--kind") { Description = "meeting, conference, signing, visit, groundbreaking, commissioning, appointment" };
        var from = new Option<DateOnly?>("--from") { Description = "First day, 2025-03-01." };
        var to = new Option<DateOnly?>("--to") { Description = "Last day, included." };
        var words = new Option<string?>("--words") { Description = "Words that the article holds." };
        var count = new Option<int>("--count") { Description = "How many rows at most.", DefaultValueFactory = _ => 50 };
        var command = new Command("ledger", "Meetings, signings, visits, projects started, as rows with their sources.\n\nExample: huijian ledger --kind meeting --words 中国联通 --csv > 台账.csv");
        foreach (var option in new Option[] { kind, from, to, words, count })
            command.Options.Add(option);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var query = new LedgerQuery
            {
                Kind = parsed.GetValue(kind),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Words = parsed.GetValue(words),
                Count = parsed.GetValue(count),
            };
            var rows = await new Answers(store).Ledger.RowsAsync(query, cancel);
            var columns = form(parsed) == ListingForm.Table ? [.. Columns.Where(column => Shown.Contains(column.Key))] : Columns;
            Listing.Print(rows.Rows, columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static IEnumerable<string> Parties(LedgerRow row, PartyRole role) =>
        row.Event.Of(role).Select(party => party.Post is null ? party.Name : $"{party.Name}（{party.Post}）");
}
