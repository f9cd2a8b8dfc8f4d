using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// Splits a line into labels and values: "2019-09-07 15:10　字号：大 小　来源：某某网　作者：某某". A value ends at the next label,
/// at a seam of the mark-up, or at a blank.
/// </summary>
internal static class Labels
{
    private static readonly (string Word, LabelKind Kind)[] Words =
    [
        .. Of(LabelKind.Outlet, "作者/来源 来源/作者 文章来源 信息来源 稿件来源 新闻来源 消息来源 本文来源 資料來源 新聞來源 来源于 来源 來源 稿源 来自 來自 出处 出處 发布机构 发布单位 来源单位 来源媒体 来稿单位 供稿单位 报送单位 信息提供 本文转自于 本文转自 本文来自 文章转自 转自于 转自 摘自 媒体 信息源 转载自 Source"),
        .. Of(LabelKind.Writer, "文章作者 作者 记者 記者 撰文 撰稿人 撰稿 撰写 供稿人 供稿 文字 采写 通讯员 通訊員 信息员 发布人 发布者 發布者 编译 翻译 文"),
        .. Of(LabelKind.Time, "信息时间 信息日期 新闻日期 新闻时间 添加时间 添加日期 上稿时间 文章日期 编辑日期 稿件日期 发表于 发布时间 发布日期 发表时间 发表日期 更新时间 最后更新 创建时间 發布時間 發佈時間 更新時間 建立時間 日期 时间 時間 发布于 发布 發布 发表于 发稿时间 录入时间 上传时间 成文日期 生成日期 更新"),
        .. Of(LabelKind.Other, "图片来源 图源 圖片來源 视频来源 资料来源 数据来源 素材来源 资金来源 责任编辑 責任編輯 责编 責編 编辑 編輯 浏览次数 浏览量 浏览 瀏覽 点击次数 点击数 点击量 点击 阅读次数 阅读量 阅读 人气 访问量 字号 字体 字體 字級 评论 分享到 分享 举报 选稿 選稿 审核 校对 校對 打印 关闭 编审 终审 监制 摄影 攝影 索引号 文号 主题词 标签 关键词 關鍵字 栏目 分类 频道 收藏 我要 扫一扫 官方微博 投稿 图片 单位 作者单位 大 中 小 发布机关"),
    ];

    /// <summary>The labelled values of a line, in order. Seams are the positions where inline elements begin and end.</summary>
    public static ImmutableArray<LabelledValue> In(string line, IReadOnlyList<int> seams)
    {
        var found = ImmutableArray.CreateBuilder<LabelledValue>();
        var labels = Find(line);
        for (var i = 0; i < labels.Count; i++)
        {
            var (kind, start, valueStart) = labels[i];
            if (kind == LabelKind.Other)
                continue;
            var end = i + 1 < labels.Count ? labels[i + 1].Start : line.Length;
            var value = kind == LabelKind.Outlet ? OutletValue(line, valueStart, end, seams) : line[valueStart..end].Trim();
            if (value.Length > 0)
                found.Add(new LabelledValue(kind, value, start));
        }

        return found.ToImmutable();
    }

    /// <summary>The outlet that a line of text without mark-up names, or null.</summary>
    public static string? Outlet(string line) =>
        In(line, []).Where(label => label.Kind == LabelKind.Outlet).Select(label => label.Value).FirstOrDefault();

    /// <summary>True if the line has a label of the kind, with or without a value.</summary>
    public static bool Announces(string line, LabelKind kind) => Find(line).Any(label => label.Kind == kind);

    private static List<(LabelKind Kind, int Start, int ValueStart)> Find(string line)
    {
        var found = new List<(LabelKind, int, int)>();
        for (var i = 0; i < line.Length; i++)
        {
            if (LabelAt(line, i) is not { } label)
                continue;
            found.Add((label.Kind, i, label.ValueStart));
            i = label.ValueStart - 1;
        }

        return found;
    }

    private static (LabelKind Kind, int ValueStart)? LabelAt(string line, int at)
    {
        foreach (var (word, kind) in Words)
        {
            if (line[at] != word[0] || LengthOf(word, line.AsSpan(at)) is not { } length)
                continue;
            var cursor = new Cursor(line, at + length);
            cursor.SkipSpace();
            if (cursor.TakeAny(":：丨|｜﹕︰"))
            {
                cursor.SkipSpace();
                // "更多内容来源：" is a label; "图片来源：" was found before, being longer.
                return (kind, cursor.Position);
            }

            if (kind == LabelKind.Other && word.Length > 1 && (at == 0 || line[at - 1] is ' ' or '）' or ')' || word is "举报" or "分享到" or "打印" or "收藏"))
                return (kind, at + word.Length);
            if (word is "来源于" or "稿源" or "本文转自于" or "本文转自" or "文章转自" or "转自于" && at == 0)
                return (kind, at + word.Length);
        }

        return null;
    }

    /// <summary>How many characters of the text the word takes, or null if the text does not begin with it: 来　　源 is 来源 set wide, 索 引 号 is 索引号.</summary>
    private static int? LengthOf(string word, ReadOnlySpan<char> text)
    {
        if (text.StartsWith(word, StringComparison.Ordinal))
            return word.Length;
        if (word.Length is not (2 or 3))
            return null;
        var at = 1;
        foreach (var next in word.AsSpan(1))
        {
            var from = at;
            while (at < text.Length && at < from + 6 && text[at] is ' ' or '\u3000' or '\u00a0')
                at++;
            if (at == from || at >= text.Length || text[at++] != next)
                return null;
        }

        return at < text.Length && text[at] is '：' or ':' ? at : null;
    }

    /// <summary>An outlet's name ends at a seam or a blank, unless the blank stands between Latin words.</summary>
    private static string OutletValue(string line, int start, int end, IReadOnlyList<int> seams)
    {
        foreach (var seam in seams)
        {
            if (seam > start && seam < end && OutletNames.Clean(line[start..seam]).Length > 1)
            {
                end = seam;
                break;
            }
        }

        if (StatedTimes.First(line[start..end]) is { Start: > 1 } time)
            end = start + time.Start;
        // 【来源：某某日报】【时间：…】: the bracket that the label opened ends the name.
        var bracket = line.AsSpan(start, end - start).IndexOfAny('】', ']');
        if (bracket > 1 && line.AsSpan(start, bracket).IndexOfAny('【', '[') < 0)
            end = start + bracket;
        var value = OutletNames.Clean(line[start..end]);
        for (var i = 1; i + 1 < value.Length; i++)
        {
            if (value[i] is ' ' or '\u3000' or '|' or '丨' && !(char.IsAscii(value[i - 1]) && char.IsAscii(value[i + 1])))
                return OutletNames.WithoutRole(OutletNames.Clean(value[..i]));
        }

        // 来源：某某网讯 names the outlet with the word that closes its dateline.
        if (value.Length > 3 && value[^1] is '讯' or '訊' && value[^2] is '网' or '網' or '报' or '報' or '社' or '台')
            value = value[..^1];
        return value.Length <= 40 ? OutletNames.WithoutRole(value) : "";
    }

    private static IEnumerable<(string Word, LabelKind Kind)> Of(LabelKind kind, string words) =>
        words.Split(' ').OrderByDescending(word => word.Length).Select(word => (word, kind));
}
