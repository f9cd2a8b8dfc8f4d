using Huijian.Facts.Joining;

namespace Huijian.Tests.Joining;

public class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

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
