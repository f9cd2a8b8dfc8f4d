using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Facts.Reading.Texts;

/// <summary>How headlines look among the lines of a text.</summary>
internal static class TitleLine
{
    private const int Longest = 100;

    /// <summary>Headline, time and labels that stand in one line with the text stand within so many characters.</summary>
    private const int HeadOfLine = 200;

    /// <summary>A longer line of several clauses is a paragraph that was cut or has no full stop.</summary>
    private const int LongestOfClauses = 50;

    private static readonly string[] Codes = ["证券代码", "股票代码", "证券简称", "股票简称", "公司代码", "债券代码", "A股代码", "A股简称", "H股代码", "A股证券代码", "證券代碼", "股份代號"];

    private static readonly string[] OpeningDays = ["近日", "日前", "近期", "昨日", "昨天", "今天", "今日", "前日", "连日来", "近年来", "今年", "去年", "当日", "目前"];

    /// <summary>
    /// A headline is short, not set in, has no full stop and something below it. A text that opens with its first paragraph has none: a
    /// dateline, a day with its comma, several clauses, a line that only names writers.
    /// </summary>
    public static bool Is(List<TextPiece> lines, int at)
    {
        var line = lines[at];
        if (at + 1 >= lines.Count || !IsWording(line.Text))
            return false;
        return !OpensText(line.Text) && !(line.Indented && lines.Skip(at + 1).All(other => other.Indented)) || HeadLabels.Near(lines, at + 1);
    }

    /// <summary>A headline that is no time or label itself and has such a line below it.</summary>
    public static bool IsOverLabels(List<TextPiece> lines, int at) =>
        at + 1 < lines.Count && lines[at].Text.Length >= 6 && !HeadLabels.Are(lines[at].Text) && CreditLine.Of(lines[at].Text) is null && !IsSubtitle(lines[at].Text) && Is(lines, at) && HeadLabels.Near(lines, at + 1);

    private static bool IsWording(string text) =>
        text.Length is >= 2 and <= Longest
        && text[^1] is not ('。' or '；' or '，' or '：' or ',' or ';' or ':' or '、')
        && text.AsSpan(0, text.Length - 1).IndexOf('。') < 0
        && !CaptionLine.Is(text) && !IsTool(text) && !CreditLine.IsSignature(text) && Datelines.Of(text, 0, null) is null && Credits.Opening(text).IsEmpty;

    /// <summary>What stands in the bracket that opens a flash: a headline, not who reports from where.</summary>
    public static bool IsFlash(string text) => IsWording(text) && !text.EndsWith("报道", StringComparison.Ordinal) && !text.EndsWith('讯') && !text.EndsWith('电');

