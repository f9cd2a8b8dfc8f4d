using System.CommandLine;
using System.Net;
using Huijian.Publish;
using Huijian.Publish.Reviewing;

namespace Huijian.Commands;

/// <summary>Who may reach a live site, what they see and who may judge.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string> _listen = new("--listen") { Description = "The address to listen on; 0.0.0.0 lets others in.", HelpName = "ADDRESS", DefaultValueFactory = _ => IPAddress.Loopback.ToString() };
    private readonly Option<bool> _public = new("--public") { Description = "Facts, short quotes and links only, no whole texts: what a proxy shows to others. So it is by itself wherever it listens beyond loopback." };
    private readonly Option<bool> _whole = new("--whole") { Description = "Whole texts and photos even though others can reach it; mind whose they are." };
    private readonly Option<string> _site = Site();
    private readonly Option<string[]> _open = OpenOutlets();
    private readonly Option<string?> _accounts = new("--accounts") { Description = "Reviewers who sign in, a line each as huijian account prints it.", HelpName = "FILE" };
    private readonly Option<string?> _header = new("--reviewer-header") { Description = "The header in which a proxy names a reviewer who signed in there. The proxy must strip it from what comes from outside.", HelpName = "NAME" };

    public SiteOptions(Command command)
    {
        command.Options.Add(_listen);
        command.Options.Add(_public);
        command.Options.Add(_whole);
        command.Options.Add(_site);
        command.Options.Add(_open);
        command.Options.Add(_accounts);
        command.Options.Add(_header);
    }

    public static Option<string> Site() => new("--site") { Description = "The address under which readers will know it, for feeds and sitemaps.", HelpName = "URL", DefaultValueFactory = _ => "" };

    public static Option<string[]> OpenOutlets() => new("--open-outlet") { Description = "An outlet whose whole texts may be shown to everybody; may be given several times.", HelpName = "NAME", DefaultValueFactory = _ => [] };

    /// <summary>The address of a site without its last slash, as links are put behind it; empty for none. Throws <see cref="UserError"/> for what is no address of a site.</summary>
    public static string AddressOf(string site) =>
        site.Length == 0 ? ""
        : Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0 ? site.TrimEnd('/')
        : throw new UserError($"--site {site}: this is no address of a site.", "Give all of it, as in https://news.example.");

    /// <summary>The settings asked for. Throws <see cref="UserError"/> for an address or accounts file that is none.</summary>
    public SiteSettings Settings(ParseResult parsed)
    {
        if (!IPAddress.TryParse(parsed.GetValue(_listen), out var address))
            throw new UserError($"--listen {parsed.GetValue(_listen)}: this is no address.", "Give one of this machine, or 0.0.0.0 for all of them.");
        if (parsed.GetValue(_public) && parsed.GetValue(_whole))
            throw new UserError("--public and --whole contradict each other.", "Give one of them.");
        return new SiteSettings
        {
            Address = address,
            Public = parsed.GetValue(_public) || (!IPAddress.IsLoopback(address) && !parsed.GetValue(_whole)),
            Site = AddressOf(parsed.GetValue(_site)!),
            OpenOutlets = parsed.GetValue(_open)!.ToHashSet(StringComparer.Ordinal),
            Accounts = parsed.GetValue(_accounts) is { } file ? AccountsFile.Load(file) : new Dictionary<string, string>(StringComparer.Ordinal),
            ReviewerHeader = parsed.GetValue(_header),
        };
    }
}
