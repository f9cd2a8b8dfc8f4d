using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Huijian.Commands;

/// <summary>Prints rows in the form that the user asked for.</summary>
internal static class Listing
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds <c>--json</c> and <c>--csv</c> to a command; gives what reads them.</summary>
    public static Func<ParseResult, ListingForm> FormOptions(Command command)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var csv = new Option<bool>("--csv") { Description = "Comma-separated, with a header; UTF-8 with a byte order mark, as spreadsheets want it." };
        command.Options.Add(json);
        command.Options.Add(csv);
        return parsed => parsed.GetValue(json) ? ListingForm.Json : parsed.GetValue(csv) ? ListingForm.Csv : ListingForm.Table;
    }

    /// <summary>Prints the rows to standard output.</summary>
    public static void Print<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, ListingForm form, Surroundings surroundings)
    {
        switch (form)
        {
            case ListingForm.Json:
                PrintJson(rows, columns, surroundings.Output);
                break;
            case ListingForm.Csv:
                PrintCsv(rows, columns, surroundings.Output);
                break;
            default:
                PrintTable(rows, columns, surroundings);
                break;
        }
    }

    /// <summary>A cell of CSV: quoted where it must be, and with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public static string CsvCell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t', ..] && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static void PrintJson<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Stream output)
    {
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(output, OneLine))
            {
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    json.WritePropertyName(column.Key);
                    WriteCell(json, column.Of(row));
                }

                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case Enum word:
                json.WriteStringValue(Worded.ForPrograms(word));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case int count:
                json.WriteNumberValue(count);
                break;
            case decimal amount:
                json.WriteNumberValue(amount);
                break;
            case IEnumerable<string> several:
                json.WriteStartArray();
                foreach (var one in several)
                    json.WriteStringValue(one);
                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A listing has no JSON for {cell.GetType()}.");
        }
    }

    private static void PrintCsv<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', columns.Select(column => CsvCell(column.Head))));
        foreach (var row in rows)
            writer.WriteLine(string.Join(',', columns.Select(column => CsvCell(Text(column.Of(row))))));
    }

    private static void PrintTable<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, Surroundings surroundings)
    {
        using var writer = new StreamWriter(surroundings.Output, new UTF8Encoding(false), leaveOpen: true);
        if (rows.Count == 0)
        {
            writer.WriteLine("没有记录。Nothing is recorded for this.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column.Head)));
        foreach (var row in rows)
            table.AddRow(columns.Select(column => Markup.Escape(Text(column.Of(row)))).ToArray());
        Screen(writer, surroundings).Write(table);
    }

    /// <summary>A terminal over a writer: coloured only where a person looks at it.</summary>
    public static IAnsiConsole Screen(TextWriter writer, Surroundings surroundings)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = surroundings.Interactive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = surroundings.Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!surroundings.Interactive)
            console.Profile.Width = 160;
        return console;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        Enum word => Worded.ForPeople(word),
        IEnumerable<string> several => string.Join('；', several),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
