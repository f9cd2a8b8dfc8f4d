using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;

namespace Huijian.Publish.Exports;

/// <summary>Tables as CSV (RFC 4180) and as XLSX, written straight to the stream, a row at a time.</summary>
internal static class Spreadsheets
{
    /// <summary>Excel takes UTF-8 for what it is only behind a byte order mark; hence <paramref name="mark"/>.</summary>
    public static async Task CsvAsync(Stream to, IAsyncEnumerable<IReadOnlyList<string>> rows, bool mark, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(mark), leaveOpen: true) { NewLine = "\r\n" };
        await foreach (var row in rows.WithCancellation(cancel))
            await writer.WriteLineAsync(string.Join(',', row.Select(Cell)).AsMemory(), cancel);
    }

    public static void Xlsx(Stream to, string sheet, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        Part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"{WebUtility.HtmlEncode(sheet)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        Part(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>");
        using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        using var xml = new StreamWriter(stream, new UTF8Encoding(false));
        xml.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
            foreach (var cell in row)
                WriteCell(xml, cell, header: number == 1);
            xml.Write("</row>");
        }

        xml.Write("</sheetData></worksheet>");
    }

    private static void WriteCell(StreamWriter xml, string cell, bool header)
    {
        if (cell.Length is > 0 and < 10 && cell.All(char.IsAsciiDigit) && (cell[0] != '0' || cell.Length == 1))
            xml.Write($"<c><v>{cell}</v></c>");
        else
            xml.Write($"<c t=\"inlineStr\"{(header ? " s=\"1\"" : "")}><is><t xml:space=\"preserve\">{WebUtility.HtmlEncode(new string([.. cell.Where(Xml)]))}</t></is></c>");
    }

    /// <summary>A cell that begins like a formula gets an apostrophe before it: a hostile headline must not run in a spreadsheet.</summary>
    private static string Cell(string cell)
    {
        var safe = cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static bool Xml(char c) => c is '\t' or '\n' or '\r' or >= ' ' and not '\uFFFE' and not '\uFFFF';

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text);
    }
}
