using Huijian.Facts.Model;
using Huijian.Facts.Reading.Html;

namespace Huijian.Tests.Reading;

/// <summary>HTML that is all article becomes paragraphs, photos and shares, and nothing a browser would run.</summary>
public sealed class BlocksTests
{
    private static readonly Uri Address = new("https://news.example.cn/a/1.html");

    [Fact]
    public void Paragraphs_end_at_blocks_and_breaks_and_keep_their_marks()
    {
        var blocks = Blocks.Read("<p>　　<strong>新华社</strong>电，见<a href='/b'>公告</a>。<br>第二行\n续行</p><h3>小标题</h3><ul><li>一项</ul>", Address);

        Assert.Equal(["新华社电，见公告。", "第二行续行", "小标题", "一项"], blocks.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(
            new[] { new Mark(0, 3, MarkKind.Strong), new Mark(6, 2, MarkKind.Link, new Uri("https://news.example.cn/b")) },
            blocks.Paragraphs[0].Marks.ToArray());
        Assert.Equal(
            [ParagraphKind.Text, ParagraphKind.Text, ParagraphKind.Subhead, ParagraphKind.ListItem],
            blocks.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void A_chart_names_a_share_where_it_stood_and_a_link_by_its_words()
    {
        var blocks = Blocks.Read(
            "<p>开头。</p><p><a data-code='600000|1|1' href='//q.example.cn/quote/1.600000'><img src='/k.png'></a></p>"
            + "<p>公司<span data-code='0,000001'>平安</span>称。</p>",
            Address);

        Assert.Equal(
            ["600000.SH 1:0..0", "000001.SZ 1:2..4"],
            blocks.Securities.Select(linked => $"{linked.Security} {linked.Span}"));
        Assert.Empty(blocks.Photos);
    }
}
