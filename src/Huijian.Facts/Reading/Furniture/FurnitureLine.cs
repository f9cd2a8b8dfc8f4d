using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>Tells lines of the page from lines of the article by their words, after <c>knowledge/page-furniture.tsv</c>.</summary>
internal static class FurnitureLine
{
    private static readonly ImmutableArray<Row> Rows = Load();

    private static readonly FrozenDictionary<char, Row[]> Starts = Rows
        .Where(row => row.Where == Place.Starts)
        .GroupBy(row => row.Words[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToArray());

    private static readonly FrozenDictionary<string, FurnitureKind> Wholes = Rows
        .Where(row => row.Where == Place.Whole)
        .ToFrozenDictionary(row => row.Words, row => row.Kind);

    private static readonly ImmutableArray<Row> Holds = [.. Rows.Where(row => row.Where == Place.Holds)];

    private static readonly SearchValues<string> HeldWords = SearchValues.Create([.. Holds.Select(row => row.Words)], StringComparison.Ordinal);

    private enum Place
    {
        Starts,
        Whole,
        Holds,
    }

    /// <summary>What a line is, or null for a line that may be the article's own.</summary>
    public static FurnitureKind? KindOf(string line)
    {
        var text = Fold(line);
        if (text.Length == 0)
            return null;
        if (Wholes.TryGetValue(text, out var whole))
            return whole;
        if (IsPaging(text))
            return FurnitureKind.Paging;
        if (StartKind(text) is { } start)
            return start;
        // ［ 责编：某某 ］ and the like are what they are without the bracket.
        if (text[0] is '[' or '【' or '（' or '〔' or '［' or '■' or '●' or '◆' && StartKind(text[1..].TrimStart()) is { } inside)
            return inside;

        if (!text.AsSpan().ContainsAny(HeldWords))
            return null;
        foreach (var row in Holds)
        {
            if (text.Length <= row.Longest && text.Contains(row.Words, StringComparison.Ordinal) && !(row.Kind == FurnitureKind.Promotion && IsSentence(text)))
                return row.Kind;
        }

        return null;
    }

    private static FurnitureKind? StartKind(string text)
    {
        if (text.Length == 0 || !Starts.TryGetValue(text[0], out var rows))
            return null;
        foreach (var row in rows)
        {
            if (text.Length <= row.Longest && text.StartsWith(row.Words, StringComparison.Ordinal) && Fits(row, text))
                return row.Kind;
        }

        return null;
    }

    /// <summary>
    /// A tool or a heading is no sentence: 分享到 is one, "分享会上，他说……。" is not.
    /// </summary>
    private static bool Fits(Row row, string text) =>
        row.Kind is not (FurnitureKind.Tool or FurnitureKind.Related or FurnitureKind.Comments or FurnitureKind.Paging)
        || row.Words.Length >= 4
        || text.Contains('：', StringComparison.Ordinal)
        || text.IndexOfAny(['。', '，', '！', '”']) < 0;

    /// <summary>The article itself may speak of a two-dimensional code or a client, in a sentence of several parts.</summary>
    private static bool IsSentence(string text) => text[^1] is '。' or '”' && text.Count(c => c == '，') >= 2;

    /// <summary>[1] [2] [3] 下一页, 1 2 3, 第1页/共3页.</summary>
    private static bool IsPaging(string text)
    {
        if (text.Length > 60)
            return false;
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!"[]()（） |丨/<>«»‹›第共页頁上下一首尾末前后後全文本余".Contains(c, StringComparison.Ordinal))
                return false;
        }

        return digits > 0 && (digits < text.Length || text.Length == 1) && (text.Contains('页', StringComparison.Ordinal) || text.Contains('頁', StringComparison.Ordinal) || text.StartsWith('[') || text.StartsWith("1 2", StringComparison.Ordinal));
    }

    /// <summary>Half-width brackets and colons as full width, for matching only.</summary>
    private static string Fold(string line) =>
        line.AsSpan().IndexOfAny('(', ')', ':') < 0 ? line : line.Replace('(', '（').Replace(')', '）').Replace(':', '：');

    private static ImmutableArray<Row> Load() =>
    [
        .. KnowledgeTable.Load("page-furniture").Rows.Select(row => new Row(
            Fold(row[0]),
            row.As<Place>(1),
            int.TryParse(row[2], out var longest) && longest > 0 ? longest : throw row.Bad("the longest line is a positive number of characters."),
            row.As<FurnitureKind>(3))),
    ];

    private sealed record Row(string Words, Place Where, int Longest, FurnitureKind Kind);
}
