using Huijian.Facts.Model;

namespace Huijian.Collect;

/// <summary>Paths that a user names → the files behind them, in a fixed order.</summary>
internal static class Files
{
    /// <summary>The largest file that is taken whole, in bytes. A news page has some hundred thousand; an archive of a year some hundred million.</summary>
    public const long LargestBytes = 1L << 31;

    /// <summary>
    /// The files under the given paths: a file is itself, a folder all files in it and below, by ordinal order of their paths.
    /// Hidden files and folders (a leading dot) and records are left out. A path that is not there stays in, so that opening it says so.
    /// </summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }

            foreach (var file in InFolder(path))
                yield return file;
        }
    }

    /// <summary>Opens a file as a document; the bytes are read by the stage that needs them. Gives null and the reason if it cannot be read.</summary>
    public static (Document? Document, string? Reason) Open(string path)
    {
        try
        {
            if (!File.Exists(path))
                return (null, "no such file or folder. Check the path; names are case-sensitive.");
            var length = new FileInfo(path).Length;
            if (length > LargestBytes)
                return (null, $"{length / (1 << 20)} MB is more than one document may have. Split it.");
            return (new Document(path.Replace('\\', '/'), File.ReadAllBytes(path)), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"cannot be opened ({error.Message}). Check that it exists and may be read.");
        }
    }

    private static IEnumerable<string> InFolder(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(file => !IsHidden(Path.GetRelativePath(folder, file)) && !IsRecord(file))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsHidden(string relative) =>
        relative.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Any(part => part.StartsWith('.'));

    private static bool IsRecord(string file) =>
        file.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ||
        file.EndsWith(".db-wal", StringComparison.OrdinalIgnoreCase) ||
        file.EndsWith(".db-shm", StringComparison.OrdinalIgnoreCase);
}
