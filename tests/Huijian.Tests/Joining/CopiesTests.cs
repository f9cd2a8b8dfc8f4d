using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Tests.Joining;

public class CopiesTests
{
    private const string Report =
        "3月1日，示例省与驻省企业在省城举行深化合作座谈会。省委书记甲文海主持会议，省长乙思源介绍经济运行情况。与会企业负责人围绕装备制造、清洁能源和数字经济作了发言，" +
        "双方签署了十二个项目的合作文件。甲文海说，欢迎各企业把更多项目放在示例省，省里将做好服务。会前，与会人员参观了新材料产业园。";

    private static readonly LooseFolding Folding = new();

    [Fact]
    public void A_reprint_in_the_other_script_with_noise_is_a_copy() =>
        AssertCopies(
            Of("示例省举行深化合作座谈会", "2023-03-01", Report),
            Of("示例省舉行深化合作座談會", "2023-03-02", Report.Replace("举行", "舉(jǔ)行", StringComparison.Ordinal).Replace("书记", "書記", StringComparison.Ordinal).Replace("，", ", ", StringComparison.Ordinal)));

    [Fact]
    public void A_reprint_cut_after_the_first_sentences_is_a_copy() =>
        AssertCopies(Of("示例省举行深化合作座谈会", "2023-03-01", Report), Of("快讯丨示例省举行深化合作座谈会", "2023-03-01", Report[..62]));

    [Fact]
    public void A_corrected_reprint_of_the_day_is_a_copy() =>
        AssertCopies(
            Of("示例省举行深化合作座谈会", "2023-03-01", Report),
            Of("示例省举行深化合作座谈会", "2023-03-01", Report.Replace("乙思源", "乙思远", StringComparison.Ordinal).Replace("十二个", "11个", StringComparison.Ordinal)));

    [Fact]
    public void Next_years_meeting_under_the_same_title_is_none() =>
        AssertApart(Of("示例省举行深化合作座谈会", "2023-03-01", Report), Of("示例省举行深化合作座谈会", "2024-03-01", Report));

    [Fact]
    public void A_monthly_notice_with_other_numbers_is_none() =>
        AssertApart(Of("统计局发布月度数据", "2023-03-15", Notice("2月", "3.2", "118")), Of("统计局发布月度数据", "2023-04-15", Notice("3月", "4.1", "121")));

    [Fact]
    public void The_same_words_about_another_edition_are_none() =>
        AssertApart(
            Of("《示例文选》俄文版出版", "2024-05-15", Edition("俄文版", "英文、法文版")),
            Of("《示例文选》法文版出版", "2024-05-04", Edition("法文版", "英文版")));

    [Fact]
    public void A_text_inside_a_round_up_is_not_its_copy() =>
        AssertApart(Of("示例省举行深化合作座谈会", "2023-03-01", Report), Of("一周要闻", "2023-03-05", string.Concat(Enumerable.Range(0, 6).Select(i => Other(i))) + Report));

    [Fact]
    public void Two_dispatches_of_one_line_are_copies_only_word_for_word()
    {
        AssertCopies(Of(null, "2023-03-01", "示例港今天开港。"), Of(null, "2023-03-01", "示例港今天开港！"));
        AssertApart(Of(null, "2023-03-01", "示例港今天开港。"), Of(null, "2023-03-01", "示例港今天闭港。"));
    }

    private static string Notice(string month, string growth, string count) =>
        $"统计局今天发布{month}数据，规模以上工业增加值同比增长{growth}%，重点项目开工{count}个，民间投资占比继续提高，社会消费品零售总额保持增长，居民消费价格总体平稳，外贸进出口规模扩大，就业形势稳定。";

    private static string Edition(string edition, string before) =>
        $"研究院翻译的《示例文选》一书{edition}，近日由出版社出版，面向海内外发行。《示例文选》由研究院编辑，收录了多年来的一系列重要文章。该书{edition}和此前出版的{before}，对于读者理解有关理论和实践有重要意义。";

    private static string Other(int i) => $"第{i}条消息说的是另一件事，与座谈会没有关系，讲到了第{i * 7}座桥梁、第{i * 13}条公路和各地的春耕生产、水利建设与文化活动安排。";

    private static CopyText Of(string? title, string day, string text) => CopyText.Of(
        new Article
        {
            File = "x",
            Title = title,
            Published = new NewsTime(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(default), NewsTime.China), TimePrecision.Day),
            Paragraphs = [new Paragraph(text)],
        },
        Folding);

    private static void AssertCopies(CopyText one, CopyText other)
    {
        Assert.NotNull(Copies.Why(one, other));
        Assert.NotNull(Copies.Why(other, one));
    }

    private static void AssertApart(CopyText one, CopyText other)
    {
        Assert.Null(Copies.Why(one, other));
        Assert.Null(Copies.Why(other, one));
    }
}
