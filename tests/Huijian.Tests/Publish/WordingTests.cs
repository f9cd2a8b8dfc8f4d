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
    [InlineData("2025-10-18", "2025-10-19", "18–19 October 2025")]
    [InlineData("2025-03-30", "2025-04-02", "30 March – 2 April 2025")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024–2 January 2025")]
    public void A_range_in_English_says_nothing_twice(string from, string until, string said) =>
        Assert.Equal(said, English.Dates(PartialDate.Parse(from)!, PartialDate.Parse(until)));

    [Theory]
    [InlineData("person:丁一", "post", "示例市委|书记|Held", "职务 丁一 示例市委书记")]
    [InlineData("person:丁一", "post", "示例省|省长|Acting", "职务 丁一 示例省省长（代）")]
    [InlineData("event:0", "kind", "Meeting", "类型  会见")]
    [InlineData("event:2", "date", "2025-03", "日期  2025年3月")]
    [InlineData("figure:完成投资", "value", "239000000000 元 Over", "数字 完成投资 超2390亿元")]
    [InlineData("project:示例大桥", "stage", "Started", "进度 示例大桥 开工")]
    [InlineData("body:示例:集团", "named", "示例:集团", "名称 示例:集团 示例:集团")]
    public void Who_judges_reads_words_and_no_codes(string subject, string property, string understood, string said) =>
        Assert.Equal(said, $"{StatementWording.Property(Chinese, property)} {StatementWording.Subject(subject)} {StatementWording.Understood(Chinese, property, understood)}");

    [Theory]
    [InlineData("239000000000", "元", "2390亿元", "239 billion yuan")]
    [InlineData("1245000000000", "元", "1.245万亿元", "1.245 trillion yuan")]
    [InlineData("15000", "吨", "1.5万吨", "15,000 tonnes")]
    [InlineData("141", "个", "141个", "141")]
    [InlineData("30", "%", "30%", "30%")]
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
    [InlineData("2023", "2023年以来，开工141个", "2023年以来")]
    [InlineData("2023", "2023年，开工141个", "2023年")]
    [InlineData("2023-06", "6月份，开工14个", "2023年6月")]
    [InlineData("2023-01/2023-06", "上半年，开工14个", "2023年1月至6月")]
    [InlineData("2021/2024", "三年间", "2021年至2024年")]
    public void Periods_are_said_in_words(string since, string words, string said) => Assert.Equal(said, Chinese.Since(since, () => words));

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
