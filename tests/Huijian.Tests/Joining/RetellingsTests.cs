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
