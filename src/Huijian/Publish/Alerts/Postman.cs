using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huijian.Record;

namespace Huijian.Publish.Alerts;

/// <summary>Sends letters: signed posts to webhooks, mails through a server.</summary>
internal sealed class Postman(MailServer? server, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };

    /// <summary>Sends one letter; gives why it could not be, or null.</summary>
    public async Task<string?> SendAsync(Letter letter, string? secret, CancellationToken cancel)
    {
        try
        {
            return letter.Way == "webhook" ? await PostAsync(letter, secret, cancel) : await MailAsync(letter, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"no answer within {Patience.TotalSeconds:0} s";
        }
        catch (Exception error) when (error is HttpRequestException or SmtpException or IOException or FormatException)
        {
            return error.Message;
        }
    }

    /// <summary>
    /// The signature of a post: HMAC-SHA256 over the time in seconds, a dot and the body, in hexadecimal. A receiver that checks the time
    /// cannot be fooled by an old post.
    /// </summary>
    public static string Signature(string secret, long seconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> PostAsync(Letter letter, string? secret, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, letter.Target);
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(letter.Payload));
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        message.Headers.Add("Idempotency-Key", letter.Id);
        if (secret is not null)
        {
            var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
            message.Headers.Add("X-Huijian-Signature", string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Signature(secret, seconds, letter.Payload)}"));
        }

        using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.IsSuccessStatusCode ? null : $"the receiver said {(int)answer.StatusCode}";
    }

    private async Task<string?> MailAsync(Letter letter, CancellationToken cancel)
    {
        if (server is null)
            return "no mail server is set";
        using var mail = new MailMessage(server.From, letter.Target)
        {
            Subject = Subject(letter),
            SubjectEncoding = Encoding.UTF8,
            Body = Body(letter),
            BodyEncoding = Encoding.UTF8,
        };
        // The same letter has the same name at every attempt, so that a mailbox shows it once.
        mail.Headers.Add("Message-ID", $"<{letter.Id}@huijian>");
        using var smtp = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted, Timeout = (int)Patience.TotalMilliseconds };
        if (server.User is { } user)
            smtp.Credentials = new System.Net.NetworkCredential(user, server.Password);
        await smtp.SendMailAsync(mail, cancel);
        return null;
    }

    private static string Subject(Letter letter)
    {
        using var payload = JsonDocument.Parse(letter.Payload);
        var stories = payload.RootElement.GetProperty("stories");
        var count = stories.GetArrayLength();
        return count == 1 ? $"汇见 {letter.Alert}：{Text(stories[0], "title")}" : string.Create(CultureInfo.InvariantCulture, $"汇见 {letter.Alert}：{count}条");
    }

    private static string Body(Letter letter)
    {
        using var payload = JsonDocument.Parse(letter.Payload);
        var body = new StringBuilder();
        foreach (var story in payload.RootElement.GetProperty("stories").EnumerateArray())
        {
            body.AppendLine(Text(story, "title"));
            body.AppendLine(string.Join(' ', new[] { Text(story, "outlet"), Text(story, "published") }.Where(word => word.Length > 0)));
            foreach (var address in new[] { Text(story, "page"), Text(story, "source") }.Where(address => address.Length > 0))
                body.AppendLine(address);
            body.AppendLine();
        }

        return body.ToString();
    }

    private static string Text(JsonElement story, string key) =>
        story.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.ReplaceLineEndings(" ") : "";
}
