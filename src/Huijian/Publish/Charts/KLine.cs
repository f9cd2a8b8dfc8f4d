using System.Globalization;
using System.Net;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Publish.Charts;

/// <summary>
/// A K-line as SVG: candlesticks, volume, moving averages of 5, 10, 20 and 60 days, and the record's events on their days.
/// Colours come from the stylesheet (红涨绿跌 unless the reader turns them round); the script adds a cross-hair.
/// </summary>
internal sealed class KLine
{
    private const int Left = 52;
    private const int Right = 10;
    private const int Top = 26;
    private const int NarrowestMonth = 62;

    // Around a story: two months of trading before it, one after.
    private const int DaysBefore = 40;
    private const int DaysAfter = 20;

    private static readonly int[] Spans = [5, 10, 20, 60];

    private readonly Edition _edition;
    private readonly IReadOnlyList<PriceDay> _days;
    private readonly int _from;
    private readonly ILookup<DateOnly, ChartEvent> _events;
    private readonly int _width;
    private readonly int _priceHeight;
    private readonly int _volumeHeight;
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly decimal _most;
    private readonly StringBuilder _svg = new();

    private KLine(Edition edition, IReadOnlyList<PriceDay> days, int from, IReadOnlyList<ChartEvent> events, bool small)
    {
        (_edition, _days, _from) = (edition, days, from);
        (_width, _priceHeight, _volumeHeight) = small ? (400, 150, 40) : (960, 280, 70);
        var shown = days.Skip(from).ToList();
        // What happened on a day without trading shows on the next day with it.
        _events = events
            .Select(one => (Day: shown.FirstOrDefault(day => day.Day >= one.Day)?.Day, Event: one))
            .Where(one => one.Day is not null && one.Event.Day >= shown[0].Day.AddDays(-7))
            .ToLookup(one => one.Day!.Value, one => one.Event);
        (_low, _high) = (shown.Min(day => day.Low), shown.Max(day => day.High));
        var air = Math.Max((_high - _low) * 0.05m, _high * 0.001m);
        (_low, _high, _most) = (_low - air, _high + air, Math.Max(1, shown.Max(day => day.Volume)));
    }

    private int Shown => _days.Count - _from;

    private int Height => Top + _priceHeight + 14 + _volumeHeight + 20;

    private double Step => (double)(_width - Left - Right) / Shown;

    /// <summary>Draws the last <paramref name="count"/> days; averages take the days before into account. Empty for no days.</summary>
    public static string Draw(Edition edition, IReadOnlyList<PriceDay> days, IReadOnlyList<ChartEvent> events, int count, bool small)
    {
        if (days.Count == 0)
            return "";
        var line = new KLine(edition, days, Math.Max(0, days.Count - count), events, small);
        line.Frame();
        line.Candles();
        line.Averages(small ? [5, 20] : Spans);
        line.Marks();
        line._svg.Append("<line class=\"cross\" y1=\"").Append(Top).Append("\" y2=\"").Append(line.Height - 20).Append("\"/></svg>");
        return line._svg.ToString();
    }

    /// <summary>Draws the weeks before and after something that happened, its day marked. Empty where no prices of that time are known.</summary>
    public static string Around(Edition edition, IReadOnlyList<PriceDay> days, ChartEvent one)
    {
        var after = 0;
        while (after < days.Count && days[after].Day < one.Day)
            after++;
        return after == 0 || after == days.Count ? "" : Draw(edition, [.. days.Take(after + DaysAfter)], [one], DaysBefore + DaysAfter, small: true);
    }

    private void Frame()
    {
        var (first, last) = (_days[_from], _days[^1]);
        var label = _edition.Say(
            $"K线图，{_edition.Day(first.Day)}至{_edition.Day(last.Day)}，收盘{Price(first.Close)}到{Price(last.Close)}",
            $"Candlestick chart, {_edition.Day(first.Day)} to {_edition.Day(last.Day)}, close {Price(first.Close)} to {Price(last.Close)}");
        _svg.Append("<svg class=\"chart\" viewBox=\"0 0 ").Append(_width).Append(' ').Append(Height)
            .Append("\" role=\"group\" tabindex=\"0\" aria-label=\"").Append(WebUtility.HtmlEncode(label))
            .Append("\" data-left=\"").Append(Left).Append("\" data-step=\"").Append(Number(Step)).Append("\" data-days=\"").Append(WebUtility.HtmlEncode(Days())).Append("\">");
        for (var i = 0; i <= 4; i++)
        {
            var price = _low + (_high - _low) * i / 4;
            var y = Number(Y(price));
            _svg.Append("<line class=\"grid\" x1=\"").Append(Left).Append("\" x2=\"").Append(_width - Right).Append("\" y1=\"").Append(y).Append("\" y2=\"").Append(y).Append("\"/>");
            Text(Left - 6, Y(price) + 4, Price(price), "end");
        }

        Text(Left + 2, VolumeTop + 4, _edition.Say($"{Wording.Number(Math.Round(_most / 1_000_000m, 1), false)}万手", $"{Wording.Number(Math.Round(_most / 1_000_000m, 1), false)}m"), "start");
        var month = 0;
        for (var i = _from; i < _days.Count; i++)
        {
            var day = _days[i].Day;
            if (day.Month == month)
                continue;
            // The name of the month in which the chart begins must not run into that of the next.
            var named = i > _from || _days.Skip(i).TakeWhile(next => next.Day.Month == day.Month).Count() * Step >= NarrowestMonth;
            month = day.Month;
            if (named && (Shown < 130 || day.Month % 3 == 1))
                Text(X(i), Height - 6, _edition.Say($"{day.Year}年{day.Month}月", day.ToString("MMM yyyy", CultureInfo.InvariantCulture)), i - _from > Shown - 8 ? "end" : "start");
        }
    }

