using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>
/// Daily prices from a file that a user brings: comma, semicolon or tab between columns, UTF-8 or GB18030, with the column names in use in
/// Chinese and English. Nothing is fetched from anywhere.
/// </summary>
public static class PriceFile
{
    // Seventy years of trading days; more is not a price file.
    private const int MostRows = 20_000;
    private const int MostTroubles = 20;

    private static readonly string[] Dates = ["date", "日期", "交易日期", "trade_date", "tradedate", "时间", "day", "datetime", "交易日"];
    private static readonly string[] Opens = ["open", "开盘", "开盘价", "今开", "open_price"];
    private static readonly string[] Closes = ["close", "收盘", "收盘价", "close_price"];
    private static readonly string[] Highs = ["high", "最高", "最高价", "high_price"];
    private static readonly string[] Lows = ["low", "最低", "最低价", "low_price"];
    private static readonly string[] Volumes = ["volume", "vol", "成交量", "成交股数", "总手", "trade_volume"];
    private static readonly string[] Amounts = ["amount", "成交额", "成交金额", "turnover_value", "money"];

    /// <summary>
    /// Reads the days, oldest first. <paramref name="unit"/> is what the user says of the volume; null lets the file speak: the unit in the
    /// column's name, else volume × price against the amount, else a fraction (which only hands have).
    /// </summary>
    public static ReadPrices Read(ReadOnlySpan<byte> bytes, VolumeUnit? unit)
    {
        var rows = Rows(Text(bytes));
        if (rows.Count == 0)
            return ReadPrices.Failed("The file is empty.", "Give a CSV file with a header row: date,open,close,high,low,volume.");
        var header = rows[0].Select(Plain).ToList();
        var columns = new Columns(Find(header, Dates), Find(header, Opens), Find(header, Closes), Find(header, Highs), Find(header, Lows), Find(header, Volumes), Find(header, Amounts));
        if (columns.Missing() is { Length: > 0 } missing)
            return ReadPrices.Failed($"No column for {missing} in the header “{string.Join(",", rows[0])}”.", "Name the columns date,open,close,high,low,volume or 日期,开盘,收盘,最高,最低,成交量.");

        var days = new SortedDictionary<DateOnly, Row>();
        var troubles = ImmutableArray.CreateBuilder<Trouble>();
        for (var line = 1; line < rows.Count; line++)
        {
            var (row, fault) = Parse(rows[line], columns);
            if (row is not null)
                days[row.Day] = row;
            else if (troubles.Count < MostTroubles)
                troubles.Add(new Trouble($"Line {line + 1}: {fault}", "Mend the line or remove it; the other days were taken."));
        }

        if (days.Count == 0)
            return new ReadPrices([], VolumeUnit.Shares, [.. troubles, new Trouble("No day of prices could be read.", "Check that dates look like 2025-01-02 and prices like 5.15.", Fatal: true)]);
        var hands = (unit ?? Stated(header, columns.Volume) ?? Deduced([.. days.Values])) == VolumeUnit.Hands;
        return new ReadPrices(
            [.. days.Values.Select(row => new PriceDay(row.Day, row.Open, row.Close, row.High, row.Low, hands ? row.Volume * 100 : row.Volume))],
            hands ? VolumeUnit.Hands : VolumeUnit.Shares,
            troubles.ToImmutable());
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        }
    }

    private static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        char? separator = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            separator ??= line.Contains('\t') ? '\t' : line.Contains(',') ? ',' : ';';
            rows.Add(Cells(line, separator.Value));
            if (rows.Count > MostRows)
                break;
        }

        return rows;
    }

    private static string[] Cells(ReadOnlySpan<char> line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return [.. cells];
    }

    /// <summary>A column's name without case, blanks and the unit behind it.</summary>
    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace(" ", "_", StringComparison.Ordinal).Replace('（', '(').Replace('）', ')');

    private static int Find(List<string> header, string[] names) =>
        header.FindIndex(name => names.Contains(name.Split('(')[0].TrimEnd('_'), StringComparer.Ordinal));

    private static (Row? Row, string Fault) Parse(string[] cells, Columns columns)
    {
        if (Day(Cell(cells, columns.Day)) is not { } day)
            return (null, $"“{Cell(cells, columns.Day)}” is no date.");
        if (Number(cells, columns.Open) is not { } open || Number(cells, columns.Close) is not { } close || Number(cells, columns.High) is not { } high || Number(cells, columns.Low) is not { } low)
            return (null, "a price is missing or no number.");
        if (low <= 0 || high < Math.Max(open, close) || low > Math.Min(open, close))
            return (null, $"the prices contradict each other (open {open}, close {close}, high {high}, low {low}).");
        return (new Row(day, open, close, high, low, Number(cells, columns.Volume) ?? 0, columns.Amount < 0 ? null : Number(cells, columns.Amount)), "");
    }

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column] : "";

    private static decimal? Number(string[] cells, int column) =>
        decimal.TryParse(Cell(cells, column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static DateOnly? Day(string text)
    {
        var at = text.IndexOfAny([' ', 'T']);
        var day = at > 0 ? text[..at] : text;
        return DateOnly.TryParseExact(day, ["yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }

    private static VolumeUnit? Stated(List<string> header, int column) =>
        header[column].Contains('手', StringComparison.Ordinal) || header[column].Contains("lot", StringComparison.Ordinal) ? VolumeUnit.Hands
        : header[column].Contains('股', StringComparison.Ordinal) || header[column].Contains("share", StringComparison.Ordinal) ? VolumeUnit.Shares
        : null;

    private static VolumeUnit Deduced(IReadOnlyList<Row> rows)
    {
        var ratios = rows.Where(row => row.Amount > 0 && row.Volume > 0).Select(row => row.Amount!.Value / (row.Volume * row.Close)).Order().ToList();
        if (ratios.Count > 0)
            return ratios[ratios.Count / 2] > 10 ? VolumeUnit.Hands : VolumeUnit.Shares;
        return rows.Any(row => row.Volume != decimal.Truncate(row.Volume)) ? VolumeUnit.Hands : VolumeUnit.Shares;
    }

    private sealed record Row(DateOnly Day, decimal Open, decimal Close, decimal High, decimal Low, decimal Volume, decimal? Amount);

    private readonly record struct Columns(int Day, int Open, int Close, int High, int Low, int Volume, int Amount)
    {
        public string Missing() => string.Join(
            ", ",
            new[] { (Day, "date"), (Open, "open"), (Close, "close"), (High, "high"), (Low, "low"), (Volume, "volume") }.Where(column => column.Item1 < 0).Select(column => column.Item2));
    }
}
