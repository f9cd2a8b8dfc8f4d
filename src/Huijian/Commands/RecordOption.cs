using System.CommandLine;

namespace Huijian.Commands;

/// <summary><c>--record FILE|CONNECTION</c>, as every command that uses a record takes it.</summary>
internal static class RecordOption
{
    /// <summary>Adds the option; it defaults to <c>huijian.db</c> in the working folder.</summary>
    public static Option<string> AddTo(Command command)
    {
        var option = new Option<string>("--record")
        {
            Description = "The record: a SQLite file, or a PostgreSQL connection such as \"Host=db;Database=huijian\".",
            HelpName = "FILE|CONNECTION",
            DefaultValueFactory = _ => Configuration.Of("record"),
        };
        command.Options.Add(option);
        return option;
    }
}
