using System.Text.Json;
using Huijian.Publish;

namespace Huijian.Tests.Publish;

/// <summary>What pages say to machines stands in a script element that no name may end.</summary>
public sealed class LinkedNewsTests
{
    [Theory]
    [InlineData("示例集团")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>甲&乙'\"\u2028\\")]
    public void A_name_stays_a_name(string name)
    {
        var said = LinkedNews.OfBody(name, [name + "二"]);
        Assert.DoesNotContain('<', said);
        Assert.DoesNotContain('&', said);
        using var read = JsonDocument.Parse(said);
        Assert.Equal(name, read.RootElement.GetProperty("name").GetString());
        Assert.Equal(name + "二", Assert.Single(read.RootElement.GetProperty("alternateName").EnumerateArray()).GetString());
    }

    [Fact]
    public void Chinese_is_written_as_it_is_and_what_is_not_known_is_not_said()
    {
        Assert.Contains("甲文海", LinkedNews.OfPerson("甲文海", null), StringComparison.Ordinal);
        Assert.DoesNotContain("jobTitle", LinkedNews.OfPerson("甲文海", null), StringComparison.Ordinal);
        Assert.Contains("\"jobTitle\":\"示例市市长\"", LinkedNews.OfPerson("甲文海", "示例市市长"), StringComparison.Ordinal);
    }
}
