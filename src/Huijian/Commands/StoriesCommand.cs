using System.CommandLine;
using System.Text;
using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian stories</c>: which documents are copies of one text and which tell one story.</summary>
internal static class StoriesCommand
{
    private static readonly Column<ClusterRow>[] Columns =
    [
        new("file", "文件", row => row.File),
        new("copy", "同文", row => row.Copy),
        new("story", "同事", row => row.Story),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var tsv = new Option<bool>("--tsv") { Description = "A line per document: file, copy cluster, story, separated by tabs." };
        var command = new Command("stories", "List documents with their copy cluster and story.\n\nExample: huijian stories --tsv > stories.tsv");
        command.Options.Add(tsv);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var rows = await new Answers(store).Clusters.ListAsync(cancel);
            if (!parsed.GetValue(tsv))
            {
                Listing.Print(rows, Columns, form(parsed), surroundings);
                return ExitCode.AllRead;
            }

            await using var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            foreach (var row in rows)
                await writer.WriteLineAsync($"{row.File}\t{row.Copy}\t{row.Story}");
            return ExitCode.AllRead;
        });
        return command;
    }
}