    private static bool OpensText(string text)
    {
        // 一、会议情况
        if (text.Length > 2 && ("一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) && text[1] == '、' || text.StartsWith("（一）", StringComparison.Ordinal) || text.StartsWith("(一)", StringComparison.Ordinal)))
            return true;
        var comma = text.AsSpan().IndexOfAny('，', ',');
        if (comma < 0)
            return false;
        if (text.Length > LongestOfClauses && text.AsSpan(comma + 1).IndexOfAny('，', ',') >= 0)
            return true;
        return comma <= 14 && (OpeningDays.Any(day => text.StartsWith(day, StringComparison.Ordinal)) || (char.IsAsciiDigit(text[0]) && text.AsSpan(0, comma).IndexOfAny('日', '号') > 0));
    }

    /// <summary>A button or a line of who made the page; a headline may begin with such a word, but is longer.</summary>
    private static bool IsTool(string text) =>
        text.Length <= 30 && text.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } buttons && buttons.All(button => button.Length <= 6 && IsTool(button))
        || (text.Length <= 10 || text[0] is '【' or '[') && FurnitureLine.KindOf(text) is FurnitureKind.Tool or FurnitureKind.Paging or FurnitureKind.Editor or FurnitureKind.Promotion;

    /// <summary>The headline without the site's tail: 「…考察交流_中华儿女」, 「… - 某某网」.</summary>
    public static string WithoutTail(string line)
    {
        var cut = line.IndexOf('_', StringComparison.Ordinal);
        if (cut > 4)
            return line[..cut].TrimEnd();
        cut = line.LastIndexOfAny(['-', '|', '—', '–']);
        return cut > 4 && OutletNames.LooksLikeOne(line[(cut + 1)..].Trim()) ? line[..cut].TrimEnd(' ', '-', '|', '—', '–') : line.Trim();
    }

    /// <summary>True for two lines of the same letters.</summary>
    public static bool Same(string line, string other) =>
        line.Length <= 2 * Longest && other.Length <= 2 * Longest && string.Equals(Headlines.Fold(WithoutTail(line)), Headlines.Fold(WithoutTail(other)), StringComparison.Ordinal);

    /// <summary>某领导在某地调研时强调: the first line of a headline whose second says what.</summary>
    public static bool IsIntroduction(string line) =>
        line.EndsWith("强调", StringComparison.Ordinal) || line.EndsWith("指出", StringComparison.Ordinal) || line.EndsWith("要求", StringComparison.Ordinal) || line.EndsWith("強調", StringComparison.Ordinal);

    /// <summary>——某地招商纪实: a second headline, set off by a dash.</summary>
    public static bool IsSubtitle(string line) => line.Length is > 4 and <= 60 && line[0] is '—' or '―' && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>A headline of two lines: right under the first, short, and the line of time and outlet below.</summary>
    public static bool IsSecond(TextPiece line, string below) =>
        !line.AfterBlank && line.Text.Length <= 40 && line.Text[^1] is not ('。' or '：') && !line.Text.Contains('。', StringComparison.Ordinal)
        && !HeadLabels.Are(line.Text) && (CreditLine.Of(below) is not null || HeadLabels.Are(below));

    /// <summary>
    /// A line that holds the headline, then time or labels, perhaps then the text: its parts. Null for any other line.
    /// </summary>
    public static string[]? Split(string text)
    {
        var head = text.Length <= HeadOfLine ? text : text[..HeadOfLine];
        var time = StatedTimes.First(head);
        var label = Labels.In(head, []).Where(one => one.Start >= 6).Select(one => one.Start).DefaultIfEmpty(text.Length).First();
        var cut = Math.Min(label, time is { Start: >= 6 } stated && (stated.Time.Precision != Model.TimePrecision.Day || stated.End == text.Length) ? stated.Start : text.Length);
        if (cut >= Math.Min(text.Length, Longest) || text[cut - 1] is not (' ' or '\u3000' or '(' or '（' or '[' or '【'))
            return null;
        var title = text[..cut].TrimEnd(' ', '\u3000', '(', '（', '[', '【', '|', '丨');
        if (title.Length < 6 || !IsWording(title))
            return null;
        if (!text.AsSpan(cut).Contains('。'))
            return [title, text[cut..]];
        return time is { } clock && clock.Start >= cut ? [title, text[cut..clock.End], text[clock.End..].TrimStart(' ', '\u3000', ')', '）', ']', '】')] : null;
    }

    /// <summary>证券代码：600000　证券简称：…: the line that opens a listed company's notice.</summary>
    public static bool IsCodes(string line) =>
        line.Length <= 120 && !line.Contains('。', StringComparison.Ordinal)
        && ((line.Contains("代码", StringComparison.Ordinal) && line.Contains("简称", StringComparison.Ordinal)) || Codes.Any(code => line.StartsWith(code, StringComparison.Ordinal) && line.Length > code.Length && line[code.Length] is '：' or ':' or ' '));

    /// <summary>A company's full name and nothing else.</summary>
    public static bool IsCompany(string line) =>
        line.Length is >= 6 and <= 40 && line.EndsWith("公司", StringComparison.Ordinal) && line.All(c => char.IsLetter(c) || c is '（' or '）' or '(' or ')' or '·');

    /// <summary>The headline of a notice, below the company's name: 关于…的公告.</summary>
    public static bool OpensNotice(string line) =>
        line.Length <= Longest && !line.Contains('。', StringComparison.Ordinal) && (line.StartsWith("关于", StringComparison.Ordinal) || line.EndsWith("公告", StringComparison.Ordinal));
}
