using System.Xml.Linq;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Charts;

namespace Huijian.Tests.Publish;

public sealed class KLineTests
{
    private static readonly PriceDay[] Days =
        [.. Enumerable.Range(0, 80).Select(i => new PriceDay(new DateOnly(2025, 1, 1).AddDays(i), 5 + i % 7, 5 + (i + 1) % 7, 13, 4, 1000 * (i + 1)))];

    [Fact]
    public void Every_day_has_its_candle_and_every_average_its_line()
    {
        var svg = XElement.Parse(KLine.Draw(new Edition(), Days, [], 80, small: false));
        Assert.Equal(160, Classes(svg, "rect", "rise") + Classes(svg, "rect", "fall"));
        Assert.Equal(
            [("ma ma5", 76), ("ma ma10", 71), ("ma ma20", 61), ("ma ma60", 21)],
            svg.Elements("polyline").Select(line => ((string)line.Attribute("class")!, ((string)line.Attribute("points")!).Split(' ').Length)));
    }

    [Fact]
    public void Averages_of_the_first_day_shown_know_the_days_before()
    {
        var svg = XElement.Parse(KLine.Draw(new Edition(), Days, [], 10, small: false));
        Assert.All(svg.Elements("polyline"), line => Assert.Equal(10, ((string)line.Attribute("points")!).Split(' ').Length));
    }

    [Fact]
    public void An_event_on_a_day_without_trading_stands_on_the_next()
    {
        PriceDay[] days = [Days[0], Days[5]];
        var svg = XElement.Parse(KLine.Draw(new Edition(), days, [new ChartEvent(new DateOnly(2025, 1, 3), "会", "a <b> & c", "/story/s1")], 10, small: false));
        var mark = Assert.Single(svg.Elements("a"));
        Assert.Equal("2025年1月3日 a <b> & c", (string)mark.Element("title")!);
        Assert.Equal("/story/s1", (string)mark.Attribute("href")!);
    }

    [Fact]
    public void Around_a_day_the_weeks_before_and_after_are_drawn_and_the_day_is_marked()
    {
        var chart = KLine.Around(new Edition(), Days, new ChartEvent(new DateOnly(2025, 2, 20), "会", "甲会见乙", "/story/s1"));
        Assert.Contains("2025年1月11日至2025年3月11日", chart, StringComparison.Ordinal);
        Assert.Contains("href=\"/story/s1\"", chart, StringComparison.Ordinal);
        Assert.Empty(KLine.Around(new Edition(), Days, new ChartEvent(new DateOnly(2024, 12, 31), "会", "甲会见乙", "/story/s1")));
        Assert.Empty(KLine.Around(new Edition(), Days, new ChartEvent(new DateOnly(2025, 3, 22), "会", "甲会见乙", "/story/s1")));
    }

    [Fact]
    public void No_prices_no_chart() => Assert.Empty(KLine.Draw(new Edition(), [], [], 10, small: false));

    private static int Classes(XElement svg, string element, string kind) => svg.Elements(element).Count(one => (string?)one.Attribute("class") == kind);
}
