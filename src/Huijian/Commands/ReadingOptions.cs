using System.CommandLine;

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

    public ReadingOptions(Command command)
    {
        command.Options.Add(_origins);
        command.Options.Add(_profiles);
        command.Options.Add(_mappings);
    }

    /// <summary>The pipeline as the user wants it. Throws <see cref="UserError"/> for a file that is missing or has a bad line.</summary>
    public Pipeline Pipeline(ParseResult parsed) => new()
    {
        WithOrigin = OriginsFile.Load(parsed.GetValue(_origins)),
        Guides = MappingFiles.Load(parsed.GetValue(_mappings)) with { Profiles = ProfilesFile.Load(parsed.GetValue(_profiles)) },
    };
}
