using Huijian.Facts.Model;
using Huijian.Publish;

namespace Huijian.Tests.Publish;

public sealed class WordingTests
{
    private static readonly Edition Chinese = new();
    private static readonly Edition English = new() { English = true };

    [Theory]
    [InlineData("2025-03-01", "2025-03-03", "2025年3月1日–3日")]
    [InlineData("2025-03-30", "2025-04-02", "2025年3月30日–4月2日")]
    [InlineData("2025-01", "2025-06", "2025年1月–6月")]
    [InlineData("2024-12-30", "2025-01-02", "2024年12月30日–2025年1月2日")]
    [InlineData("2025-03-01", null, "2025年3月1日")]
    [InlineData("2025-03-01", "2025-03-01", "2025年3月1日")]
    public void A_range_says_nothing_twice(string from, string? until, string said) =>
        Assert.Equal(said, Chinese.Dates(PartialDate.Parse(from)!, PartialDate.Parse(until)));

    [Theory]
    [InlineData("239000000000", "元", "2390亿元", "239 billion yuan")]
    [InlineData("1245000000000", "元", "1.245万亿元", "1.245 trillion yuan")]
    [InlineData("15000", "吨", "1.5万吨", "15,000 tonnes")]
    [InlineData("141", "个", "141个", "141 ")]
    [InlineData("30", "%", "30%", "30 %")]
    public void Figures_are_said_in_the_units_of_the_language(string value, string unit, string chinese, string english)
    {
        var figure = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(chinese, Said(Chinese, figure, unit));
        Assert.Equal(english, Said(English, figure, unit));
    }

    [Theory]
    [InlineData("2025", "2025年", "2025")]
    [InlineData("2025-03", "2025年3月", "March 2025")]
    [InlineData("2025-03-01", "2025年3月1日", "1 March 2025")]
    public void Dates_are_as_exact_as_they_are_known(string date, string chinese, string english)
    {
        Assert.Equal(chinese, Chinese.Date(PartialDate.Parse(date)!));
        Assert.Equal(english, English.Date(PartialDate.Parse(date)!));
    }

    [Theory]
    [InlineData("2023", "2023年以来")]
    [InlineData("2023-01/2023-06", "2023年1月至6月")]
    [InlineData("2021/2024", "2021年至2024年")]
    public void Periods_are_said_in_words(string since, string said) => Assert.Equal(said, Chinese.Since(since));

    [Theory]
    [InlineData("/", "/", "/en", "/index.html", "/en/index.html")]
    [InlineData("/story/s1", "/story/s1", "/en/story/s1", "/story/s1.html", "/en/story/s1.html")]
    [InlineData("/story/s1#reports", "/story/s1#reports", "/en/story/s1#reports", "/story/s1.html#reports", "/en/story/s1.html#reports")]
    public void Links_know_their_edition(string path, string live, string liveEnglish, string written, string writtenEnglish)
    {
        Assert.Equal(live, Chinese.To(path));
        Assert.Equal(liveEnglish, English.To(path));
        Assert.Equal(written, (Chinese with { Written = true }).To(path));
        Assert.Equal(writtenEnglish, (English with { Written = true }).To(path));
    }

    private static string Said(Edition edition, decimal value, string unit)
    {
        var (bound, digits, rest) = edition.Figure(value, null, unit, Bound.Exact);
        return bound + digits + rest;
    }
}
