using Huijian.Facts.Model;
using Huijian.Facts.Reading.Containers;

namespace Huijian.Collect;

/// <summary>Paths that a user names → the files behind them, in a fixed order.</summary>
internal static class Files
{
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

    /// <summary>
    /// The documents in a file, one at a time however large it is: a container gives its members, anything else itself.
    /// A file that cannot be opened or read gives the reason instead.
    /// </summary>
    public static IEnumerable<Unpacked> Documents(string path, Func<Document, Document> withOrigin, CancellationToken cancel = default)
    {
        var document = new Document(path.Replace('\\', '/'), default);
        FileStream stream;
        string reason;
        try
        {
            if (!File.Exists(path))
                return [Refused("No such file or folder.", "Check the path; names are case-sensitive.")];
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Members(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            reason = error.Message;
        }

        return [Refused($"It cannot be opened ({reason.TrimEnd('.')}).", "Check that it exists and may be read.")];

        Unpacked Refused(string what, string remedy) => new(document, new Trouble(what, remedy, Fatal: true));

        IEnumerable<Unpacked> Members(FileStream opened)
        {
            using (opened)
            {
                foreach (var one in Unpacking.Open(withOrigin(document), opened, cancel))
                    yield return one.Document.Path == document.Path ? one : one with { Document = withOrigin(one.Document) };
            }
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
