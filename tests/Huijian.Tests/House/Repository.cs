using System.Runtime.CompilerServices;

namespace Huijian.Tests.House;

/// <summary>Where the repository lies, found from this file's own path at compile time or from the working folder upwards.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folder <c>shared</c> beside the repository (or <c>HUIJIAN_SHARED</c>), with gold data and the corpus; null where it is not there.</summary>
    public static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("HUIJIAN_SHARED"), Path.Combine(Path.GetDirectoryName(Root)!, "shared") }
            .FirstOrDefault(Directory.Exists);

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts"))
            .Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { Path.GetDirectoryName(here), AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Huijian.slnx")))
                    return folder;
            }
        }

        throw new DirectoryNotFoundException("The tests must run inside the repository: no Huijian.slnx above them.");
    }
}
