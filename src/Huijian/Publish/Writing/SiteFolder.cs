using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Enumeration;

namespace Huijian.Publish.Writing;

/// <summary>
/// A folder that holds a written site and the list of its files with the marks of what they were made from. Only files of the list are ever replaced or removed;
/// what else lies in the folder stays untouched.
/// </summary>
internal sealed class SiteFolder
{
    private const string ListName = ".huijian-site";

    // Of a site that is new nobody knows yet; a thousand articles have about as many.
    private const int LikelyFiles = 4096;

    private readonly string _folder;
    private readonly string _list;
    private readonly Lock _striking = new();
    private readonly Dictionary<string, ulong> _before;
    private readonly HashSet<string> _there;
    private readonly ConcurrentDictionary<string, ulong> _now;
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);
    private int _written;

    /// <summary>Reads the list of a folder that was claimed, and which files are there.</summary>
    public SiteFolder(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _list = Path.Combine(_folder, ListName);
        _before = new(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(_list))
        {
            // The last line about a file counts. A list that somebody wrote into is no reason to fail: what is no mark is zero, and the file is made again.
            var tab = line.LastIndexOf('\t');
            if (tab > 0)
                _before[line[(tab + 1)..]] = ulong.TryParse(line.AsSpan(0, tab), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark) ? mark : 0;
        }

        // Most files stay, and a few come: to make room for one more at a time takes longer than to look at the files.
        _now = new(Environment.ProcessorCount, Math.Max(LikelyFiles, _before.Count + _before.Count / 8), StringComparer.Ordinal);
        // To go through the folder once is quicker than to ask for forty thousand files one by one.
        _there = _before.Count == 0 ? [] : Files(_folder).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Makes the folder, or sees that it is one of ours; true if no site was written there before. Throws <see cref="UserError"/> if it holds files but no site
    /// of ours.
    /// </summary>
    public static bool Claim(string folder)
    {
        if (File.Exists(folder))
            throw new UserError($"{folder}: this is a file.", "Name a folder for the site.");
        Directory.CreateDirectory(folder);
        var list = new FileInfo(Path.Combine(folder, ListName));
        if (list.Exists)
            return list.Length == 0;
        if (Directory.EnumerateFileSystemEntries(folder).Any(entry => Path.GetFileName(entry) is not ".git" and not "CNAME"))
            throw new UserError($"{folder}: the folder holds files of something else.", "Name an empty folder, or one that huijian publish wrote.");
        // From the first moment on the folder is known as ours: a run that is stopped half-way can be begun again.
        File.WriteAllText(list.FullName, "");
        return true;
    }

    /// <summary>
    /// Puts a file of the site in place, unless it is there with the same bytes. <paramref name="path"/> begins with a slash;
    /// <paramref name="mark"/> says what it was made from, for <see cref="Keep"/>. Several threads may write.
    /// </summary>
    public void Write(string path, ReadOnlySpan<byte> bytes, ulong mark = 0)
    {
        var place = PlaceOf(path);
        _now[path] = mark;
        var known = _before.ContainsKey(path);
        if (known && Holds(place, bytes))
            return;
        var parent = Path.GetDirectoryName(place)!;
        if (!_made.ContainsKey(parent))
        {
            Directory.CreateDirectory(parent);
            _made[parent] = true;
        }

        if (_before.Count > 0)
            StrikeOff(path);
        // Nobody reads what is not there yet: a new file needs no renaming, and one left half-written is not on the list and is written again.
        if (known || !WriteNew(place, bytes))
        {
            var beside = place + ".new";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, place, overwrite: true);
        }

        Interlocked.Increment(ref _written);
    }

    /// <summary>
    /// Says in the list that nothing is known of a file, before the file is touched: what a run that is stopped half-way has replaced would
    /// otherwise pass for what the list says of it.
    /// </summary>
    private void StrikeOff(string path)
    {
        lock (_striking)
            File.AppendAllText(_list, $"0\t{path}\n");
    }

    /// <summary>True if a file is there and holds these bytes.</summary>
    private static bool Holds(string place, ReadOnlySpan<byte> bytes)
    {
        if (!File.Exists(place))
            return false;
        using var file = File.OpenHandle(place);
        if (RandomAccess.GetLength(file) != bytes.Length)
            return false;
        var there = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, there.AsSpan(read, bytes.Length - read), read) is > 0 and var more)
                read += more;
            return there.AsSpan(0, read).SequenceEqual(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(there);
        }
    }

    private static bool WriteNew(string place, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var file = File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
            RandomAccess.Write(file, bytes, 0);
            return true;
        }
        catch (IOException) when (File.Exists(place))
        {
            return false;
        }
    }

    /// <summary>Keeps a file that was made from the same before; false if it must be made.</summary>
    public bool Keep(string path, ulong mark)
    {
        if (!_before.TryGetValue(path, out var before) || before != mark || !IsThere(path))
            return false;
        _now[path] = before;
        return true;
    }

    /// <summary>True if a file has been written or kept in this run.</summary>
    public bool Holds(string path) => _now.ContainsKey(path);

    /// <summary>Keeps all files that bear this mark; false if there are none, or one of them is missing.</summary>
    public bool KeepAll(ulong mark)
    {
        var kept = _before.Where(file => file.Value == mark).Select(file => file.Key).ToList();
        return kept.Count > 0 && kept.TrueForAll(path => Keep(path, mark));
    }

    /// <summary>Removes what is no longer part of the site and writes the list.</summary>
    public Published Finish()
    {
        var removed = 0;
        foreach (var path in _before.Keys.Where(path => !_now.ContainsKey(path)))
        {
            File.Delete(PlaceOf(path));
            removed++;
        }

        if (_written == 0 && removed == 0 && _now.All(file => _before.TryGetValue(file.Key, out var before) && before == file.Value))
            return new Published(_now.Count, 0, 0);
        using (var list = File.CreateText(_list + ".new"))
        {
            var paths = _now.Keys.ToArray();
            Array.Sort(paths, StringComparer.Ordinal);
            foreach (var path in paths)
            {
                list.Write(string.Create(CultureInfo.InvariantCulture, $"{_now[path]:x}\t{path}\n"));
            }
        }

        File.Move(_list + ".new", _list, overwrite: true);
        return new Published(_now.Count, _written, removed);
    }

    private bool IsThere(string path) => IsPlain(path) ? _there.Contains(path) : File.Exists(PlaceOf(path));

    private string PlaceOf(string path)
    {
        if (IsPlain(path))
            return _folder + path;
        var place = Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(path.TrimStart('/'))));
        return place.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? place
            : throw new InvalidOperationException($"The page {path} would lie outside the site's folder.");
    }

    // Nearly all addresses are plain names: the file is called what the address says, and it leads nowhere else.
    private static bool IsPlain(string path) => !path.AsSpan().ContainsAny('%', '\\') && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>The addresses of the files in a folder; nothing hidden.</summary>
    private static FileSystemEnumerable<string> Files(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => string.Concat(entry.Directory[folder.Length..], "/", entry.FileName).Replace(Path.DirectorySeparatorChar, '/'),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };
}
