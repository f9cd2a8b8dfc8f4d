using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Tests.Joining;

public class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    [Theory]
    [InlineData("俄", "俄罗斯")]
    [InlineData("俄罗斯联邦", "俄罗斯")]
    [InlineData("伊朗伊斯兰共和国", "伊朗")]
    [InlineData("柬埔寨王国", "柬埔寨")]
    [InlineData("刚果民主共和国", "刚果（金）")]
    [InlineData("刚果共和国", "刚果（布）")]
    [InlineData("俄罗斯国防部", null)]
    public void A_country_is_one_by_each_of_its_names(string name, string? country) => Assert.Equal(country, Gazetteer.Body(name) is { Kind: BodyKind.Foreign } known ? known.Full : null);

    [Theory]
    [InlineData("中国联通", true)]
    [InlineData("中國聯通", true)]
    [InlineData("中国联通集团", true)]
    [InlineData("中国联通集团公司", true)]
    [InlineData("中国联通集团有限公司", true)]
    [InlineData("中国联通公司", true)]
    [InlineData("中国联合网络通信集团公司", true)]
    [InlineData("中国联合网络通信股份有限公司", false)]
    [InlineData("中国联合网络通信有限公司", false)]
    [InlineData("中国联通香港股份有限公司", false)]
    [InlineData("中国联通辽宁分公司", false)]
    public void A_group_by_any_of_its_names_and_none_of_its_companies(string name, bool group) =>
        Assert.Equal(group ? "中国联合网络通信集团有限公司" : null, Gazetteer.Body(name) is { } known && known.Full == "中国联合网络通信集团有限公司" ? known.Full : null);
}
