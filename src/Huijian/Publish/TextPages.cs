using Huijian.Ask;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>Pages that are the same for every record.</summary>
internal static class TextPages
{
    public static Page About { get; } = Of(new TextSheet(
        "/about",
        "说明与更正",
        "About and corrections",
        [
            new("汇见读公开的新闻，记下谁在何时何地、以什么职务会见了谁，签了什么，开了什么工，花了多少钱，说了要做什么。每条事实都带着说出它的那句话；没有报道说过的，这里不说。", "Huijian reads published news and keeps who met whom, in which post, when and where; what was signed, started, spent and promised. Every fact carries the sentence that states it; what no article says is not said here."),
            new("同一件事的多家报道合为一则；转载与首发分开标明；说法不一时并列，不替读者取舍。职务只写到见报之日，不推断“现任”。口径不同的数字不相加，没有写明时段的数字不相比。“希望”是对方的愿望，“将”才是自己的承诺。", "Reports of one happening are one story; reprints are marked; where reports disagree, both stand. A post is attested for the day it was printed and nothing is called current. Figures of unlike measure are never added up, and those that say no time are not compared. A hope is the other side's wish; only a pledge is one's own."),
            new("在人物、单位、地点等各页上按“关注”，它们的新消息就在首页和“关注”页，并可整份取走订阅地址。不用账号；关注了什么只有你的浏览器知道。", "Press “Follow” on the page of a person, a body, a place and the like, and its news stands on the home page and under “Following”, where their feeds can be had in one file. There is no account; only your browser knows what you follow."),
            new("人物、单位、地点等各页可以回看到某一天：只列到那一天为止的报道所说。回看要问运行着的网站，写成文件的网站没有。", "The pages of people, bodies, places and the like can be seen as of a day: with what reports had said by then. That asks a running site; one written to files has it not."),
            new("公开发布时只列事实、短句与原文链接，不转载全文与图片。行情图由使用者自己的价格文件画成，不构成投资建议。", "In public only facts, short quotes and links are shown, not whole texts or photos. Charts are drawn from prices that users bring; they are not investment advice."),
            new("发现错误，请用文章页末的“报告错误”写下哪一句不对、应该是什么，或告知本站主人；更正注明日期，旧说法不抹去。", "If you find an error, say so with “Report an error” at the end of an article's page, or tell whoever runs this site. Corrections are dated, and what was said before is kept."),
        ],
        [],
        Hidden: false));

    public static Page Feeds { get; } = Of(new TextSheet(
        "/feeds",
        "订阅",
        "Feeds",
        [
            new("首页、每个人物、单位、地点、项目、证券和来源都有订阅地址；每次搜索也是一个订阅。", "The home page, every person, body, place, project, share and outlet has a feed; so has every search."),
            new("订阅地址是给阅读器的：把它复制进任何支持 RSS、Atom 或 JSON Feed 的阅读器，有新报道时那里会出现；用浏览器打开，看到的只是源码。", "A feed's address is for a feed reader: copy it into any that knows RSS, Atom or JSON Feed, and new stories come up there. Opened in a browser it is only its source."),
        ],
        [
            new("/feed/news.atom", "全部报道（Atom）", "All stories (Atom)"),
            new("/feed/news.rss", "全部报道（RSS）", "All stories (RSS)"),
            new("/feed/news.feed.json", "全部报道（JSON Feed）", "All stories (JSON Feed)"),
            new("/feeds.opml", "常见单位的订阅合集（OPML）", "Bodies often named (OPML)"),
        ],
        Hidden: false));

    public static Page Missing { get; } = Of(new TextSheet(
        "/404",
        "这里没有这一页",
        "There is no such page",
        [new("地址可能写错了，或者这条记录已与别的合并。可以搜索，或从下面走。", "The address may be mistyped, or the entry was merged with another. Search above, or go on from here.")],
        [new("/", "首页", "Home"), new("/ledger", "台账", "Ledger"), new("/people", "人物", "People"), new("/orgs", "单位", "Bodies"), new("/search", "搜索", "Search")],
        Hidden: true));

    /// <summary>The same, with the entries that bear a name like the one in the address.</summary>
    public static Page MissingBut(string name, IReadOnlyList<NamedEntry> alike) => Missing.Shown is TextSheet sheet
        ? Of(sheet with
        {
            Links =
            [
                .. alike.Select(one => new TextLink($"/{Parts.Bits.Room(one.Kind)}/{Edition.Escaped(one.Entity.Id)}", one.Entity.Name, one.Entity.Name)),
                new(Addresses.OfSearch(new SearchQuery { Words = name }), $"搜索“{name}”", $"Search for “{name}”"),
                .. sheet.Links,
            ],
        })
        : Missing;

    private static Page Of(TextSheet sheet) => new(sheet.Path, typeof(TextView), sheet);
}
