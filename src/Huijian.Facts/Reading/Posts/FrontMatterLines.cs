using System.Collections.Immutable;
using System.Text;

namespace Huijian.Facts.Reading.Posts;

/// <summary>The lines of a front matter → keys and values.</summary>
internal sealed class FrontMatterLines(List<string> lines, char assign)
{
    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);
    private int _next;

    public Dictionary<string, ImmutableArray<string>> Read()
    {
        var section = "";
        while (_next < lines.Count)
        {
            var line = lines[_next++];
            var trimmed = line.AsSpan().Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#')
                continue;
            if (assign == '=' && trimmed[0] == '[')
            {
                section = trimmed.Trim("[]").ToString().ToLowerInvariant() + ".";
                continue;
            }

            var keyLength = FrontMatter.KeyLength(trimmed, assign);
            if (keyLength == 0)
                continue;
            var key = section + trimmed[..keyLength].Trim('"').ToString().ToLowerInvariant();
            var value = trimmed[(trimmed.IndexOf(assign) + 1)..].Trim();
            // The first of two equal keys stands: a body line that looks like a key must not overwrite the head.
            _values.TryAdd(key, Values(value.ToString(), line.Length - line.AsSpan().TrimStart().Length));
        }

        return _values;
    }

    private ImmutableArray<string> Values(string written, int indent) => written switch
    {
        "" => Block(indent),
        "|" or "|-" or "|+" or ">" or ">-" or ">+" => [Folded(written[0] == '|' ? "\n" : "", indent)],
        "\"\"\"" or "'''" => [UntilLine(written)],
        ['[', ..] => Listed(written),
        _ => [Scalar(written)],
    };

    /// <summary>Items below a key: <c>- 财经</c>, a line each; deeper keys are passed over.</summary>
    private ImmutableArray<string> Block(int indent)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        while (_next < lines.Count)
        {
            var line = lines[_next];
            var trimmed = line.AsSpan().Trim();
            var depth = line.Length - line.AsSpan().TrimStart().Length;
            if (trimmed.StartsWith("- "))
                items.Add(Scalar(trimmed[2..].Trim().ToString()));
            else if (!trimmed.IsEmpty && depth <= indent)
                break;
            _next++;
        }

        return items.ToImmutable();
    }

    /// <summary>A text below a key, its lines joined.</summary>
    private string Folded(string join, int indent)
    {
        var text = new StringBuilder();
        while (_next < lines.Count && (lines[_next].Length == 0 || lines[_next].Length - lines[_next].AsSpan().TrimStart().Length > indent))
        {
            if (text.Length > 0)
                text.Append(join);
            text.Append(lines[_next++].AsSpan().Trim());
        }

        return text.ToString();
    }

    private string UntilLine(string close)
    {
        var text = new StringBuilder();
        while (_next < lines.Count)
        {
            var line = lines[_next++];
            if (line.Contains(close, StringComparison.Ordinal))
                break;
            text.Append(line).Append('\n');
        }

        return text.ToString().Trim();
    }

    /// <summary><c>[财经, "国企"]</c>, over several lines where it is not closed on the first.</summary>
    private ImmutableArray<string> Listed(string written)
    {
        while (!written.Contains(']', StringComparison.Ordinal) && _next < lines.Count && !lines[_next].Contains(assign, StringComparison.Ordinal))
            written += "," + lines[_next++].Trim();
        var inner = written.AsSpan().TrimStart('[');
        var close = inner.LastIndexOf(']');
        // "[转载] 标题" is a title, not a list.
        if (close >= 0 && !inner[(close + 1)..].IsWhiteSpace() && !inner[(close + 1)..].TrimStart().StartsWith("#"))
            return [Scalar(written)];
        return [.. (close < 0 ? inner : inner[..close]).ToString().Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Scalar)];
    }

    /// <summary>
    /// A value without its quotation marks. A mark that opens and never closes is dropped; one that closes before the end
    /// (<c>"甲"与"乙"</c>) shows that the marks belong to the words.
    /// </summary>
    internal static string Scalar(string written)
    {
        if (written.Length == 0 || written[0] is not ('"' or '\''))
            return WithoutComment(written);
        var quote = written[0];
        var close = Close(written, quote);
        if (close < 0)
            return Unescape(written[1..].Trim(), quote);
        var after = written.AsSpan(close + 1).Trim();
        if (after.IsEmpty || after[0] == '#')
            return Unescape(written[1..close].Trim(), quote);
        // More text after the mark: take the outermost pair where the value ends in one. Else marks in pairs belong to the words (「"双碳"目标」), and an odd one opened the value.
        if (written[^1] == quote)
            return Unescape(written[1..^1].Trim(), quote);
        return Unescape(written.Count(c => c == quote) % 2 == 0 ? written : written[1..], quote);
    }

    private static int Close(string written, char quote)
    {
        for (var i = 1; i < written.Length; i++)
        {
            if (quote == '"' && written[i] == '\\')
                i++;
            else if (written[i] == quote && i + 1 < written.Length && written[i + 1] == quote && quote == '\'')
                i++;
            else if (written[i] == quote)
                return i;
        }

        return -1;
    }

    private static string Unescape(string value, char quote) => quote == '"'
        ? value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
        : value.Replace("''", "'", StringComparison.Ordinal);

    /// <summary>A comment needs a blank before its mark: 「C#」 has none.</summary>
    private static string WithoutComment(string value)
    {
        var comment = value.IndexOf(" # ", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
