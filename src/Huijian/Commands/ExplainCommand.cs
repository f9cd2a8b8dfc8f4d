using System.CommandLine;
using System.Globalization;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian explain</c>: a statement with everything it rests on.</summary>
internal static class ExplainCommand
{
    private static readonly Column<(string Key, string Head, string? Value)>[] Columns =
    [
        new("property", "项", row => row.Head),
        new("value", "值", row => row.Value),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var id = new Argument<string>("FACT") { Description = "The id of a statement, as listings and pages show it." };
        var command = new Command("explain", "Show what a statement rests on: its words, article, rule and what people judged.\n\nExample: huijian explain f3k9…");
        command.Arguments.Add(id);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var found = await new Answers(store).Statements.ExplainAsync(parsed.GetValue(id)!, cancel)
                ?? throw new UserError($"{parsed.GetValue(id)}: the record has no such statement.", "Take the id from a listing (--json) or a page.");
            Listing.Print(Lines(found), Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static List<(string, string, string?)> Lines(Explanation found) =>
    [
        ("subject", "主体", found.Subject),
        ("property", "属性", found.Property),
        ("written", "原文写法", found.Written),
        ("understood", "理解为", found.Understood),
        ("quote", "上下文", $"{found.Quote.Before}【{found.Quote.Words}】{found.Quote.After}"),
        ("article", "文章", found.Article.Title ?? found.Article.File),
        ("outlet", "来源", found.Article.Outlet),
        ("published", "发布", found.Article.Published?.ToString()),
        ("address", "网址", found.Article.Address?.ToString()),
        ("where", "位置", string.Create(CultureInfo.InvariantCulture, $"revision {found.Revision}, paragraph {found.Quote.Paragraph}, {found.Quote.Start}+{found.Quote.Length}")),
        ("rule", "规则", $"{found.Rule} (version {found.Version})"),
        ("seen", "见于", $"{Kept.Text(found.FirstSeen)} – {Kept.Text(found.LastSeen)}"),
        ("review", "核查", found.Review),
        .. found.Judgements.Select(judgement => ("judgement", "判定", (string?)$"{Kept.Text(judgement.At)} {judgement.Who}: {judgement.Verb} {judgement.Value} ({judgement.Reason}){(judgement.Undone ? " — undone" : "")}")),
    ];
}
