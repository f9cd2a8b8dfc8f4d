using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Record;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>What an article said before, and that its source took it back.</summary>
public sealed class RevisionTests
{
    [Theory]
    [InlineData("甲|乙|丙", "甲|乙|丙", "")]
    [InlineData("甲|乙|丙", "甲|丁|丙", "乙→丁")]
    [InlineData("甲|乙|丙", "甲|丙", "乙→")]
    [InlineData("甲|丙", "甲|乙|丙", "→乙")]
    [InlineData("甲|乙|丙|丁", "甲|丙|戊|丁", "乙→ →戊")]
    [InlineData("甲", "乙|丙", "甲→乙 →丙")]
    public void Changes_are_told_paragraph_by_paragraph(string before, string after, string changes) =>
        Assert.Equal(changes, string.Join(' ', Wordings.Changes(Text(before), Text(after)).Select(change => $"{change.Before}→{change.After}")));

    [Theory]
    [InlineData("完成投资230亿元", "完成投资239亿元", "0", "9")]
    [InlineData("会见", "会见了", "", "了")]
    [InlineData("任命王𬭚", "任命王𬭛", "𬭚", "𬭛")]
    [InlineData("哈哈哈", "哈哈", "哈", "")]
    public void Only_the_words_that_changed_are_marked(string before, string after, string went, string came)
    {
        var (start, end) = ChangedText.Between(before, after);
        Assert.Equal((went, came), (before[start..^end], after[start..^end]));
    }

    [Fact]
    public async Task A_page_shows_what_was_changed_and_that_it_was_withdrawn()
    {
        await using var site = await OpenSite.StartAsync();
        const string address = "https://news.example/20250310.html";
        site.Record.Add(Written.Article("r.html", "2025-03-10", "试验项目开工", "3月10日，试验项目在沈阳开工，投资230亿元。").At(address));
        site.Record.Add(Written.Article("r.html", "2025-03-10", "试验项目开工", "3月10日，试验项目在沈阳开工，投资239亿元。").At(address));
        using var client = new HttpClient { BaseAddress = site.Address };
        var story = (await site.Record.Answers.Stories.NewestAsync(0, 10, default)).Rows.First(row => row.Title == "试验项目开工");
        Assert.DoesNotContain("来源已撤下", await client.GetStringAsync(new Uri("/story/" + story.Id, UriKind.Relative)), StringComparison.Ordinal);
        new Withdrawals(site.Record.Store).Note(address, true, new DateTimeOffset(2025, 3, 12, 8, 0, 0, TimeSpan.FromHours(8)), "410");
        // The site asks for changes twice a second.
        await Task.Delay(600);
        var page = await client.GetStringAsync(new Uri("/story/" + story.Id, UriKind.Relative));
        Assert.Contains("投资23<del>0</del><ins>9</ins>亿元", page, StringComparison.Ordinal);
        Assert.Contains("来源已撤下，2025年3月12日发现", page, StringComparison.Ordinal);
    }

    private static Article Text(string lines) => new() { File = "x", Title = "题", Paragraphs = [.. lines.Split('|').Select(line => new Paragraph(line))] };
}
