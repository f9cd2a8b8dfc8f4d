using System.CommandLine;
using Huijian.Collect;

namespace Huijian.Commands;

/// <summary>What a user may tell reading, in the same words for <c>read</c>, <c>add</c> and <c>serve</c>: origins, profiles of sites, mappings of news APIs.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _origins =
        new("--origins") { Description = "Tab-separated: path, address, optional time fetched. Tells where saved files came from.", HelpName = "FILE" };

    private readonly Option<string?> _profiles =
        new("--profiles") { Description = "Tab-separated: site, field, selector. Says where title, time, outlet, byline and body of some sites stand.", HelpName = "FILE" };

    private readonly Option<string[]> _mappings =
        new("--mapping") { Description = "Which keys of a news API's JSON hold what (docs/formats.md). May be given several times.", HelpName = "FILE" };

    private readonly Option<string?> _contact =
        new("--contact") { Description = "Your mail address or page, told to the sites whose addresses you name.", HelpName = "CONTACT" };

    private readonly Option<bool> _allow = new("--allow") { Description = "The hosts of the named addresses may lie in your own network." };

    public ReadingOptions(Command command)
    {
        command.Options.Add(_origins);
        command.Options.Add(_profiles);
        command.Options.Add(_mappings);
        command.Options.Add(_contact);
        command.Options.Add(_allow);
    }

    /// <summary>The fetching of addresses as the user wants it. Throws <see cref="UserError"/> for a contact that is none.</summary>
    public Addresses Addresses(ParseResult parsed, TimeProvider clock)
    {
        var contact = parsed.GetValue(_contact);
        var agent = contact is null ? UserAgent.ByHand : UserAgent.Of(contact)
            ?? throw new UserError($"'{contact}' is no contact.", "Give a mail address or the address of a page: --contact you@example.org");
        return new Addresses(agent, parsed.GetValue(_allow), clock);
    }

    /// <summary>The pipeline as the user wants it. Throws <see cref="UserError"/> for a file that is missing or has a bad line.</summary>
    public Pipeline Pipeline(ParseResult parsed, Addresses addresses) => new()
    {
        WithOrigin = OriginsFile.Load(parsed.GetValue(_origins)),
        Guides = MappingFiles.Load(parsed.GetValue(_mappings)) with { Profiles = ProfilesFile.Load(parsed.GetValue(_profiles)) },
        Fetch = addresses.DocumentsAsync,
    };
}
