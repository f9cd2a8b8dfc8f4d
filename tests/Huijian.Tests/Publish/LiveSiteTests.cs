using System.Net;
using Huijian.Publish;
using Huijian.Record;

namespace Huijian.Tests.Publish;

public sealed class LiveSiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-site").FullName;

    [Fact]
    public async Task An_empty_record_has_a_home_page_that_says_what_to_do()
    {
        using var store = RecordStore.Open(Path.Combine(_folder, "empty.db"));
        await using var app = SiteHost.Build(store, new SiteSettings { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var home = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("huijian add", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var english = await client.GetAsync(new Uri("/en", UriKind.Relative));
        Assert.Contains("No news yet", await english.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var stylesheet = await client.GetAsync(new Uri("/assets/site.css", UriKind.Relative));
        Assert.Equal("text/css", stylesheet.Content.Headers.ContentType?.MediaType);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
