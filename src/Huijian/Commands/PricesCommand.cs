using System.CommandLine;
using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian prices add</c>: daily prices from files that the user brings, for the K-lines.</summary>
internal static class PricesCommand
{
    // Seventy years of days with long numbers stay far below this.
    private const long LargestFile = 16 << 20;

    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("prices", "Daily prices for the K-lines, from your own files; nothing is fetched.");
        command.Subcommands.Add(Add(surroundings));
        return command;
    }

    private static Command Add(Surroundings surroundings)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "CSV with a header: date,open,close,high,low,volume or 日期,开盘,收盘,最高,最低,成交量." };
        var security = new Option<string?>("--security") { Description = "The share, as 600050.SH; else the code in the file's name." };
        var unit = new Option<string?>("--volume-unit") { Description = "手 (hands of 100) or 股 (shares), where the file does not say." };
        var command = new Command("add", "Put prices into the record; a day given again replaces the old one.\n\nExample: huijian prices add 600050.SH.csv --volume-unit 手");
        command.Arguments.Add(files);
        command.Options.Add(security);
        command.Options.Add(unit);
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var volume = Unit(parsed.GetValue(unit));
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var failed = 0;
            foreach (var file in parsed.GetValue(files)!)
                failed += await AddAsync(store, file, parsed.GetValue(security), volume, surroundings, cancel) ? 0 : 1;
            return failed == 0 ? ExitCode.AllRead : ExitCode.SomeFailed;
        });
        return command;
    }

    /// <summary>True for a CSV whose name says which share it is: 600050.SH.csv.</summary>
    public static bool IsPriceFile(string file) =>
        Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) && SecurityOf(Path.GetFileNameWithoutExtension(file)) is not null;

    /// <summary>Puts one file's prices into the record. Gives false, having said why, if nothing could be read.</summary>
    public static async Task<bool> AddAsync(RecordStore store, string file, string? given, VolumeUnit? unit, Surroundings surroundings, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return await FailAsync("no such file.", "Check the path.");
        if (new FileInfo(file).Length > LargestFile)
            return await FailAsync("larger than 16 MB.", "Give one share's daily prices a file.");
        if (SecurityOf(given ?? Path.GetFileNameWithoutExtension(file)) is not { } security)
            return await FailAsync("which share is it?", "Name the file 600050.SH.csv or add --security 600050.SH.");
        var read = PriceFile.Read(await File.ReadAllBytesAsync(file, cancel), unit);
        foreach (var trouble in read.Troubles)
            await surroundings.Error.WriteLineAsync($"huijian: {file}: {trouble.What} {trouble.Remedy}");
        if (read.Days.IsEmpty)
            return false;
        PriceBook.Put(store, security, read.Days);
        await surroundings.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{security}: {read.Days.Length} days, {read.Days[0].Day:yyyy-MM-dd} to {read.Days[^1].Day:yyyy-MM-dd}; volume taken in {(read.Unit == VolumeUnit.Hands ? "手 (hands of 100)" : "股 (shares)")}."));
        return true;

        async Task<bool> FailAsync(string problem, string remedy)
        {
            await surroundings.Error.WriteLineAsync($"huijian: {file}: {problem} {remedy}");
            return false;
        }
    }

    private static VolumeUnit? Unit(string? said) => said?.Trim() switch
    {
        null or "" => null,
        "手" or "hands" or "lots" => VolumeUnit.Hands,
        "股" or "shares" => VolumeUnit.Shares,
        var other => throw new UserError($"--volume-unit {other} is no unit.", "Say 手 or 股."),
    };

    /// <summary>600050.SH, 600050, prices-600050, SH600050, 00762.HK.</summary>
    private static Security? SecurityOf(string text)
    {
        var parts = text.ToUpperInvariant().Split(['.', '-', '_', ' '], StringSplitOptions.RemoveEmptyEntries);
        var market = parts.Select(part => Enum.TryParse<Market>(part, out var one) && !char.IsAsciiDigit(part[0]) ? one : (Market?)null).FirstOrDefault(one => one is not null);
        foreach (var part in parts)
        {
            var digits = part.TrimStart('S', 'H', 'Z', 'B', 'J');
            if (digits.Length is 5 or 6 && digits.All(char.IsAsciiDigit))
                return market is { } known ? new Security(digits, known) : digits.Length == 5 ? new Security(digits, Market.HK) : Security.OfBareCode(digits);
        }

        return null;
    }
}
