using System.CommandLine;
using System.Text;
using Huijian.Ask;
using Huijian.Record;
using Spectre.Console;

namespace Huijian.Commands;

/// <summary><c>huijian find</c>: full-text search over the record, in either script.</summary>
internal static class FindCommand
{
    private static readonly Column<SearchHit>[] Columns =
    [
        new("published", "发布", hit => hit.Story.Published?.ToString()),
        new("title", "标题", hit => hit.Title.Text),
        new("outlet", "来源", hit => hit.Story.Outlet),
        new("reports", "报道", hit => hit.Story.Reports),
        new("passage", "段落", hit => hit.Passage.Text),
        new("story", "编号", hit => hit.Story.Id),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.OneOrMore, Description = "All must occur; “…” keeps a phrase together. Any length, either script." };
        var count = new Option<int>("--count") { Description = "How many stories at most.", DefaultValueFactory = _ => 20 };
        var command = new Command("find", "Search the record: titles, text, people, bodies, facts.\n\nExample: huijian find 中国联通 数字政府 --count 5");
        command.Arguments.Add(words);
        command.Options.Add(count);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var query = new SearchQuery { Words = string.Join(' ', parsed.GetValue(words)!), Count = parsed.GetValue(count) };
            var page = await new Answers(store).Search.FindAsync(query, cancel);
            if (form(parsed) == ListingForm.Table)
                Show(page, surroundings);
            else
                Listing.Print(page.Hits.Rows, Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static void Show(SearchPage page, Surroundings surroundings)
    {
        using var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
        var screen = Listing.Screen(writer, surroundings);
        foreach (var hit in page.Hits.Rows)
        {
            screen.MarkupLine($"[bold]{Marked(hit.Title)}[/]");
            screen.MarkupLine($"  [grey]{Markup.Escape($"{hit.Story.Published} {hit.Story.Outlet} ×{hit.Story.Reports}")}[/]  {Markup.Escape(hit.Story.Id)}");
            screen.MarkupLine($"  {Marked(hit.Passage)}");
        }

        screen.MarkupLine($"{page.Hits.Total} 篇报道 stories{(page.Limited ? " among the articles added last; there are more" : "")}; {page.Hits.Rows.Count} shown.");
    }

    private static string Marked(Lit lit)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var (start, length) in lit.Marks)
        {
            marked.Append(Markup.Escape(lit.Text[at..start])).Append("[yellow]").Append(Markup.Escape(lit.Text.Substring(start, length))).Append("[/]");
            at = start + length;
        }

        return marked.Append(Markup.Escape(lit.Text[at..])).ToString();
    }
}
