using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Enumeration;
using System.Text;

namespace Huijian.Publish.Writing;

/// <summary>
/// A folder that holds a written site and the list of its files with the marks of what they were made from. Only files of the list are ever replaced or removed;
/// what else lies in the folder stays untouched.
/// </summary>
internal sealed class SiteFolder
{
    private const string ListName = ".huijian-site";

    private readonly string _folder;
    private readonly string _list;
    private readonly Lock _striking = new();
    private readonly Dictionary<string, ListedFile> _listed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ulong> _added = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);
    private int _written;

    /// <summary>Reads the list of a folder that was claimed, and which files are there.</summary>
    public SiteFolder(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _list = Path.Combine(_folder, ListName);
        ReadList();
        // To go through the folder once is quicker than to ask for forty thousand files one by one.
        if (!IsNew)
            LookAround();
    }

    /// <summary>
    /// Makes the folder, or sees that it is one of ours; true if no site was written there before. Throws <see cref="UserError"/> if it holds files but no site
    /// of ours.
    /// </summary>
    public static bool Claim(string folder)
    {
        if (File.Exists(folder))
            throw new UserError($"{folder}: this is a file.", "Name a folder for the site.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"{folder}: the folder cannot be made. ({failure.Message})", "Name a folder where you may write.");
        }

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
        var known = _listed.TryGetValue(path, out var listed);
        if (known)
            listed!.Now = mark;
        else
            _added[path] = mark;
        if (known && Holds(place, bytes))
            return;
        var parent = Path.GetDirectoryName(place.AsSpan());
        if (!_made.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(parent))
        {
            Directory.CreateDirectory(parent.ToString());
            _made[parent.ToString()] = true;
        }

        if (!IsNew)
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

    /// <summary>True if no file was listed before this run: nothing can be kept.</summary>
    public bool IsNew => _listed.Count == 0;

    /// <summary>Keeps a file that was made from the same before; false if it must be made.</summary>
    public bool Keep(string path, ulong mark)
    {
        if (!_listed.TryGetValue(path, out var listed) || listed.Before != mark || !IsThere(path, listed))
            return false;
        listed.Now = mark;
        return true;
    }

    /// <summary>True if a file has been written or kept in this run.</summary>
    public bool Holds(string path) => _listed.TryGetValue(path, out var listed) ? listed.Now is not null : _added.ContainsKey(path);

    /// <summary>Keeps all files that bear this mark; false if there are none, or one of them is missing.</summary>
    public bool KeepAll(ulong mark)
    {
        var kept = _listed.Where(file => file.Value.Before == mark).Select(file => file.Key).ToList();
        return kept.Count > 0 && kept.TrueForAll(path => Keep(path, mark));
    }

    /// <summary>Removes what is no longer part of the site and writes the list.</summary>
    public Published Finish()
    {
        var removed = 0;
        foreach (var path in _listed.Where(file => file.Value.Now is null).Select(file => file.Key))
        {
            File.Delete(PlaceOf(path));
            removed++;
        }

        var files = _listed.Count - removed + _added.Count;
        if (_written > 0 || removed > 0 || !_added.IsEmpty || _listed.Values.Any(file => file.Now != file.Before))
            WriteList(files);
        return new Published(files, _written, removed);
    }

    /// <summary>The last line about a file counts. A list that somebody wrote into is no reason to fail: what is no mark is zero, and the file is made again.</summary>
    private void ReadList()
    {
        ReadOnlySpan<byte> list = File.ReadAllBytes(_list);
        foreach (var range in list.Split((byte)'\n'))
        {
            var line = list[range];
            var tab = line.LastIndexOf((byte)'\t');
            if (tab > 0)
                _listed[Encoding.UTF8.GetString(line[(tab + 1)..])] = new ListedFile(ulong.TryParse(line[..tab], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var mark) ? mark : 0);
        }
    }

    private void WriteList(int count)
    {
        var files = new List<KeyValuePair<string, ulong>>(count);
        foreach (var (path, listed) in _listed)
        {
            if (listed.Now is { } mark)
                files.Add(new(path, mark));
        }

        files.AddRange(_added);
        files.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        using (var list = File.CreateText(_list + ".new"))
        {
            Span<char> number = stackalloc char[16];
            foreach (var (path, mark) in files)
            {
                mark.TryFormat(number, out var digits, "x", CultureInfo.InvariantCulture);
                list.Write(number[..digits]);
                list.Write('\t');
                list.Write(path);
                list.Write('\n');
            }
        }

        File.Move(_list + ".new", _list, overwrite: true);
    }

    private bool IsThere(string path, ListedFile listed) => IsPlain(path) ? listed.IsThere : File.Exists(PlaceOf(path));

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

    /// <summary>Notes of the listed files which are there; nothing hidden.</summary>
    private void LookAround()
    {
        var listed = _listed.GetAlternateLookup<ReadOnlySpan<char>>();
        var path = new char[1024];
        var files = new FileSystemEnumerable<ListedFile?>(
            _folder,
            (ref FileSystemEntry entry) =>
            {
                var room = entry.Directory[_folder.Length..];
                var length = room.Length + 1 + entry.FileName.Length;
                if (path.Length < length)
                    path = new char[length * 2];
                room.Replace(path, Path.DirectorySeparatorChar, '/');
                path[room.Length] = '/';
                entry.FileName.CopyTo(path.AsSpan(room.Length + 1));
                return listed.TryGetValue(path.AsSpan(0, length), out var file) ? file : null;
            },
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        foreach (var file in files.OfType<ListedFile>())
            file.IsThere = true;
    }

    /// <summary>A file of the list, and what becomes of it in this run.</summary>
    /// <param name="before">The mark of what it was made from.</param>
    private sealed class ListedFile(ulong before)
    {
        public ulong Before => before;

        public bool IsThere { get; set; }

        /// <summary>The mark of what it is made from now; null for a file that is no longer part of the site.</summary>
        public ulong? Now { get; set; }
    }
}