    private void Candles()
    {
        var body = Math.Max(1, Step * 0.64);
        for (var i = _from; i < _days.Count; i++)
        {
            var day = _days[i];
            var kind = day.Close >= day.Open ? "rise" : "fall";
            var (top, bottom) = (Y(Math.Max(day.Open, day.Close)), Y(Math.Min(day.Open, day.Close)));
            var x = X(i);
            // The wick in two parts, so that a rising body stays hollow.
            _svg.Append("<path class=\"").Append(kind).Append("-wick\" d=\"M").Append(Number(x)).Append(' ').Append(Number(Y(day.High))).Append('V').Append(Number(top))
                .Append('M').Append(Number(x)).Append(' ').Append(Number(bottom)).Append('V').Append(Number(Y(day.Low))).Append("\"/>");
            Box(kind, x - body / 2, top, body, Math.Max(1, bottom - top));
            var height = (double)(day.Volume / _most) * _volumeHeight;
            Box(kind, x - body / 2, VolumeTop + _volumeHeight - height, body, height);
        }
    }

    private void Averages(int[] spans)
    {
        var left = Left;
        foreach (var span in spans)
        {
            var points = new StringBuilder();
            decimal? last = null;
            for (var i = Math.Max(_from, span - 1); i < _days.Count; i++)
            {
                var sum = 0m;
                for (var k = i - span + 1; k <= i; k++)
                    sum += _days[k].Close;
                last = sum / span;
                points.Append(points.Length == 0 ? "" : " ").Append(Number(X(i))).Append(',').Append(Number(Y(Math.Clamp(last.Value, _low, _high))));
            }

            if (last is not { } latest)
                continue;
            _svg.Append("<polyline class=\"ma ma").Append(span).Append("\" points=\"").Append(points).Append("\"/>");
            _svg.Append("<text class=\"ma").Append(span).Append("t\" x=\"").Append(left).Append("\" y=\"14\">MA").Append(span).Append(' ').Append(Price(latest)).Append("</text>");
            left += 92;
        }
    }

    private void Marks()
    {
        for (var i = _from; i < _days.Count; i++)
        {
            var events = _events[_days[i].Day].ToList();
            if (events.Count == 0)
                continue;
            var x = Number(X(i));
            var title = WebUtility.HtmlEncode(string.Join("；", events.Select(one => $"{_edition.Day(one.Day)} {one.Title}")));
            _svg.Append("<a class=\"event\" href=\"").Append(WebUtility.HtmlEncode(events[0].Address)).Append("\" aria-label=\"").Append(title).Append("\"><title>").Append(title).Append("</title>")
                .Append("<line x1=\"").Append(x).Append("\" x2=\"").Append(x).Append("\" y1=\"").Append(Top + 8).Append("\" y2=\"").Append(Height - 20).Append("\"/>")
                .Append("<circle cx=\"").Append(x).Append("\" cy=\"").Append(Top).Append("\" r=\"9\"/><text x=\"").Append(x).Append("\" y=\"").Append(Top + 4).Append("\">")
                .Append(WebUtility.HtmlEncode(events.Count > 1 ? events.Count.ToString(CultureInfo.InvariantCulture) : events[0].Sign)).Append("</text></a>");
        }
    }

    /// <summary>What the cross-hair reads out: one day a line, date, open, close, high, low, volume in hands, change in per cent.</summary>
    private string Days()
    {
        var days = new StringBuilder();
        for (var i = _from; i < _days.Count; i++)
        {
            var day = _days[i];
            var change = i > 0 ? (day.Close / _days[i - 1].Close - 1) * 100 : 0;
            days.Append(days.Length == 0 ? "" : "\n").Append(_edition.Day(day.Day)).Append('|').Append(Price(day.Open)).Append('|').Append(Price(day.Close)).Append('|').Append(Price(day.High)).Append('|')
                .Append(Price(day.Low)).Append('|').Append((day.Volume / 100).ToString("0", CultureInfo.InvariantCulture)).Append('|').Append(change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)).Append('%');
        }

        return days.ToString();
    }

    private int VolumeTop => Top + _priceHeight + 14;

    private double X(int i) => Left + Step * (i - _from + 0.5);

    private double Y(decimal price) => Top + _priceHeight - (double)((price - _low) / (_high - _low)) * _priceHeight;

    private void Box(string kind, double x, double y, double width, double height) => _svg
        .Append("<rect class=\"").Append(kind).Append("\" x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y))
        .Append("\" width=\"").Append(Number(width)).Append("\" height=\"").Append(Number(height)).Append("\"/>");

    private void Text(double x, double y, string text, string anchor) => _svg
        .Append("<text x=\"").Append(Number(x)).Append("\" y=\"").Append(Number(y)).Append("\" text-anchor=\"").Append(anchor).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</text>");

    private static string Price(decimal price) => price.ToString(price >= 1000 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
