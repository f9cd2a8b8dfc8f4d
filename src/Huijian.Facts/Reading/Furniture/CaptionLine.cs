namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// Lines that stand under a photo, told by their words alone, since text without mark-up shows no image: 「…在北京举行，图为会议现场。王某 摄」,
/// 「新华社发（李某摄）」, 「图为签约现场」, 「图片来源：某公司官网」.
/// </summary>
internal static class CaptionLine
{
    private const int Longest = 160;

    private const int LongestCredit = 24;

    private static readonly string[] Heads = ["图片来源", "图源", "圖片來源", "图片由", "▲", "△", "▼", "資料照", "资料图", "资料照片", "（资料图", "(资料图", "資料圖", "（資料圖", "(資料圖", "【资料图", "【資料圖", "（图片", "(图片", "（图/", "(图/"];

    private static readonly string[] Tails = ["摄", "攝", "供图", "供圖", "摄影报道", "资料图", "资料照片", "资料图片", "视觉中国", "人民视觉", "图文无关"];

    /// <summary>True for a caption; false for text, though it speak of photos.</summary>
    public static bool Is(string line)
    {
        var text = line.Trim();
        if (text.Length is < 3 or > Longest)
            return false;
        foreach (var head in Heads)
        {
            if (text.StartsWith(head, StringComparison.Ordinal))
                return true;
        }

        var bare = text.TrimEnd('）', ')', '。', ' ');
        foreach (var tail in Tails)
        {
            if (bare.EndsWith(tail, StringComparison.Ordinal) && EndsInCredit(bare, tail))
                return true;
        }

        // 图为 opens a caption, but a sentence of the text may also open with it and go on after its first stop.
        return text[0] is '图' or '圖' && text[1] is '为' or '為' or '爲' && text.TrimEnd('。').IndexOf('。', StringComparison.Ordinal) < 0;
    }

    /// <summary>What a caption shows, and who took it: 图为签约现场。 + 王某 摄.</summary>
    public static (string Caption, string? Credit) Split(string line)
    {
        var text = line.Trim();
        if (text[^1] is '）' or ')' && text.LastIndexOfAny(['（', '(']) is > 0 and var open && IsCredit(text[(open + 1)..^1]))
            return (text[..open].TrimEnd(), text[(open + 1)..^1].Trim());
        var stop = text.LastIndexOfAny(['。', '\u3000']);
        return stop > 0 && stop < text.Length - 1 && IsCredit(text[(stop + 1)..]) ? (text[..(stop + 1)].TrimEnd(), text[(stop + 1)..].Trim()) : (text, null);
    }

    private static bool IsCredit(string text) => text.Length <= 40 && Tails.Any(tail => text.EndsWith(tail, StringComparison.Ordinal));

    /// <summary>What stands between the last stop and the closing word can be a person or an agency: short, and no clause.</summary>
    private static bool EndsInCredit(string text, string tail)
    {
        var before = text[..^tail.Length].TrimEnd();
        var credit = before[(before.LastIndexOfAny(['。', '！', '？', '”', '（', '(', '，', ',', '；', '：']) + 1)..].Trim();
        return (tail.Length > 2 && credit.Length == 0) || credit.Length is >= 2 and <= LongestCredit || credit.Contains(' ', StringComparison.Ordinal);
    }
}
