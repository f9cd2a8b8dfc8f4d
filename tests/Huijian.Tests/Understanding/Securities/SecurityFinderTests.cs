using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Securities;

namespace Huijian.Tests.Understanding.Securities;

public sealed class SecurityFinderTests
{
    private static readonly Folding Eye = Folding.Load();

    private static readonly SecurityFinder Finder = new(SecurityList.Load(Eye), Eye);

    public static TheoryData<MarkedText> Cases => MarkedText.CasesOf("understanding", "securities.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_marks(MarkedText spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var found = Finder.In(Sight.Of(ArticleOf(spec.Text), Eye), []);
        Assert.Equal(spec.Expected, spec.Print(found.Select(one => (one.Evidence.Span.Start, one.Evidence.Span.Length, one.Security.ToString()))));
    }

    [Theory]
    [InlineData("中国联通集团", "600050.SH Parent, 00762.HK Parent")]
    [InlineData("贵州茅台", "600519.SH Self")]
    [InlineData("鞍钢股份有限公司", "000898.SZ Self, 00347.HK Self")]
    [InlineData("中国电信辽宁公司", "601728.SH Subsidiary, 00728.HK Subsidiary")]
    [InlineData("辽宁省发展改革委", "")]
    public void A_company_relates_to_the_shares_of_the_lists_with_the_reason(string name, string expected)
    {
        var body = new NamedBody(name, null, BodyKind.Company, [], new Evidence(new TextSpan(0, 0, name.Length), "body"));
        var found = Finder.In(Sight.Of(ArticleOf(name), Eye), [body]);
        Assert.Equal(expected, string.Join(", ", found.Select(one => $"{one.Security} {one.Reason}")));
        Assert.All(found, one => Assert.Equal(name, one.Through));
    }

    [Fact]
    public void What_the_document_links_comes_first_and_once()
    {
        var article = ArticleOf("中国联通（600050.SH）公告。") with { Securities = [new LinkedSecurity(new Security("600050", Market.SH), new TextSpan(0, 0, 4), "data-code")] };
        var one = Assert.Single(Finder.In(Sight.Of(article, Eye), []));
        Assert.Equal("security.link", one.Evidence.Rule);
        Assert.Equal("中国联通", one.ShortName);
    }

    private static Article ArticleOf(string text) => new() { File = "a", Paragraphs = [new Paragraph(text)] };
}
