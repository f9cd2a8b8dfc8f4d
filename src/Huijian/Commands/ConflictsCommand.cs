using System.CommandLine;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian conflicts</c>: statements that cannot all be true.</summary>
internal static class ConflictsCommand
{
    private static readonly Column<Conflict>[] Columns =
    [
        new("about", "关于", conflict => conflict.About),
        new("what", "矛盾", conflict => conflict.What),
        new("quotes", "原文", conflict => conflict.Quotes.Select(quote => quote.Before + quote.Words + quote.After)),
        new("statements", "编号", conflict => conflict.Quotes.Select(quote => quote.Statement)),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("conflicts", "List what cannot all be true: dates, places, figures and posts that reports of one story give differently, seats that are given to two at once. All stand until a person decides (huijian judge).\n\nExample: huijian conflicts --csv > conflicts.csv");
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            Listing.Print(await new Answers(store).Conflicts.ListAsync(cancel), Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }
}
