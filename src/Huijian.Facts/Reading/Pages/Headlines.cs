using System.Text;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Finds the headline: the line that the title element (without the site's tail), Open Graph, the heading elements and the names of
/// regions agree on, near and before the body. What is shown wins over what is told to machines.
/// </summary>
internal sealed class Headlines(PageView view)
{
    private readonly string _document = Fold(view.Meta.DocumentTitle ?? "");
    private readonly string _firstPart = Fold((view.Meta.DocumentTitle ?? "").Split(['_', '-', '|', '｜', '—'], 2)[0]);
    private static readonly string[] SiteEndings = ["报", "網", "网", "网站", "网站", "官网", "数字报", "电子版", "平台", "频道", "首页", "详情", "正文", "中心", "公司", "集团", "博客", "资讯", "列表", "在线", "文章", "新闻"];

    private readonly string _told = Fold(view.Meta.Headline ?? "");

    /// <summary>The line that the page's own title names, or null. It needs no knowledge of the body.</summary>
    public TextLine? Named()
    {
        TextLine? best = null;
        var bestScore = 4.5;
        foreach (var line in view.Lines)
        {
            var score = ScoreOf(line);
            if (score > bestScore)
                (best, bestScore) = (line, score);
        }

        return best;
    }

    /// <summary>The line that stands over the text as a headline does, for pages whose title element names only the site or nothing.</summary>
    public TextLine? Over(int firstText)
    {
        TextLine? best = null;
        var bestScore = 2.5;
        for (var i = Math.Max(0, firstText - 12); i <= firstText; i++)
        {
            var line = view.Lines[i];
            // A headline of several parts counts as text by its marks, but the time stands below it.
            if (i == firstText && !(i + 1 < view.Lines.Count && IsLabel(view.Lines[i + 1]) && !Prose.HasSentence(line.Text)))
                continue;
            if (line.Hidden || line.Text.Length is < 5 or > 80 || line.LinkShare > 0.5 || line.Text.Contains(" > ", StringComparison.Ordinal) || line.Text.Contains(" / ", StringComparison.Ordinal) || Prose.EndsSentence(line.Text) && !line.Text.EndsWith('！') && !line.Text.EndsWith('？') || IsLabel(line))
                continue;
            var standing = Standing(line);
            if (IsOwnTitle() && standing < 1.4)
                continue;
            var score = standing + 3 - (0.25 * (firstText - i)) + (line.Text.Length >= 8 ? 0.5 : 0) - (InBeside(line) ? 2 : 0) + (IsLinkedElsewhere(line) ? 3 : 0);
            if (score > bestScore)
                (best, bestScore) = (line, score);
        }

        return best;
    }

    /// <summary>The headline of a line: two lines where it is set in two, without labels that stand in the same line; without a line, what the page tells machines.</summary>
    public string? TextOf(TextLine? line)
    {
        if (line is null)
            return _told.Length > 0 || IsOwnTitle() ? WithoutTail(view.Meta.Headline ?? view.Meta.DocumentTitle) : null;
        foreach (var label in Labels.In(line.Text, line.Seams))
        {
            if (label.Start >= 6)
                return line.Text[..label.Start].TrimEnd();
        }

        return Joined(line);
    }

    /// <summary>原创, 转载, 视频: a flag that the page sets before the headline, in an element of its own.</summary>
    private static string WithoutFlag(TextLine line) =>
        line.Seams.Contains(2) && line.Text.Length > 6 && line.Text[..2] is "原创" or "原創" or "转载" or "推荐" or "置顶" or "独家" or "视频" or "图集" ? line.Text[2..].TrimStart() : line.Text;

    /// <summary>A list of the page's articles links the headline in its own words.</summary>
    private bool IsLinkedElsewhere(TextLine line) =>
        line.Text.Length >= 8 && view.Lines.Any(other => other.Number != line.Number && other.LinkShare > 0.8 && other.Text == line.Text);

    /// <summary>A title element that can be a headline: not the bare name of a site or a section.</summary>
    private bool IsOwnTitle()
    {
        var bare = Fold(WithoutTail(view.Meta.Headline ?? view.Meta.DocumentTitle) ?? "");
        return bare.Length >= 8 && !bare.Contains("欢迎", StringComparison.Ordinal) && !SiteEndings.Any(ending => bare.EndsWith(ending, StringComparison.Ordinal));
    }

    private static bool IsLabel(TextLine line) =>
        FurnitureLine.KindOf(line.Text) is not null || StatedTimes.First(line.Text) is { Start: <= 8 } || Labels.In(line.Text, line.Seams) is [{ Start: <= 2 }, ..] || CreditLine.IsSignature(line.Text);

    /// <summary>Letters and digits only, lower case: what two spellings of a headline share.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>网页标题_频道_网站 → 网页标题: cuts the last parts that name the site, where a separator sets them off.</summary>
    public static string? WithoutTail(string? title)
    {
        if (title is null)
            return null;
        var cut = title.Length;
        foreach (var separator in (ReadOnlySpan<string>)["_", "--", " - ", "-", " | ", "|", "｜", "—"])
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 6 && at < cut && title.Length - at <= 40)
                cut = at;
        }

        return title[..cut].Trim();
    }

    private double ScoreOf(TextLine line)
    {
        // 新闻动态 in the title element too names the part of the site.
        if (line.Hidden || line.Text.Length is < 4 or > 120 || FurnitureLine.KindOf(line.Text) == FurnitureKind.Section)
            return 0;
        var folded = Fold(WithoutFlag(line));
        if (folded.Length < 3)
            return 0;
        var agreement = Agreement(folded);
        if (agreement == 0)
            return 0;
        var score = agreement + Standing(line);
        if (line.LinkShare > 0.5)
            score -= 2;
        return InBeside(line) ? score - 5 : score;
    }

    /// <summary>How well the line agrees with what the page calls itself.</summary>
    private double Agreement(string folded)
    {
        var score = 0.0;
        if (_told.Length > 0 && (_told == folded || (folded.Length >= 6 && _told.StartsWith(folded, StringComparison.Ordinal))))
            score += 3;
        if (_document.Length == 0)
            return score;
        // 招聘启事_公告_某网: short, but all that stands before the first separator.
        if (folded == _firstPart || (folded.Length >= 5 && _document.StartsWith(folded, StringComparison.Ordinal)))
            return score + 5 + Share(folded);
        if (folded.Length >= 6 && _document.Contains(folded, StringComparison.Ordinal))
            return score + 4 + Share(folded);
        // The headline may be longer than the title element, which is cut at some length.
        if (folded.Length >= 8 && CommonStart(folded) >= 8)
            return score + 3;
        return score;
    }

    /// <summary>A subhead may begin like the headline; the headline is more of it.</summary>
    private double Share(string folded) => Math.Min(2, 3.0 * folded.Length / _document.Length);

    private int CommonStart(string folded)
    {
        var common = 0;
        while (common < folded.Length && common < _document.Length && folded[common] == _document[common])
            common++;
        return common;
    }

    private double Standing(TextLine line)
    {
        var score = 0.0;
        var node = line.Block;
        for (var level = 0; level < 3 && node is not null; level++, node = node.Parent)
        {
            score += node.Tag.Heading switch { 1 => 3, 2 => 2, 3 => 1.5, 4 => 1, _ => 0 };
            if (level < 2 && view.Regions.IsTitle(node) && !view.Regions.IsBeside(node))
                score += 1.5 - (level * 0.5);
        }

        return Math.Min(score, 5) + (line.Strong ? 0.3 : 0);
    }

    private bool InBeside(TextLine line) => line.Block.SelfAndAncestors().Any(node => view.Regions.IsBeside(node) && !view.Regions.IsTitle(node));

    /// <summary>A headline set in two lines, when the title element has both: 为…凝聚力量 / ——热烈祝贺…开幕.</summary>
    private string Joined(TextLine line)
    {
        var title = WithoutFlag(line);
        var folded = Fold(title);
        for (var next = line.Number + 1; next < view.Lines.Count && next <= line.Number + 2; next++)
        {
            var more = Fold(view.Lines[next].Text);
            if (more.Length < 2 || !_document.StartsWith(folded + more, StringComparison.Ordinal))
                break;
            var text = view.Lines[next].Text;
            title = text[0] == '—' || view.Lines[next].AfterBreak ? title + text : title + " " + text;
            folded += more;
        }

        return title;
    }
}
