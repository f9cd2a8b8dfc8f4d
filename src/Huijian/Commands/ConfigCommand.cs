using System.CommandLine;

namespace Huijian.Commands;

/// <summary><c>huijian config</c>: what is set, and where.</summary>
internal static class ConfigCommand
{
    private static readonly Column<(string Key, string Value, string From, string About)>[] Columns =
    [
        new("key", "设置", row => row.Key),
        new("value", "值", row => Configuration.Shown(row.Value)),
        new("from", "出处", row => row.From),
        new("about", "说明", row => row.About),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command(
            "config",
            "What is set, and where it comes from: the environment (HUIJIAN_RECORD), huijian.yml, or the default.\n\nExample: HUIJIAN_PORT=9000 huijian config");
        var form = Listing.FormOptions(command);
        command.SetAction(parsed =>
        {
            Listing.Print(Configuration.All(), Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }
}
