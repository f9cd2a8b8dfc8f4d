using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Tests.Understanding.Times;

public sealed class NewsTimesTests
{
    private static readonly Folding Eye = Folding.Load();

    private static readonly NewsTimes Finder = new(new TimePhrases(Eras.Load()));

    public static TheoryData<MarkedText> Cases => MarkedText.CasesOf("understanding", "times.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var found = WordsOf(spec.Text, new DateOnly(2025, 3, 2)).Select(time => (time.Evidence.Span.Start, time.Evidence.Span.Length, time.Norm ?? "open"));
        Assert.Equal(spec.Expected, spec.Print(found));
    }

    /// <summary>What lies in which year, told near the turn of one.</summary>
    [Theory]
    [InlineData("1-10月，进出口增长。", "2016-11-22", "2016-01/2016-10")]
    [InlineData("1月1日至11月20日，出口增长。", "2016-11-22", "2016-01-01/2016-11-20")]
    [InlineData("1-11月，工业增加值增长。", "2016-12-26", "2016-01/2016-11")]
    [InlineData("前11个月，铁路投资增长。", "2016-12-26", "2016-01/2016-11")]
    [InlineData("1-12月，工业增加值增长。", "2017-01-20", "2016-01/2016-12")]
    [InlineData("1-11月，工业增加值增长。", "2017-01-04", "2016-01/2016-11")]
    [InlineData("1至3月，投资增长。", "2017-04-20", "2017-01/2017-03")]
    [InlineData("10月至12月，展会将陆续举行。", "2016-09-20", "2016-10/2016-12")]
    [InlineData("11月至12月，签约项目增加。", "2017-01-04", "2016-11/2016-12")]
    [InlineData("前三季度，生产总值增长。", "2017-02-04", "2016-01/2016-09")]
    [InlineData("1月，项目开工。", "2016-12-30", "2016-01")]
    [InlineData("1月5日，大会将召开。", "2016-12-30", "2017-01-05")]
    [InlineData("12月，项目投产。", "2017-01-04", "2016-12")]
    [InlineData("12月30日，考察园区。", "2017-01-04", "2016-12-30")]
    public void A_time_without_a_year_lies_in_the_year_it_is_told_of(string text, string published, string norm)
    {
        ArgumentNullException.ThrowIfNull(published);
        Assert.Equal(norm, Assert.Single(WordsOf(text, DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture))).Norm);
    }

    [Fact]
    public void A_day_without_publication_stays_open()
    {
        var time = Assert.Single(WordsOf("3月1日举行。", null));
        Assert.Null(time.From);
        Assert.Null(time.Norm);
    }

    [Fact]
    public void Since_has_no_end_and_before_has_no_beginning()
    {
        Assert.Equal([(new PartialDate(2023), null), (null, new PartialDate(2025, 6))], WordsOf("2023年以来开工，6月底前完成。", new DateOnly(2025, 3, 2)).Select(time => (time.From, time.To)));
    }

    private static ImmutableArray<TimeWords> WordsOf(string text, DateOnly? published)
    {
        var article = new Article
        {
            File = "a",
            Published = published is { } day ? new NewsTime(new DateTimeOffset(day, default, NewsTime.China), TimePrecision.Day) : null,
            Paragraphs = [new Paragraph(text)],
        };
        var sight = Sight.Of(article, Eye);
        return NewsTimes.Words(sight, Finder.In(sight));
    }
}
