using System.Globalization;
using System.Text;
using Huijian.Collect;
using Microsoft.AspNetCore.Http;

namespace Huijian.Tests.Collect;

/// <summary>A news site that publishes at a steady rate by the clock, lists its articles by some means, and has one bad habit or none.</summary>
internal sealed class SimulatedSite
{
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _start;

    static SimulatedSite() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public SimulatedSite(SimulatedWeb web, TimeProvider clock, string host, SourceKind kind)
    {
        (Web, _clock, _start, Host, Kind) = (web, clock, clock.GetUtcNow(), host, kind);
        web.Site(host, AnswerAsync);
    }

    public static Encoding Gbk => Encoding.GetEncoding("gb18030");

    public static Encoding Big5 => Encoding.GetEncoding("big5");

    public SimulatedWeb Web { get; }

    public string Host { get; }

    public SourceKind Kind { get; }

    public TimeSpan Gap { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Articles that were there before.</summary>
    public int Archive { get; init; } = 5;

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    public string Robots { get; init; } = "";

    /// <summary>After this time nothing new comes.</summary>
    public TimeSpan? FallsSilent { get; init; }

    /// <summary>After this time the list shows no links.</summary>
    public TimeSpan? ChangesLayout { get; init; }

    /// <summary>Every so many requests one is answered 429 with Retry-After.</summary>
    public int Refuses { get; init; }

    /// <summary>Every fifth article says something else after a day.</summary>
    public bool Corrects { get; init; }

    /// <summary>Every seventh article is gone after a day.</summary>
    public bool Withdraws { get; init; }

    /// <summary>Articles are first named by an address that redirects.</summary>
    public bool Redirects { get; init; }

    public int PageSize { get; init; } = 10;

    private TimeSpan Age => _clock.GetUtcNow() - _start;

    private int _requests;

    /// <summary>How many articles have been published by now.</summary>
    public int Published
    {
        get
        {
            var age = FallsSilent is { } silent && Age > silent ? silent : Age;
            return Archive + (int)(age / Gap);
        }
    }

    public Source Source => new(Host, Kind, Web.Address(Host, ListPath).AbsoluteUri)
    {
        AllowedHosts = [Host],
        Every = TimeSpan.FromHours(3),
        Delay = TimeSpan.FromSeconds(10),
        Pages = 1000,
    };

    private string ListPath => Kind switch
    {
        SourceKind.List => "/list/1.html",
        SourceKind.Sitemap => "/sitemap.xml",
        SourceKind.Api => "/api/news?n=20",
        _ => "/feed.xml",
    };

    public string AddressOf(int number) => Web.Address(Host, Path(number)).AbsoluteUri;

    public bool IsWithdrawn(int number) => Withdraws && number % 7 == 0 && AgeOf(number) > TimeSpan.FromDays(1);

    public string Text(int number) => Corrects && number % 5 == 0 && AgeOf(number) > TimeSpan.FromDays(1)
        ? $"更正：第{number}个项目已经开工。"
        : $"第{number}个项目今天开工。";

    private static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"/2025/03/{10000 + number}.html");

    private TimeSpan AgeOf(int number) => number < Archive ? Age + TimeSpan.FromDays(1) : Age - (Gap * (number - Archive + 1));

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var response = context.Response;
        if (path == "/robots.txt")
        {
            response.StatusCode = Robots.Length == 0 ? 404 : 200;
            await response.WriteAsync(Robots);
        }
        else if (Refuses > 0 && Interlocked.Increment(ref _requests) % Refuses == 0)
        {
            response.StatusCode = 429;
            response.Headers.RetryAfter = "1800";
        }
        else if (path.StartsWith("/list/", StringComparison.Ordinal))
        {
            await WriteAsync(context, ListPage(int.Parse(path[6..^5], CultureInfo.InvariantCulture)));
        }
        else if (path is "/feed.xml" or "/sitemap.xml" or "/api/news" or "/news-1.xml")
        {
            await WriteAsync(context, path switch
            {
                "/feed.xml" => Feed(),
                "/sitemap.xml" when Redirects => SitemapIndex(),
                "/api/news" => Json(),
                _ => Sitemap(),
            });
        }
        else if (path.StartsWith("/go/", StringComparison.Ordinal))
        {
            response.Redirect(Path(int.Parse(path[4..], CultureInfo.InvariantCulture) - 10000), permanent: true);
        }
        else
        {
            await ArticleAsync(context, path);
        }
    }

    private async Task ArticleAsync(HttpContext context, string path)
    {
        var number = path.StartsWith("/2025/03/", StringComparison.Ordinal) ? int.Parse(path[9..^5], CultureInfo.InvariantCulture) - 10000 : -1;
        if (number < 0 || number >= Published || IsWithdrawn(number))
            context.Response.StatusCode = 404;
        else
            await WriteAsync(context, $"<html><head><meta charset={Encoding.WebName}><title>第{number}个项目开工</title></head><body><h1>第{number}个项目开工</h1>{Body(number)}</body></html>");
    }

    private string Body(int number) =>
        $"<div class='content'><p>某市三月一日举行重大项目集中开工仪式。{Text(number)}市委书记、市长出席仪式并宣布开工。</p><p>据介绍，第{number}号项目位于某市高新区，总投资{number + 10}亿元，建成后年产值可达{number + 30}亿元。</p><p>下一步，某市将继续优化营商环境，推动更多项目落地建设、投产达效。</p></div>";

    private async Task WriteAsync(HttpContext context, string text)
    {
        var bytes = Encoding.GetBytes(text);
        var tag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.ContentType = "text/html; charset=" + Encoding.WebName;
        await context.Response.Body.WriteAsync(bytes);
    }

    private string ListPage(int page)
    {
        var numbers = Enumerable.Range(0, Published).Reverse().Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var links = ChangesLayout is { } changed && Age > changed ? "" : string.Concat(numbers.Select(number => $"<li><a href='{Named(number)}'>某市第{number}个重大项目开工建设</a></li>"));
        var next = page * PageSize < Published ? $"<a href='/list/{page + 1}.html'>下一页</a>" : "";
        return $"<html><head><meta charset={Encoding.WebName}></head><body><a href='/about.html'>关于我们</a><ul>{links}</ul>{next}</body></html>";
    }

    private string Feed()
    {
        var items = Newest.Select(number =>
            $"<item><title>第{number}个项目开工</title><link>{Web.Address(Host, Named(number))}</link></item>");
        return $"<?xml version=\"1.0\" encoding=\"{Encoding.WebName}\"?><rss version=\"2.0\"><channel><title>{Host}</title>{string.Concat(items)}</channel></rss>";
    }

    private IEnumerable<int> Newest => Enumerable.Range(0, Published).Reverse().Take(PageSize);

    private string Sitemap() =>
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
        + string.Concat(Newest.Select(number => $"<url><loc>{Web.Address(Host, Named(number))}</loc><news:news><news:title>第{number}个项目开工</news:title></news:news></url>"))
        + "</urlset>";

    private string SitemapIndex() =>
        $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>{Web.Address(Host, "/news-1.xml")}</loc></sitemap></sitemapindex>";

    private string Json() =>
        "{\"news\":[" + string.Join(',', Newest.Select(number => $"{{\"title\":\"第{number}个项目开工\",\"url\":\"{Web.Address(Host, Named(number))}\"}}")) + "]}";

    private string Named(int number) => Redirects ? $"/go/{10000 + number}" : Path(number);
}
