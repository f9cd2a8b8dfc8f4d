using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Tests.Reading;

/// <summary>Users' own mappings come first; what is wrong in one is said with its file.</summary>
public sealed class MappingTests
{
    private const string Mapping = """
        { "name": "wire", "when": ["wire"], "items": "wire.stories.*", "text_address": "https://wire.example.com/t?id={id}",
          "fields": { "id": "no", "title": "h1 | h2", "text": "body.*", "published": "at", "outlet": "by.name", "authors": "by.people.*.n" } }
        """;

    [Fact]
    public void A_mapping_finds_its_fields()
    {
        var json = """
            { "wire": { "stories": [ { "no": 7, "h2": "样例签约", "body": ["第一段的正文。", "第二段的正文。"], "at": "2024-05-22 10:00",
              "by": { "name": "样例社", "people": [ { "n": "王乐" }, { "n": "李敏" } ] } } ] } }
            """;
        var guides = new ReadingGuides(SiteProfiles.None, [ApiMapping.Parse(Mapping, "wire.json"), .. ApiMapping.Shipped]);
        Assert.Equal(
            """
            ==: a.json
            address: https://wire.example.com/t?id=7
            title: 样例签约
            outlet: 样例社
            published: 2024-05-22T10:00+08:00
            byline: 王乐、李敏
            p: 第一段的正文。
            """,
            Printed.Of(Reader.Read(new Document("a.json", Encoding.UTF8.GetBytes(json)), guides)).TrimEnd(),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("{", "m.json:1: not JSON")]
    [InlineData("{}", "\"fields\"")]
    [InlineData("""{ "fields": { "headline": "x" } }""", "'headline' is no field. Fields: id, title")]
    [InlineData("""{ "fields": {}, "item": "x" }""", "'item' is no part of a mapping")]
    [InlineData("""{ "fields": { "title": 3 } }""", "in quotation marks")]
    public void What_is_wrong_in_a_mapping_is_said(string mapping, string said)
    {
        var error = Assert.Throws<FormatException>(() => ApiMapping.Parse(mapping, "m.json"));
        Assert.Contains("m.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
