using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding.Figures;

public sealed class FigureFinderTests
{
    private static readonly Understander Understander = new();

    public static TheoryData<MarkedText> Cases => MarkedText.CasesOf("understanding", "figures.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var found = Find(null, spec.Text).Select(figure => (figure.Evidence.Span.Start, figure.Evidence.Span.Length, Print(figure)));
        Assert.Equal(spec.Expected, spec.Print(found));
    }

    [Fact]
    public void One_statement_repeated_or_rounded_in_the_headline_is_one_figure()
    {
        var figure = Assert.Single(Find("泰丰集团5亿扩建热电厂", "泰丰集团将投资4.96亿元扩建热电厂项目。", "热电厂项目总投资4.96亿元。"));
        Assert.Equal(496_000_000m, figure.Value);
        Assert.Equal(0, figure.Evidence.Span.Paragraph);
    }

    [Fact]
    public void What_is_said_of_two_measures_is_two_figures()
    {
        var figures = Find(null, "工业项目数量和投资占比均超30%。");
        Assert.Equal(["工业项目数量", "投资占比"], figures.Select(figure => figure.What));
        Assert.All(figures, figure => Assert.Equal((30m, Bound.Over), (figure.Value, figure.Bound)));
    }

    [Fact]
    public void A_part_points_to_its_whole_and_a_day_told_with_截至_is_when_it_stood()
    {
        var figures = Find(null, "截至2月28日，累计投产新线3113公里，其中高铁2457公里。");
        Assert.Equal([null, 0], figures.Select(figure => figure.PartOf));
        Assert.Equal(new PartialDate(2025, 2, 28), figures[0].AsOf);
        Assert.Equal(FigureBasis.Cumulative, figures[0].Basis);
    }

    private static ImmutableArray<Figure> Find(string? title, params string[] paragraphs) =>
        Understander.Understand(new Article
        {
            File = "a",
            Title = title,
            Published = new NewsTime(new DateTimeOffset(2025, 3, 2, 0, 0, 0, NewsTime.China), TimePrecision.Day),
            Paragraphs = [.. paragraphs.Select(text => new Paragraph(text))],
        }).Figures;

    private static string Print(Figure figure)
    {
        var to = figure.To is { } upper ? $" to {upper.ToString("0.####", CultureInfo.InvariantCulture)}" : "";
        var bound = figure.Bound == Bound.Exact ? "" : " " + figure.Bound.ToString().ToLowerInvariant();
        var since = figure.Since is null ? "" : $", {figure.Since}";
        return $"{figure.What} = {figure.Value.ToString("0.####", CultureInfo.InvariantCulture)}{to} {figure.Unit}{bound}{since}";
    }
}
