using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Who published it: the label near the headline, the label or the bracket at the end, the name beside the time, the agency of the dateline.</summary>
internal static class Outlets
{
    private static readonly string[] NoOutlets = ["原创", "原創", "整理", "编辑", "综合", "更新时间", "发布时间", "更新", "发布", "更新時間", "發布時間", "最后更新", "时间", "转载", "字号", "大", "中", "小", "打印", "关闭", "分享", "评论", "收藏", "正文", "首页", "跟贴", "举报", "关注"];

    private static readonly string[] Editions = ["数字版", "多媒体", "数字报", "电子报", "电子版", "多媒体数字版", "數位版", "電子版"];

    public static string? Of(PageView view, HeadZone zone, TextLine? title, TextLine? timeLine, BodyLines body, Dateline? dateline, string firstText)
    {
        if (Labelled(zone.Near) is { } near)
            return near;
        if (Closing(zone, body) is { } closing)
            return closing;
        if (Pictured(view, zone) is { } pictured)
            return pictured;
        if (Named(view, zone) is { } named)
            return named;
        if (BesideTime(zone, title, timeLine) is { } beside)
            return beside;
        if (BeforeReporter(zone, title) is { } before)
            return before;
        if (Writer(zone) is { } writer)
            return writer;
        return (dateline is null ? null : Datelines.Outlet(firstText, dateline)) ?? Paper(view);
    }

    /// <summary>A newspaper's page that names no source is that newspaper's own: the paper in the tail of the title element, 某某日报数字报-标题, 标题 - 某某日報.</summary>
    private static string? Paper(PageView view)
    {
        var parts = (view.Meta.DocumentTitle ?? "").Split(['_', '-', '|', '｜', '—', '–', ' ']).Append(view.Meta.SiteName ?? "");
        foreach (var part in parts.Reverse())
        {
            var name = part.Trim();
            foreach (var edition in Editions)
                name = name.EndsWith(edition, StringComparison.Ordinal) ? name[..^edition.Length] : name;
            if (name.Length is >= 3 and <= 12 && name[^1] is '报' or '報' && IsName(name) && OutletNames.LooksLikeOne(name) && !name.EndsWith("海报", StringComparison.Ordinal) && !name.EndsWith("通报", StringComparison.Ordinal))
                return name;
        }

        return null;
    }

    private static string? Labelled(IEnumerable<TextLine> lines)
    {
        var announced = false;
        foreach (var line in lines)
        {
            // 发布机构： in a cell, the name in the next.
            if (announced && line.Text.Length <= 24 && IsName(line.Text) && Labels.In(line.Text, line.Seams).IsEmpty && StatedTimes.First(line.Text) is null && FurnitureLine.KindOf(line.Text) is null)
                return line.Text;
            announced = line.Text.Length <= 8 && line.Text[^1] is '：' or ':' && Labels.Announces(line.Text, LabelKind.Outlet);
            foreach (var label in Labels.In(line.Text, line.Seams))
            {
                if (label.Kind == LabelKind.Outlet && IsName(label.Value))
                    return label.Value;
            }
        }

        return null;
    }

    /// <summary>A part whose name says that it holds the outlet: class="source", id="js_name".</summary>
    private static string? Named(PageView view, HeadZone zone)
    {
        foreach (var line in zone.Near)
        {
            foreach (var piece in line.Pieces)
            {
                if (view.Regions.NamesOutlet(piece.Element) && AsName(line.Text.Substring(piece.Start, piece.Length)) is { } inline)
                    return inline;
            }

            for (var (node, level) = (line.Block, 0); node is not null && level < 2; node = node.Parent, level++)
            {
                if (line.Seams.Count <= 2 && (view.Regions.NamesOutlet(node) || view.Regions.NamesWriter(node)) && AsName(line.Text) is { } name && (view.Regions.NamesOutlet(node) || OutletNames.LooksLikeOne(name)))
                    return name;
            }
        }

        return null;
    }

    private static string? AsName(string text)
    {
        var name = OutletNames.Clean(WithoutWriter(text));
        return name.Length is >= 2 and <= 20 && IsName(name) && StatedTimes.First(name) is null && FurnitureLine.KindOf(name) is null && !PersonName.Fits(name) && name.IndexOfAny(['：', ':', '，', '。', ' ']) < 0
            ? name
            : null;
    }

    /// <summary>来源：and then a picture of the outlet's name, which its alternative text says.</summary>
    private static string? Pictured(PageView view, HeadZone zone)
    {
        foreach (var line in zone.Near.Where(line => Labels.Announces(line.Text, LabelKind.Outlet)))
        {
            foreach (var image in view.Flow.Images.Where(image => Math.Abs(image.BeforeLine - line.Number) <= 1 && image.Element.IsWithin(line.Block)))
            {
                if (image.Element["alt"] is { } words && AsName(words) is { } name)
                    return name;
            }
        }

        return null;
    }

