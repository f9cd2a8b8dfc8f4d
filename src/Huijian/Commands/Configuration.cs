using Huijian.Collect;

namespace Huijian.Commands;

/// <summary>
/// What is set once for all commands: an option on the command line wins, then the environment (<c>HUIJIAN_RECORD</c>), then the file
/// <c>huijian.yml</c> of the working folder (or the one that <c>HUIJIAN_CONFIG</c> names), then the product's own default.
/// </summary>
internal static class Configuration
{
    /// <summary>Key, default, and what it is for.</summary>
    private static readonly (string Key, string Default, string About)[] Known =
    [
        ("record", "huijian.db", "the record: a SQLite file or a PostgreSQL connection"),
        ("sources", "sources.yml", "the sources file"),
        ("port", "8080", "the port on loopback that serve listens on"),
    ];

    /// <summary>The value of a setting. Throws <see cref="UserError"/> for a file with mistakes.</summary>
    public static string Of(string key) => All().Single(setting => setting.Key == key).Value;

    /// <summary>Every setting with its value and where it comes from.</summary>
    public static IReadOnlyList<(string Key, string Value, string From, string About)> All()
    {
        var path = Environment.GetEnvironmentVariable("HUIJIAN_CONFIG") ?? "huijian.yml";
        var file = File.Exists(path) ? YamlSettings.Read(path, File.ReadAllText(path), "the configuration") : null;
        var settings = Known.Select(known => Setting(known.Key, known.Default, known.About, path, file)).ToList();
        file?.Done();
        return settings;
    }

    /// <summary>A value as it may be shown: a connection without its password.</summary>
    public static string Shown(string value) =>
        value.Contains("Password=", StringComparison.OrdinalIgnoreCase)
            ? string.Join(';', value.Split(';').Select(part => part.TrimStart().StartsWith("Password=", StringComparison.OrdinalIgnoreCase) ? "Password=…" : part))
            : value;

    private static (string Key, string Value, string From, string About) Setting(string key, string otherwise, string about, string path, YamlSettings? file)
    {
        var variable = "HUIJIAN_" + key.ToUpperInvariant();
        var written = file?.Text(key);
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set)
            return (key, set, variable, about);
        return written is null ? (key, otherwise, "default", about) : (key, written, path, about);
    }
}
