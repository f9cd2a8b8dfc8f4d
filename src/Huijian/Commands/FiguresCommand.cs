using System.CommandLine;
using System.Globalization;
using System.Text;
using Huijian.Ask;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian figures</c>: figures with everything that says what they are, and their sum where there is one.</summary>
internal static class FiguresCommand
{
    private static readonly Column<FigureRow>[] Columns =
    [
        new("day", "日期", row => row.Day?.Iso()),
        new("measure", "指标", row => row.Measure),
        new("what", "原文称", row => row.What),
        new("value", "数值", row => row.Value),
        new("unit", "单位", row => row.Unit),
        new("bound", "界限", row => row.Bound),
        new("since", "期间", row => row.Since),
        new("as_of", "截至", row => row.AsOf?.ToString()),
        new("basis", "口径", row => row.Basis),
        new("scope", "范围", row => row.Scope),
        new("quote", "原文", row => row.Quote.Words),
        new("id", "编号", row => row.Id),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.ZeroOrMore, Description = "Words that stand in what is measured." };
        var measure = new Option<string?>("--measure") { Description = "A measure of the trade: 签约数, 开工数, 完成投资, 计划总投资 …" };
        var entity = new Option<string?>("--about") { Description = "A person, body or place that the article names." };
        var sum = new Option<bool>("--sum") { Description = "Add them up, or say why that would be false." };
        var count = new Option<int>("--count") { Description = "How many at most.", DefaultValueFactory = _ => 50 };
        var command = new Command("figures", "List figures with measure, unit, period, basis and scope.\n\nExample: huijian figures --about 辽宁 --measure 完成投资");
        command.Arguments.Add(words);
        foreach (var option in new Option[] { measure, entity, sum, count })
            command.Options.Add(option);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var answers = new Answers(store);
            var rows = await answers.Figures.ListAsync(
                new FigureQuery
                {
                    Words = string.Join(' ', parsed.GetValue(words) ?? []),
                    Measure = parsed.GetValue(measure),
                    Entity = parsed.GetValue(entity) is { } name ? (await Asked.EntityAsync(answers, name, null, cancel)).Id : null,
                    Count = parsed.GetValue(count),
                },
                cancel);
            Listing.Print(rows, Columns, form(parsed), surroundings);
            if (parsed.GetValue(sum))
                await TellSumAsync(rows, surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static async Task TellSumAsync(IReadOnlyList<FigureRow> rows, Surroundings surroundings)
    {
        var total = Facts.Joining.Figures.Sum([.. rows.Select(row => new Measured(
            row.Id, row.Measure, row.Scope, row.Value, row.Unit, row.Bound, row.Basis, row.Since, row.AsOf, row.PartOf))]);
        await using var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteLineAsync(total.Total is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"合计 {value:G29} {rows[0].Unit}")
            : $"不可相加：{total.Refusal}");
    }
}
