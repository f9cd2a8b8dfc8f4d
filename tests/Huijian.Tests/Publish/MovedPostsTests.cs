using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;

namespace Huijian.Tests.Publish;

/// <summary>A folder of Jekyll posts keeps its addresses: of posts, of categories, of tags.</summary>
public sealed class MovedPostsTests
{
    [Theory]
    [InlineData("/shiyanribao/2024/07/01/first", "试验省与试验集团会谈")]
    [InlineData("/shiyanribao/2024/07/01/first.html", "试验省与试验集团会谈")]
    [InlineData("/category/shiyanribao", "试验省与试验集团会谈")]
    [InlineData("/category/shiyanribao.html", "试验集团开工")]
    [InlineData("/tag/%E8%AF%95%E9%AA%8C%E6%96%B0%E9%97%BB", "试验省与试验集团会谈")]
    [InlineData("/tag/%E5%BC%80%E5%B7%A5", "试验集团开工")]
    [InlineData("/news/groundbreaking/", "试验集团开工")]
    public async Task An_old_address_leads_where_it_led(string address, string title)
    {
        await using var site = await OpenSite.StartAsync();
        site.Record.Add(
            Post("_posts/2024-07-01-first.md", "title: 试验省与试验集团会谈\ndate: 2024-07-01 08:00:00 +0800\ncategories: shiyanribao\ntags: 试验新闻", "7月1日，试验省领导与试验集团在试验市会谈。"),
            Post("_posts/2024-07-02-second.md", "title: 试验集团开工\ndate: 2024-07-02 08:00:00 +0800\ncategories: [shiyanribao]\ntags:\n  - 试验新闻\n  - 开工\npermalink: /news/groundbreaking/", "7月2日，试验集团的项目在别处开工了。"));
        using var client = new HttpClient { BaseAddress = site.Address };
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    private static (Article Article, ArticleFacts Facts) Post(string file, string head, string body) =>
        (Reader.Read(new Document(file, Encoding.UTF8.GetBytes($"---\nlayout: post\n{head}\n---\n{body}\n")), ReadingGuides.None).Articles[0], new ArticleFacts());
}
