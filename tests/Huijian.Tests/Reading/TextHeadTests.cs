using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;

namespace Huijian.Tests.Reading;

/// <summary>
/// What stands around the text of an article that was copied without its page, by example: plain text in <c>specs/reading/heads.txt</c>, whichever
/// of the two plain formats the file calls itself, and pieces of mark-up in <c>specs/reading/fragments.txt</c>.
/// </summary>
public sealed class TextHeadTests
{
    public static TheoryData<string, string> Cases(string name) => FurnitureTests.Cases(name);

    [Theory]
    [MemberData(nameof(Cases), "heads")]
    public void A_text_gives_headline_outlet_time_and_writers(string text, string expected) =>
        Assert.All([".txt", ".md"], extension => Assert.Equal(expected, Read(text, extension)));

    [Theory]
    [MemberData(nameof(Cases), "fragments")]
    public void A_piece_of_a_page_gives_headline_outlet_time_and_writers(string html, string expected) => Assert.Equal(expected, Read(html, ".html"));

    private static string Read(string text, string extension)
    {
        ArgumentNullException.ThrowIfNull(text);
        var article = Assert.Single(Reader.Read(new Document("case" + extension, Encoding.UTF8.GetBytes(text.Replace('⏎', '\n')))).Articles);
        var parts = new[] { article.Title, article.Outlet, article.Published?.ToString(), string.Join('、', article.Byline) };
        return string.Join(" | ", parts).Replace("  ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }
}
