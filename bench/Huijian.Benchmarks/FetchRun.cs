using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Huijian.Collect;
using Huijian.Record;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huijian.Benchmarks;

/// <summary>
/// How collecting holds out over very many fetches: a web of many hosts that answers from memory, so that neither network nor disk of the
/// sites is measured, followed with its states in a real record. Prints fetches a second and memory at every tenth of the way.
/// </summary>
internal static class FetchRun
{
    private const int Hosts = 40;

    private const int LinksOnAPage = 500;

    /// <summary>Follows sites that hold so many articles between them, each fetched once.</summary>
    public static async Task RunAsync(int count, string where, TextWriter output)
    {
        using var store = RecordStore.Open(where);
        var each = count / Hosts;
        using var web = new Web(UserAgent.Of("desk@example.org")!, new WebLimits(), TimeProvider.System, new Random(1), _ => new ManySites(each));
        var documents = Channel.CreateBounded<Collected>(64);
        var sources = Enumerable.Range(0, Hosts).Select(host =>
            new Source(Name(host), SourceKind.List, $"http://{Name(host)}/list/1.html") { Delay = TimeSpan.Zero, Pages = each / LinksOnAPage + 1 });
        var following = new Following(sources, web, new SourceStates(store), documents.Writer, TimeProvider.System, new Random(1), NullLogger.Instance);
        var running = RunToEndAsync(following, documents.Writer);

        await output.WriteLineAsync("fetched\tfetches/s\theap MB\tresident MB\tpeak MB");
        var step = Math.Max(1, count / 10);
        var (done, watch) = (0, Stopwatch.StartNew());
        await foreach (var collected in documents.Reader.ReadAllAsync())
        {
            following.Kept(collected);
            if (++done % step != 0)
                continue;
            using var process = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{done}\t{step / watch.Elapsed.TotalSeconds:F0}\t{GC.GetTotalMemory(forceFullCollection: false) / 1e6:F0}\t{process.WorkingSet64 / 1e6:F0}\t{process.PeakWorkingSet64 / 1e6:F0}"));
            watch.Restart();
        }

        await running;
    }

    private static async Task RunToEndAsync(Following following, ChannelWriter<Collected> documents)
    {
        await following.RunAsync(once: true, CancellationToken.None);
        documents.Complete();
    }

    private static string Name(int host) => string.Create(CultureInfo.InvariantCulture, $"site{host}.example");

    /// <summary>Lists of links with next pages, and articles of some two kilobytes; no robots.txt.</summary>
    private sealed class ManySites(int articles) : HttpMessageHandler
    {
        private static readonly string Text = string.Concat(Enumerable.Repeat("<p>某市举行重大项目集中开工仪式，市领导出席并讲话。</p>", 20));

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            var page = path.StartsWith("/list/", StringComparison.Ordinal) ? List(Number(path))
                : path.StartsWith("/2025/", StringComparison.Ordinal) ? $"<html><body><h1>第{Number(path)}个项目开工</h1>{Text}</body></html>"
                : null;
            var response = new HttpResponseMessage(page is null ? HttpStatusCode.NotFound : HttpStatusCode.OK) { RequestMessage = request };
            if (page is not null)
                response.Content = new StringContent(page, Encoding.UTF8, "text/html");
            return Task.FromResult(response);
        }

        private static int Number(string path) => int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture);

        private string List(int page)
        {
            var first = (page - 1) * LinksOnAPage;
            var links = Enumerable.Range(first, Math.Max(0, Math.Min(LinksOnAPage, articles - first)))
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"<li><a href='/2025/03/{1000000 + number}.html'>某市第{number}个重大项目开工建设</a></li>"));
            var next = first + LinksOnAPage < articles ? string.Create(CultureInfo.InvariantCulture, $"<a href='/list/{page + 1}.html'>下一页</a>") : "";
            return $"<html><body><ul>{string.Concat(links)}</ul>{next}</body></html>";
        }
    }
}
