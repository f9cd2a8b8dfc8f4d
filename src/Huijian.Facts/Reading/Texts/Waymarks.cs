using System.Collections.Immutable;
using Huijian.Facts.Reading.Furniture;

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

    private static readonly string[] Sections = ["动态", "要闻", "新闻", "资讯", "公开", "公告", "快讯", "快报", "视窗", "之窗", "专栏", "专题", "头条", "热点"];

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

    /// <summary>首页English, 返回首页: the way home and nothing else.</summary>
    public static bool IsHome(string line) =>
        line.Length <= 12 && Home.Any(home => line.StartsWith(home, StringComparison.Ordinal) && line.AsSpan(home.Length).Trim().ContainsAnyExceptInRange('A', 'z') == false || line.EndsWith(home, StringComparison.Ordinal) && line.Length <= home.Length + 2);

    /// <summary>要闻动态, 部门快讯: a short line that ends as the parts of a site do.</summary>
    public static bool IsSection(string line) => line.Length <= 6 && Sections.Any(section => line.EndsWith(section, StringComparison.Ordinal));

    /// <summary>第01版：要闻, 某某日报 第01版：要闻: the name of the paper before the page, empty if none stands there; null for any other line.</summary>
    public static string? PaperPage(string line)
    {
        if (IsPaperPage(line))
            return "";
        var blank = line.IndexOfAny([' ', '\u3000']);
        return blank is >= 3 and <= 12 && OutletNames.LooksLikeOne(line[..blank]) && IsPaperPage(line[(blank + 1)..].TrimStart()) ? line[..blank] : null;
    }

    private static bool IsPaperPage(string line)
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
