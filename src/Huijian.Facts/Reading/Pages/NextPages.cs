using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Pages;

/// <summary>The next page of an article in several: the link element that says so, else a link 下一页 at the end of the text. It is told, never followed.</summary>
internal static class NextPages
{
    private const int Farthest = 8;

    public static Uri? Of(PageView view, Region region)
    {
        if (view.Address.Of(view.Meta.NextPage) is { } told)
            return told;
        for (var i = region.First; i < view.Lines.Count && i < region.End + Farthest; i++)
        {
            foreach (var mark in view.Lines[i].Marks)
            {
                if (mark.Kind == MarkKind.Link && view.Lines[i].Text.Substring(mark.Start, mark.Length) is "下一页" or "下一頁" or "下页" or "下一页>" or "下一页>>" or "余下全文" && view.Address.Of(mark.Element?["href"]) is { } next)
                    return next;
            }
        }

        return null;
    }
}
