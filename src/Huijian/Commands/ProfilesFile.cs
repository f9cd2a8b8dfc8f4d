using Huijian.Facts.Reading.Pages;

namespace Huijian.Commands;

/// <summary><c>--profiles FILE</c>: where the parts of some sites' pages stand, for pages that the general rules misread.</summary>
internal static class ProfilesFile
{
    /// <summary>The file's profiles; none without a file. Throws <see cref="UserError"/> for a file that is missing or has a bad line.</summary>
    public static SiteProfiles Load(string? file)
    {
        if (file is null)
            return SiteProfiles.None;
        if (!File.Exists(file))
            throw new UserError($"{file}: no such profiles file.", "Give a tab-separated file: site, field, selector.");
        var name = Path.GetFileNameWithoutExtension(file);
        try
        {
            using var reader = File.OpenText(file);
            return SiteProfiles.Parse(name, reader);
        }
        catch (InvalidDataException error)
        {
            throw new UserError(error.Message.Replace($"knowledge/{name}.tsv", file, StringComparison.Ordinal), "Mend the line; docs/site-profiles.md shows the form.");
        }
    }
}
