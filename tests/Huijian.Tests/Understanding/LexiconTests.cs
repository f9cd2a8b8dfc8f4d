using Huijian.Facts.Understanding;

namespace Huijian.Tests.Understanding;

public sealed class LexiconTests
{
    private static readonly Lexicon Lists = Lexicon.Load();

    [Theory]
    [InlineData("在辽宁省沈阳市", "Division", "辽宁省 辽宁 沈阳市 沈阳")]
    [InlineData("乌兹别克斯坦", "Country", "乌兹别克斯坦")]
    [InlineData("国务院国资委", "Body", "国务院国资委 国务院 国资委")]
    [InlineData("总会计师", "Title", "总会计师 会计师")]
    [InlineData("欧阳明", "Surname", "欧阳 欧 阳 明")]
    [InlineData("", "Any", "")]
    public void Finds_every_word_of_a_kind_the_longest_first(string text, string kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', Words(Lists.Scan(text), Enum.Parse<TermKind>(kind))));

    private static List<string> Words(Hits hits, TermKind kinds)
    {
        var words = new List<string>();
        foreach (var hit in hits.All(kinds))
            words.Add(hit.Term.Word);
        return words;
    }

    [Fact]
    public void Looks_up_by_where_a_word_begins_and_where_it_ends()
    {
        var hits = Lists.Scan("辽宁省委书记");

        Assert.Equal("辽宁省", hits.At(0, TermKind.Place)?.Term.Word);
        Assert.Equal("书记", hits.EndingAt(6, TermKind.Title)?.Term.Word);
        Assert.Null(hits.At(1, TermKind.Place));
        Assert.Null(hits.EndingAt(6, TermKind.Place));
    }

    [Fact]
    public void Knows_in_which_province_a_county_lies()
    {
        var county = Assert.Single(Lists.Scan("阳新县").At(0, TermKind.Division)!.Value.Term.Divisions);

        Assert.Equal("420222", county.Code);
        Assert.Equal("黄石市", county.Above?.Name);
        Assert.Equal("湖北省", county.Province.Name);
    }

    [Fact]
    public void Names_that_several_divisions_share_lead_to_all_of_them() =>
        Assert.True(Lists.Scan("和平区").At(0, TermKind.Division)!.Value.Term.Divisions.Length >= 2);
}
