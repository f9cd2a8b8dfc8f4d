using System.Collections.Immutable;
using System.Globalization;
using Huijian.Ask;
using Huijian.Collect;

namespace Huijian.Publish.Alerts;

/// <summary>The alerts of a sources file, and the mail server they use.</summary>
internal sealed record AlertsFile(ImmutableArray<Alert> Alerts, MailServer? Server, string? Site)
{
    /// <summary>Reads the part of a sources file that is about alerts. Throws <see cref="UserError"/> with file and line.</summary>
    /// <param name="secret">Gives a secret by the name of its environment variable; null if it is not set.</param>
    public static AlertsFile Read(string path, string text, Func<string, string?> secret)
    {
        var file = YamlSettings.Read(path, text, "a sources file");
        var server = file.One("mail", "the mail server") is { } mail ? ServerOf(mail, secret) : null;
        var alerts = ImmutableArray.CreateBuilder<Alert>();
        foreach (var entry in file.Several("alerts", "an alert"))
        {
            var alert = AlertOf(entry, secret);
            if (alerts.Any(other => other.Name == alert.Name))
                throw entry.Error($"there are two alerts named '{alert.Name}'.", "Give each its own name; what was told is remembered under it.", "name");
            if (alert.Mail is not null && server is null)
                throw entry.Error("there is no mail server.", "Write `mail:` with `server:` and `from:` at the top of the file.", "mail");
            alerts.Add(alert);
        }

        return new AlertsFile(alerts.ToImmutable(), server, file.Text("site"));
    }

    private static MailServer ServerOf(YamlSettings mail, Func<string, string?> secret)
    {
        var server = new MailServer(
            mail.Text("server") ?? throw mail.Error("the mail server has no name.", "Write `server: smtp.example.org`."),
            mail.Whole("port", 1, 65535) ?? 587,
            mail.Text("from") ?? throw mail.Error("the mail has no sender.", "Write `from: huijian@example.org`."))
        {
            User = mail.Text("user"),
            Password = mail.Text("password") is { } name ? Secret(mail, "password", name, secret) : null,
            IsEncrypted = mail.Flag("encrypted") ?? true,
        };
        mail.Done();
        return server;
    }

    private static Alert AlertOf(YamlSettings entry, Func<string, string?> secret)
    {
        var query = new SearchQuery
        {
            Words = entry.Text("search") ?? "",
            Person = entry.Text("person"),
            Body = entry.Text("body"),
            Place = entry.Text("place"),
            Security = entry.Text("security"),
        };
        if (query == new SearchQuery())
            throw entry.Error("an alert needs something to look for.", "Write `search: 辽宁 联通`, or `person:`, `body:`, `place:` or `security:` with an id from the site.");
        var alert = new Alert(entry.Text("name") ?? throw entry.Error("an alert needs a name.", "Write `name: …`."), query)
        {
            Webhook = entry.Text("webhook") is { } hook ? AddressOf(entry, hook) : null,
            Secret = entry.Text("secret") is { } name ? Secret(entry, "secret", name, secret) : null,
            Mail = entry.Text("mail"),
            Digest = entry.Text("digest") is { } time ? TimeOf(entry, time) : null,
        };
        if (alert.Webhook is null && alert.Mail is null)
            throw entry.Error("an alert needs somebody to tell.", "Write `webhook: https://…` or `mail: you@example.org`.");
        entry.Done();
        return alert;
    }

    private static Uri AddressOf(YamlSettings entry, string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw entry.Error($"'{written}' is not a web address.", "Begin it with https://.", "webhook");

    private static TimeOnly TimeOf(YamlSettings entry, string written) =>
        TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw entry.Error($"'{written}' is not a time of day.", "Write `digest: \"08:00\"`.", "digest");

    private static string Secret(YamlSettings entry, string key, string name, Func<string, string?> secret) =>
        secret(name) ?? throw entry.Error($"the environment variable {name} is not set.", $"Set it; '{key}' names a variable, so that no secret stands in the file.", key);
}
