using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Texts;

/// <summary>Lines over a headline that say where in a site or a paper the article stands.</summary>
internal static class Waymarks
{
    private const int LongestWay = 80;

    private const int LongestStep = 20;

    private static readonly string[] Here =
    [
        "您的位置", "当前位置", "您现在的位置", "您所在的位置", "你的位置", "你现在的位置", "所在位置", "當前位置", "您的当前位置", "您当前的位置", "您当前位置", "您现在位置", "您所在位置", "现在位置", "当前所在位置", "您当前所在位置", "位置", "当前页面",
    ];

    private static readonly string[] Home = ["首页", "首頁", "网站首页", "主页", "主頁"];

    /// <summary>
    /// 首页 » 财经 » 经济观察, 您的位置：首页 > 新闻, 某某网 -> 新闻 -> 正文: at least two short parts with arrows between, the last of which may be the
    /// headline if that stands below too.
    /// </summary>
    public static ImmutableArray<string>? Breadcrumb(string line, IEnumerable<string> below)
    {
        if (line.Length > LongestWay || line.Contains('。', StringComparison.Ordinal))
            return null;
        var text = line;
        foreach (var label in Here)
        {
            if (text.StartsWith(label, StringComparison.Ordinal) && text.Length > label.Length && text[label.Length] is '：' or ':' or ' ' or '是')
            {
                text = text[label.Length..].TrimStart('：', ':', ' ', '是');
                break;
            }
        }

        var parts = Steps(text, ["»", "->", ">", "›", "＞", "→", "≫"]);
        if (parts.Length < 2 && (text.Length < line.Length || Home.Any(home => text.StartsWith(home, StringComparison.Ordinal))))
            parts = Steps(text, ["/", "／", "|", "｜", "丨", "-", "—", "·", " "]);
        if (parts.Length == 1 && text.Length < line.Length && Home.Contains(parts[0]))
            return [.. parts];
        if (parts.Length < 2 || parts[..^1].Any(part => part.Length > LongestStep))
            return null;
        return parts[^1].Length <= LongestStep ? [.. parts] : below.Any(other => TitleLine.Same(other, parts[^1])) ? [.. parts[..^1]] : null;
    }

    private static string[] Steps(string text, string[] arrows) => text.Split(arrows, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Short words with blanks or strokes between them: four with the way home among them, five of a kind, three between strokes.</summary>
    public static bool IsMenu(string line)
    {
        if (line.Length <= LongestWay && line.Split(['|', '｜', '丨'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } items && items.All(item => item.Length <= 8 && item.All(char.IsLetterOrDigit)))
            return true;
        var words = line.Split([' ', '\u3000', '|', '｜', '丨', '·'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 4 && words.All(word => word.Length <= 6 && word.All(char.IsLetterOrDigit)) && (words.Contains("首页") || words.Contains("首頁") || words.Length >= 8 || (words.Length >= 5 && words.All(word => word.Length == 2)));
    }

    /// <summary>第01版：要闻, A03版, 02版 要闻: the page of a paper.</summary>
    public static bool IsPaperPage(string line)
    {
        var text = line.AsSpan().TrimStart('第').TrimStart();
        if (text.Length > 0 && char.IsAsciiLetterUpper(text[0]))
            text = text[1..];
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is not (>= 1 and <= 3))
            return false;
        text = text[digits..].TrimStart();
        return text.StartsWith("版") && text.Length <= 16 && text.IndexOfAny('。', '，', ',') < 0 && (text.Length == 1 || text[1] is '：' or ':' or ' ' or '　' or '（' or '(' or '面');
    }
}
