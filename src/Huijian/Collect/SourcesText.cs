using System.Globalization;

namespace Huijian.Collect;

/// <summary>Adds sources to a sources file as a person would: at the end of the list, leaving every other line, comment and blank as it is.</summary>
internal static class SourcesText
{
    /// <summary>Writes sources into a file; begins the file, with the contact, if it is not there.</summary>
    public static void Append(string path, UserAgent agent, IReadOnlyList<Source> sources)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : $"contact: {agent.Contact.Replace("mailto:", "", StringComparison.Ordinal)}\n\nsources:\n";
        var changed = With(text, sources);
        _ = SourcesFile.Read(path, changed);
        var aside = path + ".new";
        File.WriteAllText(aside, changed);
        File.Move(aside, path, overwrite: true);
    }

    /// <summary>The text with the sources at the end of its list.</summary>
    public static string With(string text, IReadOnlyList<Source> sources)
    {
        var lines = text.Split('\n').ToList();
        while (lines.Count > 0 && lines[^1].Trim().Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var (at, indent) = EndOfList(lines);
        lines.InsertRange(at, sources.SelectMany(source => Entry(source, indent)));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The line after the last entry below <c>sources:</c>, and how far its entries stand in.</summary>
    private static (int Line, string Indent) EndOfList(List<string> lines)
    {
        var head = lines.FindIndex(line => line.TrimEnd() == "sources:");
        if (head < 0)
        {
            lines.AddRange(["", "sources:"]);
            return (lines.Count, "  ");
        }

        var end = head + 1;
        var indent = "  ";
        for (var i = head + 1; i < lines.Count && (lines[i].Trim().Length == 0 || lines[i][0] is ' ' or '-' or '#'); i++)
        {
            if (lines[i].Trim().Length == 0 || lines[i].TrimStart()[0] == '#')
                continue;
            end = i + 1;
            if (lines[i].TrimStart().StartsWith("- ", StringComparison.Ordinal))
                indent = lines[i][..(lines[i].Length - lines[i].TrimStart().Length)];
        }

        return (end, indent);
    }

    private static IEnumerable<string> Entry(Source source, string indent)
    {
        yield return $"{indent}- name: {Quoted(source.Name)}";
        yield return $"{indent}  {SourcesFile.KeyOf(source.Kind)}: {Quoted(source.Location)}";
        if (source.Category is { } category)
            yield return $"{indent}  category: {Quoted(category)}";
        if (source.Pages > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"{indent}  pages: {source.Pages}");
        if (source.AllowedHosts.Count > 0)
            yield return $"{indent}  allow: [{string.Join(", ", source.AllowedHosts.Order(StringComparer.Ordinal).Select(Quoted))}]";
    }

    /// <summary>A value as YAML wants it: in quotation marks unless it is plainly a word or an address.</summary>
    private static string Quoted(string value)
    {
        var plain = value.Length > 0
            && char.IsLetter(value[0])
            && value.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.' or '/' or ':' or '?' or '=' or '&' or '%' or '~' or '+')
            && !value.Contains(": ", StringComparison.Ordinal)
            && value[^1] is not (':' or ' ')
            && value is not ("yes" or "no" or "true" or "false" or "on" or "off" or "null");
        return plain ? value : $"\"{string.Concat(value.Select(Escaped))}\"";
    }

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => " ",
        _ => letter.ToString(),
    };
}
