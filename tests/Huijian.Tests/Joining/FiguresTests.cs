using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Tests.Joining;

public class FiguresTests
{
    [Fact]
    public void Completed_and_planned_investment_are_not_added()
    {
        var sum = Figures.Sum([Of("a", "完成投资", 239_000_000_000, FigureBasis.Cumulative), Of("b", "计划总投资", 373_200_000_000)]);
        Assert.Null(sum.Total);
        Assert.Equal("完成投资 239000000000元 and 计划总投资 373200000000元 are not added: 完成投资 is not 计划总投资.", sum.Refusal);
    }

    [Fact]
    public void Projects_started_and_signed_are_not_added() =>
        Assert.Contains("开工数 is not 签约数", Figures.Sum([Of("a", "开工数", 141, unit: "个"), Of("b", "签约数", 16, unit: "个")]).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_part_is_not_added_to_its_whole() =>
        Assert.Contains("其中", Figures.Sum([Of("whole", "计划总投资", 3732), Of("part", "计划总投资", 2900) with { PartOf = "whole" }]).Refusal, StringComparison.Ordinal);

    [Fact]
    public void Cumulative_figures_contain_each_other() =>
        Assert.NotNull(Figures.Sum([Of("a", "完成投资", 100, FigureBasis.Cumulative, "2023"), Of("b", "完成投资", 150, FigureBasis.Cumulative, "2022")]).Refusal);

    [Fact]
    public void Different_units_and_sets_are_not_added()
    {
        Assert.NotNull(Figures.Sum([Of("a", "协议额", 1), Of("b", "协议额", 1, unit: "美元")]).Refusal);
        Assert.NotNull(Figures.Sum([Of("a", "协议额", 1) with { Scope = "央企" }, Of("b", "协议额", 1)]).Refusal);
    }

    [Fact]
    public void Figures_of_one_kind_are_added() =>
        Assert.Equal(new Sum(2_361_870_000_00m, null), Figures.Sum([Of("a", "协议额", 25_544_000_000, since: "2021"), Of("b", "协议额", 210_643_000_000, since: "2022")]));

    // 甘肃 2021–2023: 218 of 276 signed projects started, the published rate is 78.99 %.
    [Fact]
    public void The_published_start_rate_follows_from_the_published_counts()
    {
        var (signed, started) = (Of("a", "签约数", 276, unit: "个"), Of("b", "开工数", 218, unit: "个"));
        Assert.Equal(78.99m, Math.Round(started.Value / signed.Value * 100, 2));
        Assert.NotNull(Figures.Sum([signed, started]).Refusal);
    }

    [Theory]
    [InlineData("开工重大项目", "个", "开工数", "重大")]
    [InlineData("签约项目", "个", "签约数", null)]
    [InlineData("完成投资", "元", "完成投资", null)]
    [InlineData("计划总投资", "元", "计划总投资", null)]
    [InlineData("发电量", "千瓦时", "发电量", null)]
    public void The_words_of_the_trade_name_the_measure(string what, string unit, string measure, string? scope)
    {
        var figure = new Figure { Text = what, What = what, Value = 1, Unit = unit, Evidence = default };
        Assert.Equal((measure, scope), Measures.Of(figure));
    }

    private static Measured Of(string id, string measure, decimal value, FigureBasis basis = FigureBasis.Unstated, string? since = null, string unit = "元") =>
        new(id, measure, null, value, unit, Bound.Exact, basis, since, null, null);
}
