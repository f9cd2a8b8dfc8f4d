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
