using Huijian.Facts.Reading;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Commands;

/// <summary><c>--mapping FILE</c>: which keys of a news API's JSON hold what; see docs/formats.md. May be given several times; the first that fits is used, before the shipped ones.</summary>
internal static class MappingFiles
{
    /// <summary>What reading is guided by. Throws <see cref="UserError"/> for a file that is missing or no mapping.</summary>
    public static ReadingGuides Load(IReadOnlyList<string>? files) =>
        files is null or [] ? ReadingGuides.None : new ReadingGuides(SiteProfiles.None, [.. files.Select(Mapping), .. ApiMapping.Shipped]);

    private static ApiMapping Mapping(string file)
    {
        if (!File.Exists(file))
            throw new UserError($"{file}: no such mapping file.", "Give a JSON file as docs/formats.md describes.");
        try
        {
            return ApiMapping.Parse(File.ReadAllText(file), file);
        }
        catch (FormatException error)
        {
            throw new UserError(error.Message, "Mend the mapping; docs/formats.md shows one.");
        }
    }
}
