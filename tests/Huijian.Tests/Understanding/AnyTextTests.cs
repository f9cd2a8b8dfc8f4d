using Huijian.Facts.Model;
using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding;

/// <summary>Any text gives facts or none, never an exception: words of all kinds in any order, with the finders running one after the other as they do.</summary>
public sealed class AnyTextTests
{
    private static readonly Understander Understander = new();

    private static readonly string[] Words =
    [
        "会见", "签署", "签约仪式", "战略合作协议", "《战略合作框架协议》", "备忘录", "开工", "投产", "项目", "工程", "光伏电站", "将", "预计2028年", "总投资", "完成投资", "签约", "其中",
        "分别", "增长", "同比", "占", "占全市的", "比上年", "均超", "各", "52亿元", "30%", "141个", "七处", "两成", "0.8个百分点", "2.6亿美元", "的", "和", "与", "、", "，", "。", "；",
        "“", "”", "《", "》", "（", "）", "——", "甲某", "省委书记王某某", "华某集团有限公司", "云岭银行", "在北京", "3月4日", "近日", "希望", "愿", "在", "等方面", "\n", "𬭚", "1", "亿", "由", "至",
    ];

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void Facts_lie_inside_the_text(int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var lines = string.Concat(Enumerable.Range(0, 40).Select(_ => Words[dice.Next(Words.Length)])).Split('\n');
            var article = new Article
            {
                File = "any",
                Title = lines[0],
                Paragraphs = [.. lines.Skip(1).Select(line => new Paragraph(line))],
                Published = new NewsTime(new DateTimeOffset(2026, 3, 5, 0, 0, 0, NewsTime.China), TimePrecision.Day),
            };

            var found = Understander.Understand(article);

            Assert.All(found.Figures, figure => Assert.Equal(figure.Text, article.TextOf(figure.Evidence.Span)));
            Assert.All(found.Figures, figure => Assert.NotEmpty(figure.What));
            Assert.All(found.Agreements, agreement => Assert.NotEmpty(article.TextOf(agreement.Evidence.Span)));
            Assert.All(found.Agreements.Where(agreement => agreement.Name is not null), agreement => Assert.Equal(agreement.Name, article.TextOf(agreement.Evidence.Span)));
            Assert.All(found.Agreements.Select(agreement => agreement.AmountFigure).OfType<int>(), at => Assert.InRange(at, 0, found.Figures.Length - 1));
            Assert.All(found.Projects, project => Assert.Equal(project.Name, article.TextOf(project.Evidence.Span)));
            Assert.All(found.Projects.Select(project => project.InvestmentFigure).OfType<int>(), at => Assert.InRange(at, 0, found.Figures.Length - 1));
        }
    }
}
