using System.Collections.Immutable;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>The channel of an article: the line above the headline that leads from the front page down to it, 首页 &gt; 财经 &gt; 正文.</summary>
internal static class Breadcrumbs
{
    private const int Farthest = 40;
    private const int Most = 6;

    private static readonly string[] NoSteps = ["正文", "当前位置", "您的位置", "您现在的位置", "现在位置", "当前位置：", "位置", "内容", "返回", "详情", "文章正文"];

    public static ImmutableArray<string> Of(PageView view, TextLine? title, BodyLines body)
    {
        var before = title?.Number ?? (body.Kept.Count > 0 ? body.Kept[0].Number : 0);
        for (var i = Math.Min(before, view.Lines.Count) - 1; i >= 0 && i >= before - Farthest; i--)
        {
            var line = view.Lines[i];
            if (!line.Hidden && IsBreadcrumb(view, line) && Steps(line, title) is { Length: > 0 } steps)
                return steps;
        }

        return [];
    }

    private static bool IsBreadcrumb(PageView view, TextLine line)
    {
        if (line.Text.Length is < 3 or > 120)
            return false;
        var named = line.Block.SelfAndAncestors().Take(3).Any(node => view.Regions.IsPath(node));
        return line.Text.IndexOfAny(['>', '＞', '»', '›']) >= 0 ? line.LinkLength > 0 || named : named && line.LinkShare > 0.3 && line.Text.IndexOfAny(['/', '|', '：']) >= 0;
    }

    private static ImmutableArray<string> Steps(TextLine line, TextLine? title)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        foreach (var part in line.Text.Split(['>', '＞', '»', '›', '/', '|', '：'], StringSplitOptions.RemoveEmptyEntries))
        {
            var step = OutletNames.Clean(part.Replace("--", "", StringComparison.Ordinal));
            if (step.Length is >= 2 and <= 16 && Array.IndexOf(NoSteps, step) < 0 && step != title?.Text && steps.Count < Most)
                steps.Add(step);
        }

        return steps.Count >= 2 ? steps.ToImmutable() : [];
    }
}
