using System.CommandLine;
using System.Net;
using Huijian.Commands;
using Huijian.Publish;

namespace Huijian.Tests.Commands;

public sealed class SiteOptionTests
{
    [Theory]
    [InlineData("", "127.0.0.1", false)]
    [InlineData("--public", "127.0.0.1", true)]
    [InlineData("--listen 0.0.0.0", "0.0.0.0", true)]
    [InlineData("--listen 0.0.0.0 --whole", "0.0.0.0", false)]
    [InlineData("--listen ::1", "::1", false)]
    public void Beyond_this_machine_a_site_is_public_unless_somebody_says_otherwise(string line, string address, bool open)
    {
        var settings = Settings(line);
        Assert.Equal(IPAddress.Parse(address), settings.Address);
        Assert.Equal(open, settings.Public);
    }

    [Theory]
    [InlineData("--listen here")]
    [InlineData("--public --whole")]
    [InlineData("--accounts no/such/file")]
    [InlineData("--site nix")]
    [InlineData("--site news.example")]
    [InlineData("--site ftp://news.example")]
    [InlineData("--site https://news.example/?a=b")]
    public void What_cannot_be_is_said(string line) => Assert.Throws<UserError>(() => Settings(line));

    [Theory]
    [InlineData("", "")]
    [InlineData("--site https://news.example", "https://news.example")]
    [InlineData("--site http://news.example:8080/news/", "http://news.example:8080/news")]
    public void The_address_of_a_site_is_whole(string line, string site) => Assert.Equal(site, Settings(line).Site);

    [Fact]
    public async Task An_account_line_lets_its_reviewer_in()
    {
        var folder = Directory.CreateTempSubdirectory("huijian-accounts").FullName;
        try
        {
            var terminal = new Terminal();
            await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), "correct horse battery\n");
            Assert.Equal(0, await terminal.RunAsync("account", "wang", "--secret", Path.Combine(folder, "secret.txt")));
            await File.WriteAllTextAsync(Path.Combine(folder, "accounts.tsv"), "# reviewers\n" + terminal.Output);
            var (name, kept) = Assert.Single(Settings("--accounts " + Path.Combine(folder, "accounts.tsv")).Accounts);
            Assert.Equal("wang", name);
            Assert.Equal(kept, Huijian.Publish.Reviewing.Reviewers.Keep("correct horse battery", Convert.FromHexString(kept.Split('.')[1])));

            await File.WriteAllTextAsync(Path.Combine(folder, "accounts.tsv"), "wang\tsecret in the clear\n");
            Assert.Throws<UserError>(() => Settings("--accounts " + Path.Combine(folder, "accounts.tsv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static SiteSettings Settings(string line)
    {
        var command = new Command("serve");
        var options = new SiteOptions(command);
        return options.Settings(command.Parse(line));
    }
}
