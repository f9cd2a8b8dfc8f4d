using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>A folder of Jekyll posts keeps its addresses: of posts, of categories, of tags.</summary>
public sealed class MovedPostsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-moved").FullName;

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

    [Theory]
    [InlineData("shiyanribao/2024/07/01/first.html", "试验省与试验集团会谈")]
    [InlineData("news/groundbreaking/index.html", "试验集团开工")]
    [InlineData("news/groundbreaking.html", "试验集团开工")]
    [InlineData("two/one/2024/07/03/third.html", "试验集团投产")]
    [InlineData("one/two/2024/07/03/third.html", "试验集团投产")]
    public async Task A_written_site_leads_from_the_old_address_to_the_new(string file, string title)
    {
        var html = await File.ReadAllTextAsync(Path.Combine(await WrittenAsync(), file));
        Assert.Contains(title, html, StringComparison.Ordinal);
        var link = html.Split("url=")[1].Split('"')[0];
        Assert.Contains($"<link rel=\"canonical\" href=\"https://news.example{link}\">", html, StringComparison.Ordinal);
        Assert.Contains(title, await File.ReadAllTextAsync(_folder + link), StringComparison.Ordinal);
    }

    /// <summary>The ids of articles are in no order of time: of twelve pairs, one would tell another rule.</summary>
    [Fact]
    public async Task What_two_posts_ask_for_is_the_first_ones_live_and_written()
    {
        await using var site = await OpenSite.StartAsync();
        foreach (var turn in new[] { "先", "后" })
        {
            for (var i = 1; i <= 12; i++)
                site.Record.Add(Post($"{turn}/2024-07-{i:00}-same.md", $"title: 试验集团{turn}开工{i}号项目\ndate: 2024-07-{i:00} 08:00:00 +0800\ncategories: news\npermalink: /asked/{i}/", $"7月{i}日，试验集团{turn}在第{i}个地方开工建设工厂，{turn}来的报道与别的不同。"));
        }

        await PublishSite.WriteAsync(site.Record.Store, _folder, new Edition { Site = "https://news.example" }, default);
        using var client = new HttpClient { BaseAddress = site.Address };
        for (var i = 1; i <= 12; i++)
        {
            foreach (var address in new[] { $"asked/{i}/index.html", $"news/2024/07/{i:00}/same.html" })
                Assert.Contains($"试验集团先开工{i}号项目", await File.ReadAllTextAsync(Path.Combine(_folder, address)), StringComparison.Ordinal);
            foreach (var address in new[] { $"/asked/{i}/", $"/news/2024/07/{i:00}/same.html" })
                Assert.Contains($"试验集团先开工{i}号项目</h1>", await client.GetStringAsync(new Uri(address, UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("category/shiyanribao.html", "试验集团开工")]
    [InlineData("tag/试验新闻.html", "试验省与试验集团会谈")]
    [InlineData("tags.html", "试验新闻")]
    public async Task A_written_site_has_pages_of_categories_and_tags(string file, string title) =>
        Assert.Contains(title, await File.ReadAllTextAsync(Path.Combine(await WrittenAsync(), file)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/../../escaped")]
    [InlineData("/..%2F..%2Fescaped")]
    [InlineData("/.huijian-site")]
    [InlineData("/index.html")]
    [InlineData("/about/../../escaped")]
    [InlineData("/a\\b")]
    [InlineData("//")]
    public async Task An_address_that_means_harm_takes_no_place(string address)
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Post("_posts/2024-07-01-first.md", $"title: 试验省与试验集团会谈\ndate: 2024-07-01 08:00:00 +0800\npermalink: {address}", "7月1日，试验省领导与试验集团在试验市会谈。"));
        await PublishSite.WriteAsync(record.Store, Path.Combine(_folder, "site"), new Edition(), default);
        Assert.Equal(["site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
        Assert.DoesNotContain("http-equiv", await File.ReadAllTextAsync(Path.Combine(_folder, "site", "index.html")), StringComparison.Ordinal);
        var again = await PublishSite.WriteAsync(record.Store, Path.Combine(_folder, "site"), new Edition(), default);
        Assert.Equal((0, 0), (again.Written, again.Removed));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> WrittenAsync()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(
            Post("_posts/2024-07-01-first.md", "title: 试验省与试验集团会谈\ndate: 2024-07-01 08:00:00 +0800\ncategories: ShiyanRibao\ntags: 试验新闻", "7月1日，试验省领导与试验集团在试验市会谈。"),
            Post("_posts/2024-07-02-second.md", "title: 试验集团开工\ndate: 2024-07-02 08:00:00 +0800\ncategories: [shiyanribao]\npermalink: /news/groundbreaking/", "7月2日，试验集团的项目在别处开工了。"),
            Post("_posts/2024-07-03-third.md", "title: 试验集团投产\ndate: 2024-07-03 08:00:00 +0800\ncategories: [two, one]", "7月3日，试验集团在第三个地方的工厂投产。"));
        await PublishSite.WriteAsync(record.Store, _folder, new Edition { Site = "https://news.example" }, default);
        return _folder;
    }

    private static (Article Article, ArticleFacts Facts) Post(string file, string head, string body) =>
        (Reader.Read(new Document(file, Encoding.UTF8.GetBytes($"---\nlayout: post\n{head}\n---\n{body}\n")), ReadingGuides.None).Articles[0], new ArticleFacts());
}
