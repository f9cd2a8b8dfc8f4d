using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Posts;

/// <summary>
/// The head of a Jekyll or Hugo post, between lines of <c>---</c> (YAML) or <c>+++</c> (TOML), and where the body starts.
/// Real posts break both languages: <c>title: 甲：乙: "丙</c> with a colon in it and a quotation mark never closed. So it is
/// read line by line as what it was meant to be; of nesting only lists and one level of keys are kept, which is all that a post's facts need.
/// </summary>
internal sealed class FrontMatter
{
    /// <summary>More lines than this without a closing line: it was no front matter.</summary>
    private const int MostLines = 300;

    private readonly Dictionary<string, ImmutableArray<string>> _values;

    private FrontMatter(Dictionary<string, ImmutableArray<string>> values, string body)
    {
        _values = values;
        Body = body;
    }

    /// <summary>All that stands after the closing line.</summary>
    public string Body { get; }

    /// <summary>The first value of the first of these keys (lower case) that has one, or null.</summary>
    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (_values.TryGetValue(key, out var values) && values.Length > 0 && values[0].Length > 0)
                    return values[0];
            }

            return null;
        }
    }

    /// <summary>All values of a key, in order; none if the key is absent or empty.</summary>
    public ImmutableArray<string> All(string key) => _values.TryGetValue(key, out var values) ? values.RemoveAll(value => value.Length == 0) : [];

    /// <summary>True if the text opens with the fence alone on a line and a key comes soon after: a rule in a text does not count.</summary>
    public static bool Opens(ReadOnlySpan<char> text, string fence)
    {
        if (!text.StartsWith(fence) || text.Length <= fence.Length)
            return false;
        var rest = text[fence.Length..];
        var end = rest.IndexOf('\n');
        if (end < 0 || !rest[..end].IsWhiteSpace())
            return false;
        foreach (var line in rest[(end + 1)..].EnumerateLines())
        {
            if (line.IsWhiteSpace() || line.StartsWith("#"))
                continue;
            return line.TrimEnd().SequenceEqual(fence) || KeyLength(line, fence == "+++" ? '=' : ':') > 0 || (fence == "+++" && line.StartsWith("["));
        }

        return false;
    }

    /// <summary>Reads the head of a post; null if the text has none.</summary>
    public static FrontMatter? Read(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept(" \t\r\n");
        if (start < 0)
            return null;
        var toml = text.AsSpan(start).StartsWith("+++");
        var fence = toml ? "+++" : "---";
        if (!Opens(text.AsSpan(start), fence))
            return null;

        var lines = new List<string>();
        var position = NextLine(text, start);
        while (position < text.Length && lines.Count < MostLines)
        {
            var next = NextLine(text, position);
            var line = text[position..next].TrimEnd('\r', '\n');
            position = next;
            if (line.AsSpan().TrimEnd().SequenceEqual(fence) || (!toml && line.AsSpan().TrimEnd() is "..."))
                return new FrontMatter(new FrontMatterLines(lines, toml ? '=' : ':').Read(), text[position..]);
            lines.Add(line);
        }

        return Unclosed(text, start, lines, toml ? '=' : ':');
    }

    /// <summary>The closing line is missing: the head ends with the last line that looks like a key or a list item.</summary>
    private static FrontMatter? Unclosed(string text, int start, List<string> lines, char assign)
    {
        var count = 0;
        while (count < lines.Count && (KeyLength(lines[count], assign) > 0 || lines[count].StartsWith("- ", StringComparison.Ordinal) || lines[count].StartsWith("  ", StringComparison.Ordinal)))
            count++;
        if (count == 0)
            return null;
        var position = NextLine(text, start);
        for (var i = 0; i < count; i++)
            position = NextLine(text, position);
        return new FrontMatter(new FrontMatterLines(lines[..count], assign).Read(), text[position..]);
    }

    private static int NextLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>How long the key at the head of the line is; 0 if it has none. Keys are plain words: 「据悉：」 opens no key.</summary>
    internal static int KeyLength(ReadOnlySpan<char> line, char assign)
    {
        var length = 0;
        while (length < line.Length && (char.IsLetterOrDigit(line[length]) || line[length] is '_' or '-' or '.' or '"'))
            length++;
        if (length is 0 or > 40)
            return 0;
        var rest = line[length..].TrimStart(' ');
        return rest.StartsWith([assign]) && (assign == '=' || rest.Length == 1 || rest[1] is ' ' or '\t' or '"' or '\'' or '[' || char.IsAsciiDigit(rest[1]) || rest[1] > 127) ? length : 0;
    }
}
