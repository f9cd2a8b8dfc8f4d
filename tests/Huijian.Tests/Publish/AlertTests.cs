using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish.Alerts;
using Huijian.Record;
using Huijian.Tests.Collect;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huijian.Tests.Publish;

public sealed class AlertTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2024, 3, 1, 3, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;
    private readonly SettableClock _clock = new(Start);
    private readonly ConcurrentQueue<(string Key, string Signature, string Body)> _posts = [];
    private RecordStore _store;
    private SimulatedWeb? _web;
    private int _status = 200;

    public AlertTests() => _store = Open();

    [Fact]
    public async Task A_story_is_told_once_signed_and_never_again_after_a_restart()
    {
        var alerts = await HookAsync("search: 联通");
        await RoundAsync(alerts);
        Add("某省与联通会谈", "某省省长会见中国联通董事长一行。");
        Add("某市天气", "某市明天有雨，请带伞出门。");
        await RoundAsync(alerts);
        await RoundAsync(alerts);
        _store.Dispose();
        _store = Open();
        await RoundAsync(alerts);

        var (key, signature, body) = Assert.Single(_posts);
        Assert.NotEmpty(key);
        Assert.Equal($"t={Start.ToUnixTimeSeconds()},v1={Postman.Signature("secret", Start.ToUnixTimeSeconds(), body)}", signature);
        Assert.Equal("某省与联通会谈", JsonDocument.Parse(body).RootElement.GetProperty("stories")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_new_alert_tells_of_what_comes_and_not_of_what_was()
    {
        Add("某省与联通会谈", "某省省长会见中国联通董事长一行。");
        var alerts = await HookAsync("search: 联通");
        await RoundAsync(alerts);
        Assert.Empty(_posts);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_with_the_same_key()
    {
        var alerts = await HookAsync("search: 联通");
        await RoundAsync(alerts);
        Add("某省与联通会谈", "某省省长会见中国联通董事长一行。");
        _status = 503;
        await RoundAsync(alerts);
        await RoundAsync(alerts);
        Assert.Single(_posts);
        _status = 200;
        _clock.Now += TimeSpan.FromMinutes(2);
        await RoundAsync(alerts);
        _clock.Now += TimeSpan.FromDays(2);
        await RoundAsync(alerts);
        Assert.Equal(2, _posts.Count);
        Assert.Single(_posts.Select(post => post.Key).Distinct());
    }

    [Fact]
    public async Task A_digest_tells_a_days_stories_in_one_letter_at_its_time()
    {
        var alerts = await HookAsync("search: 会见\n    digest: \"08:00\"");
        await RoundAsync(alerts);
        Add("某省与联通会谈", "某省省长会见中国联通董事长一行。");
        Add("某市与某银行会谈", "某市市长会见某银行行长一行，双方谈到小微企业贷款。");
        await RoundAsync(alerts);
        Assert.Empty(_posts);
        _clock.Now = new DateTimeOffset(2024, 3, 2, 0, 1, 0, TimeSpan.Zero);
        await RoundAsync(alerts);
        await RoundAsync(alerts);
        var post = Assert.Single(_posts);
        Assert.Equal(2, JsonDocument.Parse(post.Body).RootElement.GetProperty("stories").GetArrayLength());
        _clock.Now += TimeSpan.FromDays(1);
        await RoundAsync(alerts);
        Assert.Single(_posts);
    }

    [Fact]
    public async Task Mail_goes_through_a_server_of_its_own()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var mailbox = Task.Run(() => ReceiveMailAsync(listener));
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var alerts = Read($"mail:\n  server: 127.0.0.1\n  port: {port}\n  from: huijian@example.org\n  encrypted: no\nalerts:\n  - name: 联通\n    search: 联通\n    mail: desk@example.org\n");
        await RoundAsync(alerts);
        Add("某省与联通会谈", "某省省长会见中国联通董事长一行。");
        await RoundAsync(alerts);
        await RoundAsync(alerts);
        var mail = await mailbox.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("RCPT TO:<desk@example.org>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("(?i)message-id: <l[^>]*@huijian>", mail);
    }

    [Theory]
    [InlineData("alerts:\n  - name: a\n    webhook: https://x.example", "needs something to look for")]
    [InlineData("alerts:\n  - name: a\n    search: b", "needs somebody to tell")]
    [InlineData("alerts:\n  - name: a\n    search: b\n    mail: c@example.org", "no mail server")]
    [InlineData("alerts:\n  - name: a\n    search: b\n    webhook: https://x.example\n    secret: NOT_SET", "NOT_SET is not set")]
    [InlineData("alerts:\n  - name: a\n    serch: b\n    search: b\n    webhook: https://x.example", "'serch' is not a setting of an alert")]
    public void What_is_wrong_in_the_file_is_said_with_its_line(string text, string expected)
    {
        var error = Assert.Throws<UserError>(() => AlertsFile.Read("sources.yml", text, _ => null));
        Assert.Contains(expected, error.Problem, StringComparison.Ordinal);
        Assert.Matches("^sources.yml:[0-9]+: ", error.Problem);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _store.Dispose();
        if (_web is not null)
            await _web.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private RecordStore Open() => RecordStore.Open(Path.Combine(_folder, "r.db"));

    private static AlertsFile Read(string text) => AlertsFile.Read("sources.yml", text, name => name == "HOOK" ? "secret" : null);

    private async Task<AlertsFile> HookAsync(string look)
    {
        _web = await SimulatedWeb.StartAsync(_clock);
        _web.Site("127.0.0.1", async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            _posts.Enqueue((context.Request.Headers["Idempotency-Key"].ToString(), context.Request.Headers["X-Huijian-Signature"].ToString(), await body.ReadToEndAsync()));
            context.Response.StatusCode = _status;
        });
        return Read($"alerts:\n  - name: 联通\n    {look}\n    webhook: http://127.0.0.1:{_web.Port}/hook\n    secret: HOOK\n");
    }

    private async Task RoundAsync(AlertsFile alerts)
    {
        using var postman = new Postman(alerts.Server, _clock);
        await new AlertRounds(alerts, new Answers(_store), new Outbox(_store), postman, _clock, new Random(1), NullLogger.Instance).RoundAsync(CancellationToken.None);
    }

    private void Add(string title, string text)
    {
        var recorder = new Recorder(_store, _clock);
        var article = new Article { File = title + ".txt", Title = title, Paragraphs = [new Paragraph(text)] };
        recorder.Add(new Document(article.File, Encoding.UTF8.GetBytes(title + text)), [(article, ArticleFacts.None)], null);
        recorder.Finish();
    }

    /// <summary>The least of a mail server: says yes to everything and keeps what it was told.</summary>
    private static async Task<string> ReceiveMailAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        var inData = false;
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (inData && line != ".")
                continue;
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                break;
            var begins = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(begins ? "354 go on" : "250 ok");
            inData = begins;
            if (line == ".")
                return said.ToString();
        }

        return said.ToString();
    }

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
