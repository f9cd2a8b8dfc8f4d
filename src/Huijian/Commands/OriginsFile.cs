using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Commands;

/// <summary>
/// <c>--origins FILE</c>: path (relative to the file itself or to the working folder), address, optional time fetched; tab-separated.
/// </summary>
internal static class OriginsFile
{
    /// <summary>What gives a document its origin. Throws <see cref="UserError"/> for a file that is missing or has a bad line.</summary>
    public static Func<Document, Document> Load(string? file)
    {
        if (file is null)
            return document => document;
        if (!File.Exists(file))
            throw new UserError($"{file}: no such origins file.", "Give a tab-separated file: path, address, optional time fetched.");

        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var origins = new Dictionary<string, (Uri Address, DateTimeOffset? Fetched)>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var cells = line.Split('\t');
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (cells.Length < 2 || !Uri.TryCreate(cells[1], UriKind.Absolute, out var address))
                throw new UserError($"{file}:{number}: '{line}' is not path, tab, address.", "Mend the line.");
            DateTimeOffset? fetched = cells.Length > 2 && DateTimeOffset.TryParse(cells[2], CultureInfo.InvariantCulture, out var time) ? time : null;
            origins[Path.GetFullPath(cells[0], folder)] = (address, fetched);
            origins.TryAdd(Path.GetFullPath(cells[0]), (address, fetched));
        }

        return document => origins.TryGetValue(Path.GetFullPath(document.Path), out var origin)
            ? document with { Address = origin.Address, Fetched = origin.Fetched }
            : document;
    }
}
