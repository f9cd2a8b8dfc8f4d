using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Wire;

namespace Huijian.Tests.Wire;

public sealed class ArticleJsonTests
{
    [Fact]
    public void Writes_one_line_with_the_fields_of_the_contract()
    {
        var article = new Article
        {
            File = "posts/a.md",
            Title = "甲会见乙",
            Published = new NewsTime(new DateTimeOffset(2025, 3, 2, 13, 25, 0, NewsTime.China), TimePrecision.Minute),
            Paragraphs = [new Paragraph("3月1日，甲会见乙。")],
        };
        var here = new Evidence(new TextSpan(0, 5, 1), "person.actor");
        var facts = new ArticleFacts
        {
            People = [new NamedPerson("甲", [new HeldPost("辽宁省", "代省长", PostStanding.Acting, here)], [here.Span], here)],
            Events = [new Event { Type = EventType.Meeting, Date = new PartialDate(2025, 3, 1), Evidence = here }],
        };

        using var output = new MemoryStream();
        ArticleJson.WriteLine(output, article, facts);
        var line = Encoding.UTF8.GetString(output.ToArray());

        Assert.EndsWith("}\n", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.Contains("\"id\":\"a\",\"file\":\"posts/a.md\",\"url\":null,\"title\":\"甲会见乙\"", line, StringComparison.Ordinal);
        Assert.Contains("\"published\":\"2025-03-02T13:25+08:00\"", line, StringComparison.Ordinal);
        Assert.Contains("{\"org\":\"辽宁省\",\"title\":\"代省长\",\"standing\":\"acting\",\"span\":{\"paragraph\":0,\"start\":5,\"length\":1},\"rule\":\"person.actor\"}", line, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"meeting\",\"status\":\"happened\",\"date\":\"2025-03-01\"", line, StringComparison.Ordinal);
    }
}
