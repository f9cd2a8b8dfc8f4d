using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Html;

/// <summary>
/// A selector as style sheets write it, in its simple forms: <c>tag</c>, <c>#id</c>, <c>.class</c>, <c>[name]</c>, <c>[name=value]</c>, several of them joined, a blank for "somewhere inside", <c>&gt;</c> for
/// "directly inside", a comma for "or".
/// </summary>
internal sealed class Selector
{
    private readonly ImmutableArray<ImmutableArray<Step>> _alternatives;

    private Selector(ImmutableArray<ImmutableArray<Step>> alternatives) => _alternatives = alternatives;

    /// <summary>Reads a selector; null if it is none of the simple forms.</summary>
    public static Selector? Parse(string text)
    {
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<Step>>();
        foreach (var alternative in text.Split(','))
        {
            var steps = ImmutableArray.CreateBuilder<Step>();
            var directly = false;
            foreach (var word in alternative.Replace(">", " > ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == ">")
                {
                    if (directly || steps.Count == 0)
                        return null;
                    directly = true;
                    continue;
                }

                if (Step.Parse(word, directly) is not { } step)
                    return null;
                steps.Add(step);
                directly = false;
            }

            if (steps.Count == 0 || directly)
                return null;
            alternatives.Add(steps.ToImmutable());
        }

        return new Selector(alternatives.ToImmutable());
    }

    /// <summary>The elements it selects, in document order.</summary>
    public IEnumerable<HtmlNode> In(HtmlNode root) => root.Descendants().Where(node => !node.IsText && Selects(node));

    private bool Selects(HtmlNode node)
    {
        foreach (var steps in _alternatives)
        {
            if (Selects(node, steps.AsSpan()))
                return true;
        }

        return false;
    }

    private static bool Selects(HtmlNode node, ReadOnlySpan<Step> steps)
    {
        var last = steps[^1];
        if (!last.Fits(node))
            return false;
        if (steps.Length == 1)
            return true;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (Selects(outer, steps[..^1]))
                return true;
            if (last.Directly)
                return false;
        }

        return false;
    }

    private sealed record Step(string Tag, string Id, ImmutableArray<string> Classes, ImmutableArray<(string Name, string? Value)> Attributes, bool Directly)
    {
        public static Step? Parse(string word, bool directly)
        {
            var (tag, id) = ("", "");
            var classes = ImmutableArray.CreateBuilder<string>();
            var attributes = ImmutableArray.CreateBuilder<(string, string?)>();
            var i = 0;
            while (i < word.Length)
            {
                var start = i;
                var end = word[i] == '[' ? word.IndexOf(']', i) + 1 : Next(word, i + 1);
                if (end <= 0)
                    return null;
                var part = word[start..end];
                i = end;
                switch (part[0])
                {
                    case '#' when part.Length > 1:
                        id = part[1..];
                        break;
                    case '.' when part.Length > 1:
                        classes.Add(part[1..]);
                        break;
                    case '[' when part.Length > 2:
                        var equals = part.IndexOf('=', StringComparison.Ordinal);
                        attributes.Add(equals < 0 ? (part[1..^1], null) : (part[1..equals], part[(equals + 1)..^1].Trim('"', '\'')));
                        break;
                    case '*' when part.Length == 1:
                        break;
                    default:
                        if (start > 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                            return null;
                        tag = part.ToLowerInvariant();
                        break;
                }
            }

            return new Step(tag, id, classes.ToImmutable(), attributes.ToImmutable(), directly);
        }

        public bool Fits(HtmlNode node) =>
            (Tag.Length == 0 || node.Tag.Name == Tag)
            && (Id.Length == 0 || node["id"] == Id)
            && Attributes.All(attribute => attribute.Value is null ? node.Has(attribute.Name) : node[attribute.Name] == attribute.Value)
            && (Classes.Length == 0 || (node["class"] is { } names && Classes.All(names.Split(' ', '\t', '\n').Contains)));

        private static int Next(string word, int from)
        {
            var next = word.AsSpan(Math.Min(from, word.Length)).IndexOfAny('#', '.', '[');
            return next < 0 ? word.Length : from + next;
        }
    }
}
