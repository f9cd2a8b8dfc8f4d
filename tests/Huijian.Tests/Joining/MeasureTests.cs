using Huijian.Facts.Joining;

namespace Huijian.Tests.Joining;

/// <summary>Which measures can stand without their sentence, and be held against others of the name.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData("社会消费品零售总额", null, "元")]
    [InlineData("社会消费品零售总额同比增长", null, "%")]
    [InlineData("通胀率", null, "%")]
    [InlineData("产值", null, "元")]
    [InlineData("出口", null, "元")]
    [InlineData("5G基站", null, "个")]
    [InlineData("12306发售车票", null, "张")]
    [InlineData("开工数", "重大", "个")]
    [InlineData("开工数", null, "个")]
    [InlineData("项目数", "重点", "个")]
    [InlineData("前海企业", null, "家")]
    [InlineData("国家", null, "个", false)]
    [InlineData("省", null, "个", false)]
    [InlineData("项目数", null, "个", false)]
    [InlineData("同比增长", null, "%", false)]
    [InlineData("较上月上升", null, "百分点", false)]
    [InlineData("增速比上年同期加快", null, "百分点", false)]
    [InlineData("升幅", null, "%", false)]
    [InlineData("完成", null, "%", false)]
    [InlineData("3000多", null, "元", false)]
    [InlineData("20户", null, "个", false)]
    [InlineData("由现行", null, "元", false)]
    [InlineData("也就", null, "%", false)]
    [InlineData("连续7年增幅", null, "%", false)]
    [InlineData("", null, "%", false)]
    public void A_name_says_what_was_measured_or_does_not(string measure, string? scope, string unit, bool says = true) =>
        Assert.Equal(says, Measures.SaysWhat(measure, scope, unit));
}
