using Huijian.Facts.Model;
using Huijian.Facts.Reading.Html;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Tests.Reading;

/// <summary>Profiles that users bring say where the parts of a site's pages stand; what they do not say, the general rules read.</summary>
public sealed class SiteProfileTests
{
    private const string Page =
        """
        <title>栏目</title><div class="top"><b class="kicker">要闻</b><span class="head">两县签约共建产业园</span></div>
        <div class="line"><i>2025年3月2日 8时05分</i><em>来源：云州日报</em><u>记者 王一 李二三</u></div>
        <div class="other"><p>这一栏讲的是另外一件事，篇幅比正文还要长得多，讲了许多年以前的旧事，也讲了许多人，读者却不是为了它而来的。</p><p>旧事讲完了，还有新的旧事，一段接着一段，没有尽头，也没有人把它们放在一起看。</p></div>
        <div id="text"><p>两县3月1日签约，共建装备制造产业园。</p><p class="ad">本页由某公司赞助，欢迎选购该公司的各种产品。</p><p>项目总投资约20亿元。</p></div>
        """;

    [Fact]
    public void A_profile_finds_what_the_rules_would_not()
    {
        var profiles = Profiles("title\t.head", "time\t.line > i", "outlet\t.line em", "byline\t.line u", "body\t#text", "drop\tp.ad, .nothing");
        var article = Assert.Single(PageReader.Read(Page, At("https://www.example.cn/a.html"), profiles).Articles);

        Assert.Equal("两县签约共建产业园", article.Title);
        Assert.Equal("2025-03-02T08:05+08:00", article.Published?.ToString());
        Assert.Equal("云州日报", article.Outlet);
        Assert.Equal(["王一", "李二三"], article.Byline.ToArray());
        Assert.Equal(["两县3月1日签约，共建装备制造产业园。", "项目总投资约20亿元。"], article.Paragraphs.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Another_site_is_read_by_the_rules()
    {
        var article = Assert.Single(PageReader.Read(Page, At("https://another.example.org/a.html"), Profiles("body\t#text")).Articles);
        Assert.StartsWith("这一栏", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body\tdiv >")]
    [InlineData("body\tp:first-child")]
    [InlineData("text\tp")]
    public void A_bad_row_is_named(string row)
    {
        var complaint = Assert.Throws<InvalidDataException>(() => Profiles(row));
        Assert.Contains(":2:", complaint.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p", 2)]
    [InlineData("div.a p", 1)]
    [InlineData("div > p", 1)]
    [InlineData("#x, .b", 2)]
    [InlineData("[data-n=1]", 1)]
    [InlineData("div.a.c", 1)]
    [InlineData("span p", 0)]
    public void Selectors_select(string selector, int count)
    {
        var root = HtmlParser.Parse("<div class='a c'><p id=x>一</p></div><section class=b data-n=1><p>二</p></section>").Root;
        Assert.Equal(count, Selector.Parse(selector)!.In(root).Count());
    }

    private static SiteProfiles Profiles(params string[] rows) =>
        SiteProfiles.Parse("mine", new StringReader("site\tfield\tselector\n" + string.Concat(rows.Select(row => $"example.cn\t{row}\n"))));

    private static Document At(string address) => new("a.html", default) { Address = new Uri(address) };
}
