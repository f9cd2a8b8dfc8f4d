using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Tests.Record;

/// <summary>Which figures may be drawn as one line: a figure as <c>measure value unit time</c>, the time as the record keeps it, <c>@</c> before a day it stood at.</summary>
public sealed class FigureSeriesTests
{
    [Theory]
    // Years beside years, in their order.
    [InlineData("粮食产量 6.9 亿吨 2022;粮食产量 7 亿吨 2023", "6.9 7")]
    // What is summed up through one year is one line; the next year begins anew.
    [InlineData("煤炭产量 6 亿吨 2022-01/2022-06;煤炭产量 9.77 亿吨 2022-01/2022-09", "6 9.77")]
    [InlineData("煤炭产量 9.77 亿吨 2022-01/2022-09;煤炭产量 3.35 亿吨 2023-01/2023-03", "9.77 | 3.35")]
    // A rate is not summed up.
    [InlineData("总额同比增长 5.2 % 2022-01/2022-09;总额同比增长 4.5 % 2023-01/2023-03", "5.2 4.5")]
    // A year is no month, another unit is another line, days stand beside days.
    [InlineData("产量 12 万吨 2023;产量 1 万吨 2023-02", "12 | 1")]
    [InlineData("参展企业 5 家 @2023-01;参展企业 5 户 @2023-02", "5 | 5")]
    [InlineData("装机容量 30.1 亿千瓦 @2024-04;装机容量 29.9 亿千瓦 @2024-03", "29.9 30.1")]
    // What says no time is compared with nothing; nor is what has two values at one time.
    [InlineData("参展企业 20 家 -;参展企业 30 家 -", "")]
    [InlineData("参展企业 20 家 2023;参展企业 60 家 2023;参展企业 21 家 2024", "")]
    // Nor what does not say of what it tells.
    [InlineData("国家 20 个 2023;国家 21 个 2024", "")]
    [InlineData("同比增长 5 % 2023;同比增长 6 % 2024", "")]
    [InlineData("产量 141.2 万吨 2023;产量 141 万吨 2023;产量 150 万吨 2024", "141.2 150")]
    public void Only_what_measures_the_same_over_time_is_one_line(string figures, string lines)
    {
        var rows = figures.Split(';').Select((figure, i) => Row(i, figure.Split(' ')));
        Assert.Equal(lines, string.Join(" | ", Figures.Series(rows).Select(series => string.Join(' ', series.Points.Select(point => point.Value)))));
    }

    private static FigureRow Row(int id, string[] said) => new(
        $"f{id}", "story", said[0], said[0], decimal.Parse(said[1], System.Globalization.CultureInfo.InvariantCulture), null, said[2], Bound.Exact,
        said[3] is ['-'] or ['@', ..] ? null : said[3], said[3] is ['@', .. var day] ? PartialDate.Parse(day) : null, FigureBasis.Unstated, null, null, new DateOnly(2024, 5, 1),
        new Quote("s", "a", 0, 0, 1, "一", "", "", "rule"));
}
