using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>When the page says it was published: as shown near the headline, else after the text, else as told to machines, else above the headline, else the day in the address.</summary>
internal static class Publications
{
    private static readonly string[] UpdateWords = ["更新", "修改", "编辑于"];

    /// <summary>Before a date that is the document's and not the page's: 成文日期：2023-06-12.</summary>
    private static readonly string[] DraftWords = ["成文", "发文", "印发", "签发", "生成", "生效", "实施", "起草", "编制"];

    public static (NewsTime? Time, TextLine? Line) Of(PageView view, HeadZone zone, Uri? address)
    {
        var year = (view.Meta.Published ?? AddressDates.Of(address))?.Day.Year;
        if (Shown(zone.Near, year) is { } near)
            return (InChina(WithClock(near.Time, view.Meta.Published), view.Meta.Published), near.Line);
        if (ShownAfter(zone.After) is { } after)
            return after;
        if (view.Meta.Published is { } told)
            return (told, null);
        if (Shown(zone.Before.Where(line => line.LinkShare < 0.9), null) is { } before)
            return before;
        if (view.Meta.Written is { } written)
            return (written, null);
        return (AddressDates.Of(address), null);
    }

    /// <summary>
    /// A page abroad shows its own clock and tells machines the moment: then the two differ by whole half-hours. Eight hours are no zone but China's clock called UTC by mistake.
    /// </summary>
    private static NewsTime InChina(NewsTime shown, NewsTime? told)
    {
        if (told is null || shown.Precision == TimePrecision.Day || told.Precision == TimePrecision.Day)
            return shown;
        var apart = (told.At - shown.At).Duration();
        var minutes = (int)Math.Round(apart.TotalMinutes);
        return Math.Abs(apart.TotalMinutes - minutes) < 1 && minutes is >= 60 and <= 14 * 60 && minutes % 30 == 0 && minutes != 8 * 60 ? told : shown;
    }

    /// <summary>A page that shows the day and tells machines the clock of that day.</summary>
    private static NewsTime WithClock(NewsTime shown, NewsTime? told) =>
        shown.Precision == TimePrecision.Day && told is not null && told.Precision != TimePrecision.Day && told.Day == shown.Day && told.At.TimeOfDay != TimeSpan.Zero
            ? told
            : shown;

    private static (NewsTime Time, TextLine Line)? Shown(IEnumerable<TextLine> lines, int? year)
    {
        (NewsTime Time, TextLine Line)? best = null;
        var (bestStanding, above) = (0, "");
        foreach (var line in lines)
        {
            var text = HeadZone.Spaced(line);
            foreach (var stated in StatedTimes.All(text, year, 4))
            {
                var standing = Standing(line.Text, stated.Start <= 1 ? above : text[..stated.Start]);
                // The first is the publication; one with a clock on the same day is the same said better.
                if (best is null || standing > bestStanding
                    || (standing == bestStanding && best.Value.Time.Precision == TimePrecision.Day && stated.Time.Precision != TimePrecision.Day && best.Value.Time.Day == stated.Time.Day))
                {
                    (best, bestStanding) = ((stated.Time, line), standing);
                }
            }

            above = line.Text.Length <= 8 && line.Text[^1] is '：' or ':' ? line.Text : "";
        }

        return best;
    }

    /// <summary>0 for an update, 1 for the day of the document itself, 2 for what may be the publication.</summary>
    private static int Standing(string line, string before)
    {
        if (IsUpdate(line))
            return 0;
        var label = before.AsSpan(Math.Max(0, before.Length - 8));
        foreach (var word in DraftWords)
        {
            if (label.Contains(word, StringComparison.Ordinal))
                return 1;
        }

        return 2;
    }

    /// <summary>A line that is a time to the minute and nothing else, the only one of its kind.</summary>
    private static (NewsTime, TextLine)? OnlyTime(IReadOnlyList<TextLine> lines)
    {
        var alone = lines
            .Select(line => (Line: line, Stated: StatedTimes.First(line.Text)))
            .Where(found => found.Stated is { Start: 0 } stated && stated.End == found.Line.Text.Length && stated.Time.Precision != TimePrecision.Day)
            .Take(2).ToList();
        return alone is [var only] ? (only.Stated!.Value.Time, only.Line) : null;
    }

    private static bool IsUpdate(string text) => UpdateWords.Any(word => text.StartsWith(word, StringComparison.Ordinal) || text.StartsWith("最后" + word, StringComparison.Ordinal));

    /// <summary>After the text only a labelled time counts: comments and other articles have times too.</summary>
    private static (NewsTime, TextLine)? ShownAfter(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var label in Labels.In(line.Text, line.Seams))
            {
                if (label.Kind == LabelKind.Time && StatedTimes.First(label.Value) is { Start: <= 1 } stated)
                    return (stated.Time, line);
            }
        }

        return OnlyTime(lines);
    }
}
