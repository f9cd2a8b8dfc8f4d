using System.CommandLine;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian timeline</c>: what two sides did together, or one did, first to last.</summary>
internal static class TimelineCommand
{
    private static readonly Column<EventRow>[] Columns =
    [
        new("date", "日期", row => row.Date?.ToString()),
        new("kind", "类型", row => row.Kind),
        new("place", "地点", row => row.Place?.Name),
        new("hosts", "主方", row => Side(row, PartyRole.Host)),
        new("guests", "客方", row => Side(row, PartyRole.Guest)),
        new("bodies", "单位", row => Side(row, PartyRole.Organisation)),
        new("quote", "原文", row => row.Quote.Words),
        new("story", "编号", row => row.Story),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var sides = new Argument<string[]>("NAME") { Arity = new ArgumentArity(1, 3), Description = "One or two names: places, bodies, people. A × between them may stand or not." };
        var command = new Command("timeline", "List what two sides did together over the years, each person with the post of that day.\n\nExample: huijian timeline 辽宁 × 中国联通");
        command.Arguments.Add(sides);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var answers = new Answers(store);
            var names = parsed.GetValue(sides)!.SelectMany(typed => typed.Split('×', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(name => name is not ("x" or "X")).ToList();
            if (names.Count is < 1 or > 2)
                throw new UserError("timeline takes one or two names.", "Write: huijian timeline 辽宁 × 中国联通");
            var ids = new List<string>();
            foreach (var name in names)
                ids.Add((await Asked.EntityAsync(answers, name, null, cancel)).Id);
            Listing.Print(await answers.Matrix.BetweenAsync(ids[0], ids[^1], cancel), Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static IEnumerable<string> Side(EventRow row, PartyRole role) => row.Of(role).Select(party => party.Post is null ? party.Name : $"{party.Post} {party.Name}");
}
