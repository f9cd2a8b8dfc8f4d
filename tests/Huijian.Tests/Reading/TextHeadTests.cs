using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;

namespace Huijian.Tests.Reading;

/// <summary>What stands around a text without mark-up, by example: <c>specs/reading/heads.txt</c>, whichever of the two plain formats the file calls itself.</summary>
public sealed class TextHeadTests
{
    public static TheoryData<string, string> Cases() => FurnitureTests.Cases("heads");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_gives_headline_outlet_time_and_writers(string text, string expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        Assert.All([".txt", ".md"], extension => Assert.Equal(expected, Read(text, extension)));
    }

    private static string Read(string text, string extension)
    {
        var article = Assert.Single(Reader.Read(new Document("case" + extension, Encoding.UTF8.GetBytes(text.Replace('⏎', '\n')))).Articles);
        return string.Join(" | ", article.Title, article.Outlet, article.Published, string.Join('、', article.Byline)).TrimEnd().Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }
}
