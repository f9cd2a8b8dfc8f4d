using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huijian.Collect;

/// <summary>
/// A mapping of a settings file, read key by key. Whatever is wrong is said with file and line, and a key that nobody asked for
/// is an error too: a misspelt setting must not be silently without effect.
/// </summary>
internal sealed class YamlSettings
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly string _what;
    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);

    private YamlSettings(string file, YamlMappingNode node, string what) => (_file, _node, _what) = (file, node, what);

    /// <summary>Reads a file's text. Throws <see cref="UserError"/> if it is no YAML, or no mapping.</summary>
    public static YamlSettings Read(string file, string text, string what)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            var root = stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
            return root is YamlMappingNode mapping
                ? new YamlSettings(file, mapping, what)
                : throw new UserError($"{file}:{root.Start.Line}: this is not a list of settings.", "Write `key: value` lines; docs/following-sources.md shows a whole file.");
        }
        catch (YamlException error)
        {
            throw new UserError($"{file}:{error.Start.Line}: {error.Message}", "Mend the YAML; docs/following-sources.md shows a whole file.");
        }
        catch (InvalidOperationException)
        {
            // What the parser ends with where a list in brackets is never closed and the next line begins with a dash.
            throw new UserError($"{file}: a list or mapping in brackets is not closed.", "Mend the YAML; docs/following-sources.md shows a whole file.");
        }
    }

    /// <summary>An error at this mapping, or at one of its keys.</summary>
    public UserError Error(string problem, string remedy, string? key = null)
    {
        var line = key is not null && Node(key) is { } node ? node.Start.Line : _node.Start.Line;
        return new UserError($"{_file}:{line}: {problem}", remedy);
    }

    public bool Has(string key) => Node(key) is not null;

    /// <summary>A word or line of text, or null if the key is missing or empty.</summary>
    public string? Text(string key)
    {
        var node = Node(key);
        if (node is null or YamlScalarNode { Value: null or "" or "~" or "null" })
            return null;
        return node is YamlScalarNode { Value: { } value } ? value : throw Error($"'{key}' must be a word or a line of text.", "Give one value.", key);
    }

    public int? Whole(string key, int least, int most)
    {
        if (Text(key) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Error($"'{key}: {text}' is not a number from {least} to {most}.", "Give a whole number.", key);
    }

    public bool? Flag(string key) => Text(key) switch
    {
        null => null,
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        var text => throw Error($"'{key}: {text}' is neither yes nor no.", "Write yes or no.", key),
    };

    /// <summary>A stretch of time: 500ms, 2s, 15m, 1h, 1d.</summary>
    public TimeSpan? Span(string key) => Text(key) is { } text ? SpanOf(text, key) : null;

    /// <summary>Several stretches of time, or null if the key is missing.</summary>
    public IReadOnlyList<TimeSpan>? Spans(string key) => Texts(key) is { } texts ? [.. texts.Select(text => SpanOf(text, key))] : null;

    /// <summary>Several values: a YAML list, or one value.</summary>
    public IReadOnlyList<string>? Texts(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: null or "" } => [],
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list => [.. list.Select(item => item is YamlScalarNode { Value: { } value } ? value : throw Error($"'{key}' must be a list of words.", "Give one word an entry.", key))],
        _ => throw Error($"'{key}' must be a list of words.", "Give one word an entry.", key),
    };

    /// <summary>A list of mappings; empty if the key is missing.</summary>
    public IReadOnlyList<YamlSettings> Several(string key, string what) => Node(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode list => [.. list.Select(item => item is YamlMappingNode mapping
            ? new YamlSettings(_file, mapping, what)
            : throw new UserError($"{_file}:{item.Start.Line}: an entry of '{key}' must have settings of its own.", "Write `- name: …` and the settings below it."))],
        _ => throw Error($"'{key}' must be a list.", "Begin each entry with `- `.", key),
    };

    public YamlSettings? One(string key, string what) => Node(key) switch
    {
        null or YamlScalarNode { Value: null or "" } => null,
        YamlMappingNode mapping => new YamlSettings(_file, mapping, what),
        _ => throw Error($"'{key}' must have settings of its own.", "Write them below it, further in.", key),
    };

    /// <summary>To be called when all known keys have been read: any other is a mistake.</summary>
    public void Done()
    {
        foreach (var (key, _) in _node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name))
                throw new UserError($"{_file}:{key.Start.Line}: '{name}' is not a setting of {_what}.", $"Settings: {string.Join(", ", _asked)}.");
        }
    }

    private YamlNode? Node(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private TimeSpan SpanOf(string text, string key)
    {
        var end = text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').Count();
        var unit = text[end..].Trim() switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" or "min" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            _ => TimeSpan.Zero,
        };
        var isNumber = double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return isNumber && unit > TimeSpan.Zero && number <= 36500 * TimeSpan.FromDays(1) / unit
            ? unit * number
            : text == "0" ? TimeSpan.Zero : throw Error($"'{key}: {text}' is not a stretch of time.", "Write 500ms, 2s, 15m, 1h or 1d.", key);
    }
}
