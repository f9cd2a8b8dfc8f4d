using Huijian.Collect;

namespace Huijian.Tests.Collect;

public sealed class SourcesFileTests
{
    [Theory]
    [InlineData("sources:\n  - feed: https://a.example/rss", "sources.yml:1: there is no contact.")]
    [InlineData("contact: nobody\nsources: []", "sources.yml:1: 'nobody' is neither a mail address nor a web page.")]
    [InlineData("contact: a@b.example\nsources:\n  - name: x", "sources.yml:3: a source needs one of: feed, list, sitemap, api, folder, posts, warc.")]
    [InlineData("contact: a@b.example\nsources:\n  - feed: ftp://a.example/rss", "sources.yml:3: 'ftp://a.example/rss' is not a web address.")]
    [InlineData("contact: a@b.example\nsources:\n  - feed: https://a.example/rss\n    evry: 5m", "sources.yml:4: 'evry' is not a setting of a source.")]
    [InlineData("contact: a@b.example\nsources:\n  - feed: https://a.example/rss\n    every: often", "sources.yml:4: 'every: often' is not a stretch of time.")]
    [InlineData("contact: a@b.example\nsources:\n  - feed: https://a.example/rss\n  - feed: https://a.example/rss", "sources.yml:4: there are two sources named 'https://a.example/rss'.")]
    [InlineData("contact: a@b.example\nsources:\n  - feed: [", "sources.yml:4:")]
    [InlineData("contact: [a\n- b", "sources.yml: a list or mapping in brackets is not closed.")]
    [InlineData("contact: a@b.example\nsuorces: []", "sources.yml:2: 'suorces' is not a setting of a sources file.")]
    [InlineData("- a\n- b", "sources.yml:1: this is not a list of settings.")]
    public void What_is_wrong_is_said_with_file_and_line(string text, string expected)
    {
        var error = Assert.Throws<UserError>(() => SourcesFile.Read("sources.yml", text));
        Assert.StartsWith(expected, error.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void What_a_source_does_not_say_is_taken_from_the_defaults()
    {
        var file = SourcesFile.Read(
            "sources.yml",
            "contact: a@b.example\ndefaults:\n  every: 1h\n  delay: 500ms\nsources:\n  - name: 甲\n    feed: https://a.example/rss\n    every: 5m\n  - list: https://b.example/\n    paused: yes\n");
        var source = Assert.Single(file.Sources);
        Assert.Equal(("甲", TimeSpan.FromMinutes(5), TimeSpan.FromMilliseconds(500)), (source.Name, source.Every, source.Delay));
    }

    [Fact]
    public void The_example_in_the_manual_is_a_sources_file()
    {
        var manual = File.ReadAllText(House.Repository.PathOf("docs", "following-sources.md")).Split("```yaml\n");
        var file = SourcesFile.Read("sources.yml", manual[1].Split("```")[0]);
        Assert.Equal(9, file.Sources.Length);
        var alerts = Huijian.Publish.Alerts.AlertsFile.Read("sources.yml", manual[2].Split("```")[0], _ => "secret");
        Assert.Equal(2, alerts.Alerts.Length);
    }
}
