using System.Globalization;
using System.Net;
using System.Text;
using Huijian.Ask;

namespace Huijian.Publish.Charts;

/// <summary>A series of figures as a small line of points, to be taken in at a glance; the numbers stand below it.</summary>
internal static class SmallChart
{
    private const int Width = 320;
    private const int Height = 72;

    public static string Draw(Edition edition, FigureSeries series)
    {
        var points = series.Points.Select(point => (Day: point.Stood, point.Value)).Where(point => point.Day is not null).ToList();
        if (points.Count < 2)
            return "";
        var (first, last) = (points[0].Day!.Value.DayNumber, points[^1].Day!.Value.DayNumber);
        // From zero, so that a small change does not look like a leap.
        var high = points.Max(point => point.Value);
        var low = Math.Min(0, points.Min(point => point.Value));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"spark\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(edition.Say($"{series.Measure}的变化", $"{series.Measure} over time"))}\"><line class=\"grid\" x1=\"0\" x2=\"{Width}\" y1=\"{Height - 4}\" y2=\"{Height - 4}\"/><polyline points=\"");
        foreach (var (day, value) in points)
            svg.Append(CultureInfo.InvariantCulture, $"{X(day!.Value):0.#},{Y(value):0.#} ");
        svg.Append("\"/>");
        foreach (var (day, value) in points)
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(day!.Value):0.#}\" cy=\"{Y(value):0.#}\" r=\"3.5\"/>");
        return svg.Append("</svg>").ToString();

        double X(DateOnly day) => last == first ? Width / 2.0 : 6 + (Width - 12.0) * (day.DayNumber - first) / (last - first);

        double Y(decimal value) => Height - 6 - (high == low ? 0.5 : (double)((value - low) / (high - low))) * (Height - 14);
    }
}
