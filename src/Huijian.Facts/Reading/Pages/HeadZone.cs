using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>The lines in which a page says when, by whom and for which outlet: those between headline and text, those after the text, and those before the headline.</summary>
/// <param name="Near">From just before the headline up to the text.</param>
/// <param name="After">After the text, and what the text's region held that is no text.</param>
/// <param name="Before">Before the headline, nearest first.</param>
internal sealed record HeadZone(IReadOnlyList<TextLine> Near, IReadOnlyList<TextLine> After, IReadOnlyList<TextLine> Before)
{
    private const int Above = 5;
    private const int Below = 12;
    private const int LongestAbove = 60;
    private const int LongestLine = 200;

    public static HeadZone Of(PageView view, TextLine? title, BodyLines body)
    {
        var firstText = body.Kept.Count > 0 ? body.Kept[0].Number : view.Lines.Count;
        var lastText = body.Kept.Count > 0 ? body.Kept[^1].Number : -1;
        var anchor = title is not null && title.Number <= firstText ? title.Number : Math.Max(0, firstText - 12);
        var near = view.Lines
            .Where(line => line.Number >= anchor - Above && line.Number < firstText && !line.Hidden && line.Text.Length <= LongestLine)
            .OrderBy(line => line.Number < anchor ? 1 : 0).ThenBy(line => line.Number)
            .ToList();
        var inside = body.Dropped.Where(line => line.Number > firstText && line.Text.Length <= LongestLine);
        var after = inside.Where(line => line.Number <= lastText)
            .Concat(view.Lines.Where(line => line.Number > lastText && line.Number <= lastText + Below && lastText >= 0 && line.Text.Length <= LongestLine && !line.Hidden))
            .ToList();
        var before = view.Lines
            .Where(line => line.Number < anchor - Above && line.Number >= anchor - LongestAbove && !line.Hidden && line.Text.Length <= LongestLine)
            .Reverse().ToList();
        return new HeadZone(near, after, before);
    }

    /// <summary>The line with a blank at each seam, so that what only mark-up separates is separate.</summary>
    public static string Spaced(TextLine line)
    {
        if (line.Seams.Count == 0)
            return line.Text;
        var text = line.Text;
        for (var i = line.Seams.Count - 1; i >= 0; i--)
        {
            if (line.Seams[i] > 0 && line.Seams[i] < text.Length)
                text = text.Insert(line.Seams[i], " ");
        }

        return text;
    }
}