    /// <summary>某某客户端 | 记者 王某 | 编辑 李某: the outlet before the reporter, in a line without a time.</summary>
    private static string? BeforeReporter(HeadZone zone, TextLine? title)
    {
        foreach (var line in zone.Near)
        {
            if (line.Number <= (title?.Number ?? -1) || line.Text.Length > 40 || Prose.EndsSentence(line.Text))
                continue;
            var words = HeadZone.Spaced(line).Split([' ', '\u3000', '|', '丨', '｜'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 3 && OutletNames.LooksLikeOne(words[0]) && IsName(words[0]) && words[1] is "记者" or "記者" or "作者" or "文" or "通讯员")
                return words[0];
        }

        return null;
    }

    /// <summary>作者：新华社, 发布人：-某某财经: the writer's label with an outlet's name.</summary>
    private static string? Writer(HeadZone zone)
    {
        foreach (var line in zone.Near)
        {
            foreach (var label in Labels.In(line.Text, line.Seams))
            {
                if (label.Kind == LabelKind.Writer && OutletNames.Clean(label.Value) is var name && OutletNames.LooksLikeOne(name) && IsName(name))
                    return name;
            }
        }

        return null;
    }

    /// <summary>来源：网络 names nobody; 来源：王某 at the end names the writer.</summary>
    private static bool ClosesWith(string name) => IsName(name) && name is not ("网络" or "互联网" or "網路" or "网络综合" or "综合网络") && !PersonName.Fits(name);

    private static string? Closing(HeadZone zone, BodyLines body)
    {
        for (var i = body.Kept.Count - 1; i >= 0 && i >= body.Kept.Count - 2; i--)
        {
            if (ClosingSource.Of(body.Kept[i].Text) is { } closing && ClosesWith(closing.Outlet))
                return closing.Outlet;
        }

        foreach (var line in zone.After)
        {
            if (line.LinkShare < 0.9 && ClosingSource.Of(line.Text) is { Start: <= 1 } closing && ClosesWith(closing.Outlet))
                return closing.Outlet;
        }

        return Labelled(zone.After.Where(line => line.LinkShare < 0.9)) is { } labelled && ClosesWith(labelled) ? labelled : null;
    }

    /// <summary>2019年11月25日 18:57 参考消息: what stands with the time and is no tool of the page.</summary>
    private static string? BesideTime(HeadZone zone, TextLine? title, TextLine? timeLine)
    {
        if (timeLine is null)
            return null;
        var text = HeadZone.Spaced(timeLine);
        var rest = text;
        foreach (var stated in StatedTimes.All(text).Reverse())
            rest = rest.Remove(stated.Start, stated.End - stated.Start).Insert(stated.Start, " ");
        var words = rest.Replace(" · ", " ", StringComparison.Ordinal).Split([' ', '　', '|', '丨', '｜', '(', ')', '（', '）', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (OutletNames.Clean(WithoutWriter(word)) is { Length: >= 2 and <= 24 } name && IsName(name) && OutletNames.LooksLikeOne(name))
                return name;
        }

        var left = words.Select(OutletNames.Clean).Where(word => word.Length >= 2 && IsName(word) && !PersonName.Fits(word)).ToList();
        if (left is [{ Length: >= 3 and <= 20 } only] && !only.StartsWith("放大", StringComparison.Ordinal) && FurnitureLine.KindOf(only) is null && Labels.In(timeLine.Text, timeLine.Seams).IsEmpty)
            return only;
        return Neighbour(zone, title, timeLine);
    }

    /// <summary>The name in a line of its own before or after the time, in the same small block.</summary>
    private static string? Neighbour(HeadZone zone, TextLine? title, TextLine timeLine)
    {
        foreach (var line in zone.Near)
        {
            if (line.Number <= (title?.Number ?? -1) || Math.Abs(line.Number - timeLine.Number) is not (1 or 2) || line.Text.Length > 20 || (line.LinkShare > 0.9 && line.Text.Length > 10) || line.Block.Tag.Heading == 1)
                continue;
            var name = OutletNames.Clean(line.Text);
            name = WithoutWriter(name);
            var parent = timeLine.Block.Parent;
            var together = parent is not null && (line.Block.IsWithin(parent) || (parent.Parent is { } outer && line.Block.IsWithin(outer)));
            if (together && IsName(name) && OutletNames.LooksLikeOne(name) && FurnitureLine.KindOf(name) is null && !PersonName.Fits(name))
                return name;
        }

        return null;
    }

    /// <summary>石某/某某报 and 某某报／石某 without the writer; 某某快訊 is the outlet's own flash.</summary>
    private static string WithoutWriter(string name)
    {
        var stroke = name.IndexOfAny(['/', '／']);
        if (stroke > 1 && PersonName.Fits(name.AsSpan(0, stroke)))
            name = name[(stroke + 1)..];
        else if (stroke > 1 && PersonName.Fits(name.AsSpan(stroke + 1)))
            name = name[..stroke];
        return name.Length > 3 && (name.EndsWith("快訊", StringComparison.Ordinal) || name.EndsWith("快讯", StringComparison.Ordinal)) ? name[..^2] : name;
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= 40
        && Array.IndexOf(NoOutlets, name) < 0
        && !name.StartsWith("星期", StringComparison.Ordinal)
        && name.Any(char.IsLetter)
        && !IsNumberOfDocument(name)
        && !name.Contains("://", StringComparison.Ordinal)
        && !name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith(".com", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".COM", StringComparison.Ordinal) && !name.EndsWith(".cn", StringComparison.OrdinalIgnoreCase);

    /// <summary>某政发〔2025〕7号</summary>
    private static bool IsNumberOfDocument(string name) => name[^1] == '号' && char.IsAsciiDigit(name[^2]);
}
