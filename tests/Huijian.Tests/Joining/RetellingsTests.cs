using Huijian.Facts.Joining;
using Huijian.Facts.Model;
using Huijian.Tests.Record;

namespace Huijian.Tests.Joining;

public class RetellingsTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();
    private static readonly LooseFolding Folding = new();

    [Fact]
    public void Two_outlets_on_one_meeting_are_one_story() => AssertOne(
        Meeting("省报", "2024-03-05", "省委书记甲文海与乙大江举行会谈", "甲文海", "乙大江", "2024-03-04"),
        Meeting("企业网", "2024-03-06", "乙大江拜会示例省主要领导", "甲文海", "乙大江", "2024-03-04"));

    [Fact]
    public void The_guests_own_report_names_the_sides_the_other_way_round() => AssertOne(
        Meeting("省报", "2024-03-05", "甲文海会见乙大江", "甲文海", "乙大江", "2024-03-04"),
        Meeting("企业网", "2024-03-05", "乙大江与甲文海举行会谈", "乙大江", "甲文海", "2024-03-04"));

    [Fact]
    public void Two_guests_of_one_host_on_one_day_are_two_stories() => AssertTwo(
        Meeting("省报", "2024-03-05", "甲文海会见乙大江", "甲文海", "乙大江", "2024-03-04"),
        Meeting("省报", "2024-03-05", "甲文海会见丙小河", "甲文海", "丙小河", "2024-03-04"));

    [Fact]
    public void The_same_two_on_another_day_are_another_story() => AssertTwo(
        Meeting("省报", "2024-03-05", "甲文海会见乙大江", "甲文海", "乙大江", "2024-03-04"),
        Meeting("省报", "2024-03-12", "甲文海会见乙大江", "甲文海", "乙大江", "2024-03-11"));

    [Fact]
    public void This_years_meeting_is_not_last_years() => AssertTwo(
        Conference("2023-03-02", "示例省与中央企业深化合作座谈会举行", "2023-03-01"),
        Conference("2025-03-02", "示例省与中央企业深化合作座谈会举行", "2025-03-01"));

    [Fact]
    public void One_chairman_of_two_meetings_before_and_after_noon_are_two_stories() => AssertTwo(
        Conference("2024-03-04", "示例省第三次主席团会议举行", "2024-03-04"),
        Conference("2024-03-04", "示例省第四次主席团会议举行", "2024-03-04"));

    [Fact]
    public void A_column_under_one_heading_is_a_story_a_day() => AssertTwo(
        Telling.Of(Written.Article("1", "2024-03-04", "在希望的田野上", "春耕时节，示例县的农民抢抓农时，第一批早稻已经下田，农机手忙个不停，合作社添置了新的插秧机。").Finished.Article, ArticleFacts.None, Gazetteer, Folding),
        Telling.Of(Written.Article("2", "2024-03-05", "在希望的田野上", "春耕时节，另例县的果农修剪枝条，冷库和分拣线连夜检修，电商站点签下第一批订单，乡道拓宽完工。").Finished.Article, ArticleFacts.None, Gazetteer, Folding));

    [Fact]
    public void Two_meetings_of_one_host_and_one_body_on_one_day_are_two_stories() => AssertTwo(
        Session("甲报", "2024-03-08", "示例省人大二次会议举行第二次全体会议", "示例省人大"),
        Session("乙报", "2024-03-08", "甲文海看望采访会议的新闻工作者", "示例省人大"));

    [Fact]
    public void What_is_to_come_is_not_what_came() => AssertTwo(
        Meeting("省报", "2024-03-03", "乙大江将访示例省与甲文海会谈", "甲文海", "乙大江", "2024-03-04"),
        Meeting("企业网", "2024-03-05", "乙大江访问示例省与甲文海会谈", "甲文海", "乙大江", "2024-03-04"));

    [Fact]
    public void The_echo_of_a_speech_is_not_the_speech() => AssertTwo(
        Conference("2024-03-05", "甲文海在示例省工业大会上的讲话引发热烈反响", "2024-03-04"),
        Conference("2024-03-04", "甲文海在示例省工业大会上讲话", "2024-03-04"));

    [Theory]
    [InlineData("2024-03-05", "甲文海向2024示例企业家峰会致贺信", "2024示例企业家峰会在江州开幕", true)]
    [InlineData("2024-03-05", "甲文海致信祝贺第三届示例博览会开幕", "乙大江出席第三届示例博览会开幕式并致辞", true)]
    [InlineData("2024-03-08", "甲文海向2024示例企业家峰会致贺信", "2024示例企业家峰会在江州开幕", false)]
    [InlineData("2024-03-05", "甲文海向2024示例企业家峰会致贺信", "2024示例工程师峰会在江州开幕", false)]
    [InlineData("2024-03-05", "甲文海向2024示例企业家峰会致贺信", "甲文海贺信在2024示例企业家峰会引发热烈反响", false)]
    [InlineData("2024-03-05", "2024示例企业家峰会在江州开幕", "2024示例企业家峰会分论坛在江州举行", false)]
    public void A_letter_to_an_occasion_is_told_with_its_opening(string day, string title, string other, bool one)
    {
        var (mine, theirs) = (Headed("2024-03-05", title), Headed(day, other));
        Assert.Equal(one, Retellings.Why(mine, theirs) is not null);
    }

    [Fact]
    public void A_journey_is_one_however_it_is_headed() => AssertOne(
        Journey("甲报", "2024-03-05", "示例市长率团出访首日忙", "台湾"),
        Journey("乙报", "2024-03-29", "春季经贸之行成果盘清", "台湾"));

    [Fact]
    public void Who_signs_with_whom_on_a_day_is_one_signing_told_at_more_or_less_length() => AssertOne(
        Contract("甲报", "2024-03-05", "示例市代表团首波采购爆发", "东城电器集团", "西城集团"),
        Contract("乙报", "2024-03-06", "东城电器三年战略首发力", "东城电器", "西城电脑"));

    [Fact]
    public void Two_contracts_of_one_buyer_on_a_day_are_two_stories() => AssertTwo(
        Contract("甲报", "2024-03-05", "示例市代表团首波采购爆发", "东城电器集团", "西城集团"),
        Contract("乙报", "2024-03-06", "东城电器三年战略首发力", "东城电器", "南城石化"));

    [Fact]
    public void Two_towns_visited_on_one_day_are_two_stories() => AssertTwo(
        Journey("甲报", "2024-03-05", "甲文海调研防汛备汛", "沈阳"),
        Journey("乙报", "2024-03-05", "省领导看望慰问老党员", "沈阳"));

    [Fact]
    public void One_outlet_tells_a_happening_once() => AssertTwo(
        Meeting("省报", "2024-03-05", "甲文海会见乙大江", "甲文海", "乙大江", "2024-03-04"),
        Meeting("省报", "2024-03-07", "示例省与乙大江所在企业落实会谈事项", "甲文海", "乙大江", "2024-03-04"));

    [Fact]
    public void Two_messages_about_two_countries_are_two_stories() => AssertTwo(
        Message("甲报", "2024-05-09", "卢旺达"),
        Message("乙报", "2024-05-11", "智利"));

    [Fact]
    public void A_report_cut_short_and_one_corrected_are_the_story_they_were()
    {
        var whole = Report("甲报", "2024-03-05", "示例集团三亿元控股东城啤酒厂", "示例集团与东城啤酒厂昨日在东城市签约，以三亿元取得五成五的股份。", "双方将在三年内扩建灌装线，年产能由二十万千升增至四十万千升，就业岗位增加三百个，供应商名录随后公布。");
        AssertOne(whole, Report("乙报", "2024-03-06", "示例集团控股东城啤酒厂", "示例集团与东城啤酒厂昨日在东城市签约，以三亿元取得五成五的股份。"));
        AssertOne(whole, Report("丙报", "2024-03-06", "更正：示例集团三亿元控股东城啤酒厂", "示例集团与东城啤酒厂前日在东城市签约，以三亿元取得五成六的股份。", "双方将在三年内扩建灌装线，年产能由二十万千升增至四十万千升，就业岗位增加三百五十个，供应商名录随后公布。"));
    }

    [Fact]
    public void The_deal_of_an_exact_sum_is_one_deal_a_month_later() => AssertOne(
        Deal("甲报", "2011-02-16", "示例市代表团签下8.45亿美元采购", "示例市长甲文海介绍，代表团与对岸企业签订采购协议8.45亿美元，涉及电脑和农产品。", 845000000m),
        Deal("乙报", "2011-03-14", "示例市春季出访成果盘清", "据示例市政府统计，甲文海率团出访期间，多家企业的采购协议总额为8.45亿美元，另有投资意向若干。", 845000000m));

    [Fact]
    public void A_round_sum_makes_no_deal() => AssertTwo(
        Deal("甲报", "2011-02-16", "示例市代表团签下5亿美元采购", "示例市长甲文海介绍，代表团与对岸企业签订采购协议5亿美元，涉及电脑和农产品。", 500000000m),
        Deal("乙报", "2011-03-14", "示例市春季出访成果盘清", "据示例市政府统计，甲文海率团出访期间，另一家企业的采购协议总额为5亿美元，另有投资意向若干。", 500000000m));

    private static Telling Session(string outlet, string day, string title, string body)
    {
        var (article, facts) = Written.Article(outlet, day, title, $"{body}期间，甲文海于当日下午在会堂出席，{outlet}作了记录：{title}。")
            .Person("甲文海").Body(body).Event(EventType.Conference, day, null, ["甲文海"], [], body).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Message(string outlet, string day, string country)
    {
        var (article, facts) = Written.Article(outlet, day, $"甲文海就{country}遭受暴雨灾害致慰问电", $"甲文海就{country}遭受暴雨灾害致电慰问，向遇难者表示哀悼，向伤者和家属表示同情，祝愿灾区早日重建家园。")
            .Person("甲文海").Place(country).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Headed(string day, string title) =>
        Telling.Of(Written.Article("台", day, title, $"以下为{title}的报道全文，文字各不相同。").Finished.Article, ArticleFacts.None, Gazetteer, Folding);

    private static Telling Contract(string outlet, string day, string title, string buyer, string seller)
    {
        var (article, facts) = Written.Article(outlet, day, title, $"{outlet}记者在现场看到，{buyer}与{seller}签署采购合同，{title}。")
            .Body(buyer).Body(seller).Event(EventType.Signing, "2024-03-04", null, [], [], buyer, seller).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Journey(string outlet, string day, string title, string place)
    {
        var (article, facts) = Written.Article(outlet, day, title, $"{outlet}从各方了解到，甲文海一行在{place}的行程安排如下，{title}。")
            .Person("甲文海").Event(EventType.Visit, "2024-03-04", place, ["甲文海"], []).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Report(string outlet, string day, string title, params string[] paragraphs)
    {
        var (article, facts) = Written.Article(outlet, day, title, paragraphs).Body("示例集团").Body("东城啤酒厂").Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Deal(string outlet, string day, string title, string paragraph, decimal sum)
    {
        var (article, facts) = Written.Article(outlet, day, title, paragraph).Person("甲文海").Body("示例市").Figure("亿美元", "采购协议", sum, "美元").Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Meeting(string outlet, string day, string title, string host, string guest, string on)
    {
        var (article, facts) = Written.Article(outlet, day, title, $"日前，{host}与{guest}在示例市会谈，{outlet}记者在场。")
            .Person(host).Person(guest).Event(EventType.Meeting, on, "示例市", [host], [guest]).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static Telling Conference(string day, string title, string on)
    {
        var (article, facts) = Written.Article(day, day, title, $"{title}。甲文海在北京主持会议，听取{on}的情况汇报。")
            .Person("甲文海").Event(EventType.Conference, on, "北京", ["甲文海"], []).Finished;
        return Telling.Of(article, facts, Gazetteer, Folding);
    }

    private static void AssertOne(Telling one, Telling other)
    {
        Assert.NotNull(Retellings.Why(one, other));
        Assert.NotNull(Retellings.Why(other, one));
    }

    private static void AssertTwo(Telling one, Telling other)
    {
        Assert.Null(Retellings.Why(one, other));
        Assert.Null(Retellings.Why(other, one));
    }
}
