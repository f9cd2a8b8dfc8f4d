using System.Xml.Linq;

namespace Huijian.Tests.House;

public sealed class FirstRunTests
{
    /// <summary>The web SDK would run the program in its project's folder, where there are no samples.</summary>
    [Fact]
    public void Dotnet_run_stays_in_the_folder_where_it_was_called() =>
        Assert.Equal("false", XDocument.Load(Repository.PathOf("src", "Huijian", "Huijian.csproj")).Descendants("EnableDefaultRunWorkingDirectory").Single().Value);
}
