using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>How an article is cited after GB/T 7714—2015: 责任者. 题名[文献类型]. 出版者, (日期). 地址.</summary>
internal static class Citation
{
    public static string Of(ArticleRow article)
    {
        var kind = article.Address is null ? "[N]" : "[N/OL]";
        var day = article.Published?.Day.Iso();
        var parts = new[] { $"{article.Title ?? article.File}{kind}", string.Join(", ", new[] { article.Outlet, day is null ? null : $"({day})" }.OfType<string>()), article.Address?.ToString() };
        return string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
