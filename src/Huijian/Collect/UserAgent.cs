namespace Huijian.Collect;

/// <summary>Who we say we are. A contact is not optional: whoever runs a site must be able to tell us to stop.</summary>
internal sealed record UserAgent
{
    /// <summary>The name that robots.txt files address us by.</summary>
    public const string Product = "huijian";

    private UserAgent(string contact) => Contact = contact;

    /// <summary>For a page that a person asks for by name, once: nobody collects, so there is nobody to ask to stop.</summary>
    public static UserAgent ByHand { get; } = new("");

    /// <summary>A mail address, or the address of a page that says how to reach whoever runs this collector; empty for a page asked for by hand.</summary>
    public string Contact { get; }

    /// <summary>The contact as a User-Agent, or null if it is neither a mail address nor a web page.</summary>
    public static UserAgent? Of(string? contact)
    {
        var text = contact?.Trim() ?? "";
        if (text.Any(letter => letter is < '!' or > '~' or '(' or ')' or ';'))
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
            return new UserAgent(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') ? new UserAgent("mailto:" + text) : null;
    }

    public override string ToString() => $"{Product}/{typeof(UserAgent).Assembly.GetName().Version?.ToString(2) ?? "0"} ({(Contact.Length > 0 ? "+" + Contact : "one page, by hand")})";
}
