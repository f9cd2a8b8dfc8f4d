using System.Collections.Frozen;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Tells captions from paragraphs. A caption stands beside an image and shows it by its words (图为…, …摄, 资料图, ▲…), by its mark-up (figcaption, a class, a table of
/// image and line), or by being set differently (centred, without a sentence's end).
/// </summary>
internal sealed class Captions(PageView view, Region region)
{
    private const int Longest = 160;

    private static readonly string[] Openings =
    [
        "图为", "圖為", "图：", "图/", "图／", "图|", "图丨", "圖／", "圖/", "▲", "△", "▼", "↑", "↓", "（图", "(图", "（圖", "资料图", "資料圖", "资料照片", "视频截图", "图片来源", "图源", "图注", "图片说明", "図", "圖說", "圖為", "图1", "图2", "图3", "图4", "图5", "图一", "图二", "图三", "漫画", "配图", "示意图", "效果图", "截图", "◆图", "圖：", "圖:", "图:", "视频：", "摄影",
    ];

    private static readonly string[] Endings =
    [
        "摄", "攝", "供图", "資料照", "资料图", "资料图片", "资料照片", "资料", "截图", "截圖", "翻摄", "翻攝", "绘", "/图", "／图", "图片", "制图", "發", "视觉中国", "供圖", "提供", "资料画面", "视频画面", "网络图", "效果图", "配图", "漫画", "（来源：网络", "图源网络", "拍攝", "拍摄",
    ];

    private readonly FrozenSet<int> _afterImage = view.Flow.Images.Where(image => IsLarge(image.Element)).Select(image => image.BeforeLine).ToFrozenSet();

    private bool? _plainCaptions;

    private readonly FrozenSet<int> _beforeImage = view.Flow.Images.Where(image => IsLarge(image.Element)).Select(image => image.BeforeLine - 1).ToFrozenSet();

    private bool PlainCaptions => _plainCaptions ??= HasPlainCaptions();

    /// <summary>True if the line is the caption of an image.</summary>
    /// <param name="afterCaption">True if the line before it is one: captions may take two lines.</param>
    public bool IsCaption(TextLine line, bool afterCaption)
    {
        if (line.Text.Length > Longest || line.Block.Tag.Heading > 0)
            return false;
        if (IsMarkedSo(line))
            return true;
        var after = _afterImage.Contains(line.Number);
        var beside = after || _beforeImage.Contains(line.Number);
        if (SaysSo(line.Text, beside))
            return true;
        if (!after && !afterCaption)
            return false;
        if (!after)
            return IsCredit(line.Text);
        return InPictureTable(line) || (line.Text.Length <= 60 && !line.Strong && IsCentred(line)) || (PlainCaptions && IsShortLabel(line));
    }

    /// <summary>Splits what a caption shows from who took it: 图为签约现场。 王某 摄.</summary>
    public static (string Caption, string? Credit) Split(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 3 && trimmed[^1] is '）' or ')' && trimmed.LastIndexOfAny(['（', '(']) is > 0 and var open && IsCredit(trimmed[(open + 1)..^1]))
            return (trimmed[..open].TrimEnd(), trimmed[(open + 1)..^1].Trim());
        var stop = trimmed.LastIndexOfAny(['。', '　']);
        if (stop > 0 && stop < trimmed.Length - 1 && IsCredit(trimmed[(stop + 1)..]))
            return (trimmed[..(stop + 1)].TrimEnd(), trimmed[(stop + 1)..].Trim());
        return (trimmed, null);
    }

    /// <summary>An image of an article, not an icon, a spacer or a code to scan.</summary>
    public static bool IsLarge(HtmlNode image)
    {
        if (TooSmall(image["width"]) || TooSmall(image["height"]))
            return false;
        var source = image["src"] ?? image["data-src"] ?? "";
        foreach (var word in (ReadOnlySpan<string>)["icon", "logo", "qrcode", "avatar", "blank.", "spacer", "ewm", "erweima", "loading.gif", "1x1", "dot.gif", "/c.gif", "cc.gif", "end_", "share"])
        {
            if (source.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool TooSmall(string? size) =>
        size is not null && int.TryParse(size.TrimEnd('p', 'x', ' '), out var pixels) && pixels < 90;

    private bool IsMarkedSo(TextLine line)
    {
        var node = line.Block;
        for (var level = 0; level < 3 && node is not null; level++, node = node.Parent)
        {
            if (view.Regions.IsCaption(node) && !HoldsParagraphs(node))
                return true;
        }

        return false;
    }

    private static bool HoldsParagraphs(HtmlNode node) => node.Children.Count(child => child.Tag.Name == "p") > 2;

    private static bool SaysSo(string text, bool beside)
    {
        var bare = WithoutEnd(text);
        foreach (var ending in Endings)
        {
            if (!bare.EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (beside || (ending is "摄" or "攝" or "供图" or "翻攝" && text.Length <= 80 && !Prose.EndsSentence(text)))
                return true;
        }

        if (!beside)
            return text is "资料图" or "资料图片" or "資料照" || (text.Length <= 40 && text.StartsWith("图为", StringComparison.Ordinal));
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Short plain lines after images are captions on pages that have no other kind of caption and no plain subheads, which look the same.
    /// </summary>
    private bool HasPlainCaptions()
    {
        for (var i = region.First; i < region.End; i++)
        {
            var line = view.Lines[i];
            var after = _afterImage.Contains(line.Number);
            if (after ? IsMarkedSo(line) || SaysSo(line.Text, beside: true) : IsPlainSubhead(line, i))
                return false;
        }

        return true;
    }

    private bool IsPlainSubhead(TextLine line, int at) =>
        !line.Hidden && IsShortLabel(line) && line.Text.Length >= 4 && line.LinkLength == 0 && line.Text[^1] != '。'
        && at > region.First && at + 1 < region.End && view.WeightOf(view.Lines[at - 1]) > 0 && view.WeightOf(view.Lines[at + 1]) > 0;

    private static bool IsCredit(string text) =>
        text.Length <= 40 && (Endings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal)) || text.StartsWith("来源", StringComparison.Ordinal) || text.StartsWith('图') || text.Contains("记者", StringComparison.Ordinal) && text.Length <= 20);

    private static string WithoutEnd(string text) => text.TrimEnd('）', ')', '】', ']', '。', ' ', '.', '』', '〕');

    private static bool IsShortLabel(TextLine line) =>
        line.Text.Length > 30 || line.Strong ? false : !Prose.HasSentence(line.Text) ? line.Text[^1] is not ('：' or ':' or '，' or '”') : line.Text.Length <= 16 && line.Text[^1] == '。';

    private static bool IsCentred(TextLine line)
    {
        var node = line.Block;
        for (var level = 0; level < 2 && node is not null; level++, node = node.Parent)
        {
            if (node.Tag.Name == "center" || "center".Equals(node["align"], StringComparison.OrdinalIgnoreCase))
                return true;
            if (node["style"] is { } style && style.Contains("text-align", StringComparison.OrdinalIgnoreCase) && style.Contains("center", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Old pages set image and caption in a table of their own; a short article may lie in a table with its image, too.</summary>
    private bool InPictureTable(TextLine line)
    {
        var cell = line.Block.SelfAndAncestors().FirstOrDefault(node => ReferenceEquals(node.Tag, Tag.Table));
        return cell is not null && !region.Block.IsWithin(cell) && cell.Descendants().Any(node => ReferenceEquals(node.Tag, Tag.Image)) && cell.Descendants().Where(node => node.IsText).Sum(node => node.Raw.Trim().Length) <= Longest + 40;
    }

    /// <summary>The photos of the body: images between its lines, with the captions that follow or precede them.</summary>
    public static Photo Of(Uri? address, TextLine? caption, int afterParagraph)
    {
        if (caption is null)
            return new Photo(address, null, null, afterParagraph);
        var (words, credit) = Split(caption.Text);
        return new Photo(address, words, credit, afterParagraph);
    }
}
