namespace Huijian.Publish.Alerts;

/// <summary>Through whom mail is sent.</summary>
internal sealed record MailServer(string Host, int Port, string From)
{
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the line is encrypted (STARTTLS); off only for a server on the same machine.</summary>
    public bool IsEncrypted { get; init; } = true;
}
