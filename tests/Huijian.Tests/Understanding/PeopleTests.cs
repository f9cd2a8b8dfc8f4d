using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding;

public sealed class PeopleTests
{
    private static readonly Understander Understander = new();

    [Theory]
    [InlineData("6月7日，辽宁省委书记、省人大常委会主任郑怀岳在沈阳会见华澜通信集团党组书记、董事长闻立川。", "郑怀岳: 辽宁省委 书记, 辽宁省人大常委会 主任; 闻立川: 华澜通信集团 党组书记, 华澜通信集团 董事长")]
    [InlineData("集团公司党委常委、副总经理成北、朱安石参加座谈。", "成北: 集团公司 党委常委, 集团公司 副总经理; 朱安石: 集团公司 党委常委, 集团公司 副总经理")]
    [InlineData("任命魏一舟为外交部部长。", "魏一舟: 外交部 部长")]
    [InlineData("西门子股份公司总裁兼首席执行官博乐仁致辞。", "博乐仁: 西门子股份公司 总裁, 西门子股份公司 首席执行官")]
    public void Finds_people_with_their_posts(string text, string expected)
    {
        var facts = Understander.Understand(new Article { File = "a", Paragraphs = [new Paragraph(text)] });

        Assert.Equal(expected, string.Join("; ", facts.People.Select(person =>
            $"{person.Name}: {string.Join(", ", person.Posts.Select(post => $"{post.Body} {post.Title}"))}")));
    }
}
