using System.Collections.Immutable;
using Huijian.Facts.Reading.Apis;

namespace Huijian.Collect;

/// <summary>The file that says what to follow. <c>docs/following-sources.md</c> describes it for those who write it.</summary>
internal sealed record SourcesFile(string Path, UserAgent Agent, ImmutableArray<Source> Sources)
{
    private static readonly ImmutableArray<SourceKind> Kinds = [.. Enum.GetValues<SourceKind>()];

    private static readonly string KindNames = string.Join(", ", Kinds.Select(KeyOf));

    /// <summary>Reads a sources file. Throws <see cref="UserError"/> with file and line for whatever is wrong in it.</summary>
    public static SourcesFile Load(string path)
    {
        if (!File.Exists(path))
            throw new UserError($"{path}: no such sources file.", "Begin one with: huijian source add ADDRESS --sources " + path);
        return Read(path, File.ReadAllText(path));
    }

    /// <param name="path">For messages, and as the place that relative folders are relative to.</param>
    public static SourcesFile Read(string path, string text)
    {
        var file = YamlSettings.Read(path, text, "a sources file");
        var contact = file.Text("contact");
        var agent = UserAgent.Of(contact) ?? throw file.Error(
            contact is null ? "there is no contact." : $"'{contact}' is neither a mail address nor a web page.",
            "Write `contact: you@example.org` at the top: whoever runs a site must be able to reach you.",
            "contact");
        var usual = file.One("defaults", "the defaults");
        foreach (var key in (string[])["every", "delay", "pages", "recheck"])
            usual?.Has(key);
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var entry in file.Several("sources", "a source"))
        {
            var source = SourceOf(entry, usual, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            if (sources.Any(other => other.Name == source.Name))
                throw entry.Error($"there are two sources named '{source.Name}'.", "Give each its own name; its state is kept under it.", "name");
            if (entry.Flag("paused") != true)
                sources.Add(source);
            entry.Done();
        }

        // These are read by those who send the alerts.
        foreach (var key in (string[])["alerts", "mail", "site"])
            _ = file.Has(key);
        usual?.Done();
        file.Done();
        return new SourcesFile(path, agent, sources.ToImmutable());
    }

    /// <summary>The word of a kind in the file: <c>feed</c>, <c>list</c> …</summary>
    public static string KeyOf(SourceKind kind) => kind.ToString().ToLowerInvariant();

    private static Source SourceOf(YamlSettings entry, YamlSettings? usual, string folder)
    {
        var kinds = Kinds.Where(kind => entry.Has(KeyOf(kind))).ToList();
        if (kinds is not [var kind] || entry.Text(KeyOf(kind)) is not { } location)
            throw entry.Error($"a source needs one of: {KindNames}.", "Write, for example, `feed: https://example.org/rss.xml`.");
        var source = new Source(entry.Text("name") ?? location, kind, location);
        if (source.IsOnTheWeb)
        {
            if (!Uri.TryCreate(location, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw entry.Error($"'{location}' is not a web address.", "Begin it with http:// or https://.", KeyOf(kind));
        }
        else
        {
            source = source with { Location = System.IO.Path.GetFullPath(location, folder) };
        }

        return source with
        {
            Every = entry.Span("every") ?? usual?.Span("every") ?? source.Every,
            Delay = entry.Span("delay") ?? usual?.Span("delay") ?? source.Delay,
            Pages = entry.Whole("pages", 1, 100_000) ?? usual?.Whole("pages", 1, 100_000) ?? source.Pages,
            Articles = entry.Text("articles"),
            Category = entry.Text("category"),
            Mappings = MappingsOf(entry, folder),
            AllowedHosts = [.. entry.Texts("allow") ?? []],
            Recheck = (entry.Spans("recheck") ?? usual?.Spans("recheck")) is { } spans ? [.. spans.Order()] : source.Recheck,
        };
    }

    private static ImmutableArray<ApiMapping> MappingsOf(YamlSettings entry, string folder)
    {
        if (entry.Text("mapping") is not { } mapping)
            return ApiMapping.Shipped;
        var file = System.IO.Path.GetFullPath(mapping, folder);
        if (!File.Exists(file))
            throw entry.Error($"there is no mapping file '{mapping}'.", "Write it; docs/formats.md shows one.", "mapping");
        try
        {
            return [ApiMapping.Parse(File.ReadAllText(file), mapping), .. ApiMapping.Shipped];
        }
        catch (FormatException error)
        {
            throw entry.Error(error.Message, "Mend the mapping; docs/formats.md shows one.", "mapping");
        }
    }
}
