using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Containers;

/// <summary>A file of JSON lines: one object a line, each a document of its own, <c>news.jsonl#12</c> for the twelfth line.</summary>
internal static class JsonLines
{
    /// <summary>The lines that hold something, as they are asked for.</summary>
    public static IEnumerable<Unpacked> Documents(Document origin, Stream stream)
    {
        var number = 0;
        foreach (var (line, whole) in Lines(stream))
        {
            number++;
            var document = origin with { Path = $"{origin.Path}#{number}", MediaType = "application/json", Bytes = line };
            if (!whole)
                yield return new Unpacked(document with { Bytes = default }, new Trouble($"More than {Allowance.LargestDocument >> 20} MB in one line.", "Write one article a line.", Fatal: true));
            else if (!IsBlank(line.Span))
                yield return new Unpacked(document);
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>Lines with their number of bytes bounded; of a longer one only that it was there.</summary>
    private static IEnumerable<(ReadOnlyMemory<byte> Line, bool Whole)> Lines(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        var whole = true;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', start, read - start);
                var count = (end < 0 ? read : end) - start;
                whole = whole && line.Length + count <= Allowance.LargestDocument;
                if (whole)
                    line.Write(buffer, start, count);
                start += count + 1;
                if (end < 0)
                    break;
                yield return (line.ToArray(), whole);
                line.SetLength(0);
                whole = true;
            }
        }

        if (line.Length > 0 || !whole)
            yield return (line.ToArray(), whole);
    }
}
