using System.CommandLine;
using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Commands;

/// <summary><c>--profiles FILE</c>: where the parts of some sites' pages stand, for pages that the general rules misread.</summary>
internal static class ProfilesFile
{
    /// <summary>The option, as <c>read</c> and <c>add</c> take it.</summary>
    public static Option<string?> Option() =>
        new("--profiles") { Description = "Tab-separated: site, field, selector. Says where title, time, outlet, byline and body of some sites stand.", HelpName = "FILE" };

    /// <summary>The product's rules with the file's profiles. Throws <see cref="UserError"/> for a file that is missing or has a bad line.</summary>
    public static ReadingGuides Load(string? file)
    {
        if (file is null)
            return ReadingGuides.None;
        if (!File.Exists(file))
            throw new UserError($"{file}: no such profiles file.", "Give a tab-separated file: site, field, selector.");
        var name = Path.GetFileNameWithoutExtension(file);
        try
        {
            using var reader = File.OpenText(file);
            return ReadingGuides.None with { Profiles = SiteProfiles.Parse(name, reader) };
        }
        catch (InvalidDataException error)
        {
            throw new UserError(error.Message.Replace($"knowledge/{name}.tsv", file, StringComparison.Ordinal), "Mend the line; docs/site-profiles.md shows the form.");
        }
    }
}
