using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Collect;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Publish.Alerts;

/// <summary>Looks at what is new for every alert, writes the letters, and has them sent. Safe to stop and start at any moment.</summary>
internal sealed class AlertRounds(AlertsFile file, Answers answers, Outbox outbox, Postman postman, TimeProvider clock, Random chance, ILogger log)
{
    private const int ArticlesAtOnce = 500;

    /// <summary>Attempts before a letter is given up: with pauses that double up to a day, some nine days.</summary>
    private const int Attempts = 18;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Looks, writes and sends until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RoundAsync(stop);
            }
            catch (Exception error) when (error is UserError or DbException)
            {
                // The record is away for a while; nothing is lost, since what was told stands in it.
                log.LogError("Alerts wait: {Error}", error.Message);
            }

            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One round: new articles, digests that are due, letters that are due.</summary>
    public async Task RoundAsync(CancellationToken cancel)
    {
        foreach (var alert in file.Alerts)
        {
            await LookAsync(alert, cancel);
            await DigestAsync(alert, cancel);
        }

        await SendAsync(cancel);
    }

    private async Task LookAsync(Alert alert, CancellationToken cancel)
    {
        var newest = outbox.Newest();
        // A new alert tells of what comes, not of all that was.
        var reached = outbox.Reached(alert.Name) ?? newest;
        while (reached < newest)
        {
            var found = await answers.Search.NewAsync(alert.Query, reached, ArticlesAtOnce, cancel);
            reached = found.Count < ArticlesAtOnce ? newest : found[^1].Number;
            var byStory = found.DistinctBy(article => article.Story).ToDictionary(article => article.Story);
            var told = outbox.Tell(
                alert.Name,
                reached,
                [.. byStory.Values.Select(article => (article.Story, article.Article))],
                alert.Digest is null ? story => Letters(alert, story, [byStory[story]]) : null,
                clock.GetUtcNow());
            if (told > 0)
                log.LogInformation("Alert {Alert}: {Stories} new stories", alert.Name, told);
        }

        if (outbox.Reached(alert.Name) is null)
            outbox.Tell(alert.Name, newest, [], null, clock.GetUtcNow());
    }

    private async Task DigestAsync(Alert alert, CancellationToken cancel)
    {
        if (alert.Digest is not { } time)
            return;
        var now = clock.GetUtcNow();
        var planned = outbox.NextDigest(alert.Name);
        if (planned > now)
            return;
        var waiting = planned is null ? [] : outbox.Collected(alert.Name);
        var articles = await answers.Search.ArticlesAsync([.. waiting.Select(one => one.Article)], cancel);
        var about = DateOnly.FromDateTime(now.ToOffset(NewsTime.China).DateTime).Iso();
        outbox.Digest(alert.Name, [.. waiting.Select(one => one.Story)], articles.Count == 0 ? [] : Letters(alert, about, articles), Next(time, now), now);
    }

    /// <summary>The next moment at which it is this time of day in China.</summary>
    private static DateTimeOffset Next(TimeOnly time, DateTimeOffset now)
    {
        var here = now.ToOffset(NewsTime.China);
        var today = new DateTimeOffset(here.Date + time.ToTimeSpan(), NewsTime.China);
        return today > now ? today : today.AddDays(1);
    }

    private IEnumerable<Letter> Letters(Alert alert, string about, IReadOnlyList<NewArticle> articles)
    {
        var payload = Payload(alert, articles);
        if (alert.Webhook is { } hook)
            yield return new Letter(Outbox.IdOf(alert.Name, "webhook", hook.AbsoluteUri, about), alert.Name, "webhook", hook.AbsoluteUri, payload);
        if (alert.Mail is { } mail)
            yield return new Letter(Outbox.IdOf(alert.Name, "mail", mail, about), alert.Name, "mail", mail, payload);
    }

    private string Payload(Alert alert, IReadOnlyList<NewArticle> articles)
    {
        var payload = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(payload, Readable))
        {
            json.WriteStartObject();
            json.WriteString("alert", alert.Name);
            json.WriteStartArray("stories");
            foreach (var article in articles)
            {
                json.WriteStartObject();
                json.WriteString("story", article.Story);
                json.WriteString("title", article.Title);
                json.WriteString("outlet", article.Outlet);
                json.WriteString("published", article.Published);
                json.WriteString("source", article.Address);
                json.WriteString("page", file.Site is { } site ? $"{site.TrimEnd('/')}/story/{article.Story}.html" : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(payload.WrittenSpan);
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        var secrets = file.Alerts.ToDictionary(alert => alert.Name, alert => alert.Secret);
        foreach (var letter in outbox.Due(clock.GetUtcNow(), 100))
        {
            var error = await postman.SendAsync(letter, secrets.GetValueOrDefault(letter.Alert), cancel);
            if (error is null)
            {
                outbox.Sent(letter, clock.GetUtcNow());
                continue;
            }

            log.LogWarning("Alert {Alert} to {Target}: {Error}", letter.Alert, letter.Target, error);
            outbox.Failed(letter, error, letter.Tries + 1 < Attempts ? clock.GetUtcNow() + Backoff.After(letter.Tries + 1, chance) : null);
        }
    }
}
