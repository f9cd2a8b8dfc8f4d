namespace Huijian.Facts.Reading.Html;

/// <summary>
/// Source text → tree, forgiving as browsers are, in one pass and linear time. It follows the HTML standard where news
/// pages feel it (implied ends, raw text, tables as walls) and leaves out what only browsers need (frames, foreign
/// elements, re-opening of formatting elements). Nothing is executed or fetched.
/// </summary>
internal sealed class HtmlParser
{
    /// <summary>Elements deeper than this become children of the last one above it, as in browsers.</summary>
    internal const int MaxDepth = 256;

    internal const int MaxNodes = 1_000_000;

    internal const int MaxAttributes = 64;

    private const int LongestTag = 32;

    private readonly string _source;
    private readonly List<HtmlNode> _open = [];
    private readonly Dictionary<string, Tag> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<Tag, int> _openCount = [];
    private HtmlNode? _anchor;
    private int _position;
    private int _nodes;

    private HtmlParser(string source)
    {
        _source = source;
        _open.Add(new HtmlNode(Tag.Html, source, 0, 0));
    }

    private HtmlNode Current => _open[^1];

    /// <summary>Parses a page or a fragment of one. Never throws.</summary>
    public static HtmlPage Parse(string source) => new HtmlParser(ComposedText.WithoutLoneHalves(source)).Run();

    private HtmlPage Run()
    {
        while (_position < _source.Length && _nodes < MaxNodes)
        {
            var next = _source.IndexOf('<', _position);
            var end = next < 0 ? _source.Length : next;
            if (end > _position)
                AddText(_position, end);
            _position = end;
            if (next >= 0)
                TakeMarkup();
        }

        return new HtmlPage(_open[0], _nodes >= MaxNodes);
    }

    private void AddText(int start, int end)
    {
        if (ReferenceEquals(Current.Tag, Tag.Head) || ReferenceEquals(Current.Tag, Tag.Html))
        {
            if (_source.AsSpan(start, end - start).IsWhiteSpace())
                return;
            if (ReferenceEquals(Current.Tag, Tag.Head))
                Pop();
        }

        Current.Append(new HtmlNode(Tag.Text, _source, start, end - start) { Anchor = _anchor });
        _nodes++;
    }

    private void TakeMarkup()
    {
        var rest = _source.AsSpan(_position);
        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
        {
            TakeStartTag();
        }
        else if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
        {
            TakeEndTag();
        }
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipPast("-->");
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            SkipPast("]]>");
        }
        else if (rest.Length > 1 && rest[1] is '!' or '?' or '/')
        {
            SkipPast(">");
        }
        else
        {
            // A lone less-than sign is text: "3 < 5".
            AddText(_position, _position + 1);
            _position++;
        }
    }

    private void SkipPast(string mark)
    {
        var found = _source.IndexOf(mark, _position, StringComparison.Ordinal);
        _position = found < 0 ? _source.Length : found + mark.Length;
    }

    private Tag TakeName()
    {
        var start = _position;
        while (_position < _source.Length && _source[_position] is var c && !char.IsWhiteSpace(c) && c is not ('>' or '/'))
            _position++;
        var length = Math.Min(_position - start, LongestTag);
        Span<char> lower = stackalloc char[LongestTag];
        _source.AsSpan(start, length).ToLowerInvariant(lower);
        return Tag.Of(lower[..length]) ?? UnknownTag(lower[..length]);
    }

    private Tag UnknownTag(ReadOnlySpan<char> name)
    {
        var lookup = _unknown.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var tag))
            return tag;
        tag = new Tag(name.ToString(), TagTraits.None);
        if (_unknown.Count < 1000)
            _unknown[tag.Name] = tag;
        return tag;
    }

    private void TakeStartTag()
    {
        var from = _position;
        _position++;
        var tag = TakeName();
        var node = new HtmlNode(tag, _source, from, 0);
        var selfClosed = TakeAttributes(node);
        if (ReferenceEquals(tag, Tag.Html) || tag.Is(TagTraits.Transparent))
            return;
        if (ReferenceEquals(tag, Tag.Body) && _openCount.GetValueOrDefault(Tag.Body) > 0)
            return;
        EndWhatStops(tag);
        Current.Append(node);
        _nodes++;
        if (tag.Is(TagTraits.RawText))
            TakeRawText(node);
        else if (!tag.Is(TagTraits.Void) && !(selfClosed && Tag.Of(tag.Name) is null))
            Push(node);
    }

    /// <summary>Attributes up to the end of the tag; true if it ends in "/>". Of too many, the first are kept.</summary>
    private bool TakeAttributes(HtmlNode node)
    {
        var kept = 0;
        var slash = false;
        while (_position < _source.Length)
        {
            var c = _source[_position];
            if (c == '>')
            {
                _position++;
                return slash;
            }

            if (c == '/' || char.IsWhiteSpace(c))
            {
                slash = c == '/';
                _position++;
                continue;
            }

            slash = false;
            var attribute = TakeAttribute();
            if (kept++ < MaxAttributes)
                node.Attach(attribute);
        }

        return slash;
    }

    private HtmlAttribute TakeAttribute()
    {
        var nameStart = _position;
        _position++;
        while (_position < _source.Length && _source[_position] is var c && !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/'))
            _position++;
        var nameLength = _position - nameStart;
        var afterName = _position;
        SkipSpace();
        if (_position >= _source.Length || _source[_position] != '=')
        {
            _position = afterName;
            return new(nameStart, nameLength, afterName, 0);
        }

        _position++;
        SkipSpace();
        if (_position < _source.Length && _source[_position] is '"' or '\'')
        {
            var quote = _source[_position++];
            var close = _source.IndexOf(quote, _position);
            if (close < 0)
                close = _source.Length;
            var quoted = new HtmlAttribute(nameStart, nameLength, _position, close - _position);
            _position = Math.Min(close + 1, _source.Length);
            return quoted;
        }

        var start = _position;
        while (_position < _source.Length && _source[_position] is var d && !char.IsWhiteSpace(d) && d != '>')
            _position++;
        return new(nameStart, nameLength, start, _position - start);
    }

    private void SkipSpace()
    {
        while (_position < _source.Length && char.IsWhiteSpace(_source[_position]))
            _position++;
    }

    private void TakeRawText(HtmlNode node)
    {
        var end = EndOfRawText(node.Tag.Name);
        node.Hold(_position, end - _position);
        _position = end;
        if (_position < _source.Length)
            SkipPast(">");
    }

    private int EndOfRawText(string name)
    {
        var from = _position;
        while (true)
        {
            var found = _source.IndexOf("</", from, StringComparison.Ordinal);
            if (found < 0)
                return _source.Length;
            if (_source.AsSpan(found + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return found;
            from = found + 2;
        }
    }

    /// <summary>Ends the open elements that a start tag ends by itself: a paragraph before a block, an item before an item.</summary>
    private void EndWhatStops(Tag tag)
    {
        if (ReferenceEquals(Current.Tag, Tag.Head) && !tag.Is(TagTraits.Head))
            Pop();
        if (tag.Is(TagTraits.EndsParagraph))
            EndOpen(Tag.Paragraph);
        if (tag.Heading > 0 && Current.Tag.Heading > 0)
            Pop();
        if (ReferenceEquals(tag, Tag.Anchor) && _anchor is not null)
        {
            EndAnchor();
        }
        else if (ReferenceEquals(tag, Tag.ListItem))
        {
            EndItem(Tag.ListItem, null);
        }
        else if (ReferenceEquals(tag, Tag.Term) || ReferenceEquals(tag, Tag.Definition))
        {
            EndItem(Tag.Term, Tag.Definition);
        }
        else if (ReferenceEquals(tag, Tag.Cell) || ReferenceEquals(tag, Tag.HeadCell))
        {
            EndCell();
        }
        else if (ReferenceEquals(tag, Tag.Row) || tag.Name is "tbody" or "thead" or "tfoot")
        {
            EndCell();
            EndRow(ReferenceEquals(tag, Tag.Row));
        }
    }

    /// <summary>An li ends the li before it, unless a list in between opened a deeper level.</summary>
    private void EndItem(Tag first, Tag? second)
    {
        if (_openCount.GetValueOrDefault(first) == 0 && (second is null || _openCount.GetValueOrDefault(second) == 0))
            return;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var tag = _open[i].Tag;
            if (ReferenceEquals(tag, first) || (second is not null && ReferenceEquals(tag, second)))
            {
                PopTo(i);
                return;
            }

            if (tag.Is(TagTraits.Block) && tag.Name is not ("div" or "p" or "address" or "center"))
                return;
        }
    }

    private void EndCell()
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var tag = _open[i].Tag;
            if (ReferenceEquals(tag, Tag.Table) || ReferenceEquals(tag, Tag.Row))
                return;
            if (ReferenceEquals(tag, Tag.Cell) || ReferenceEquals(tag, Tag.HeadCell))
            {
                PopTo(i);
                return;
            }
        }
    }

    private void EndRow(bool rowOnly)
    {
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var tag = _open[i].Tag;
            if (ReferenceEquals(tag, Tag.Table) || tag.Is(TagTraits.Wall))
                return;
            if (ReferenceEquals(tag, Tag.Row) || (!rowOnly && tag.Name is "tbody" or "thead" or "tfoot"))
            {
                PopTo(i);
                return;
            }
        }
    }

    private void TakeEndTag()
    {
        _position += 2;
        var tag = TakeName();
        SkipPast(">");
        if (ReferenceEquals(tag, Tag.Break))
        {
            Current.Append(new HtmlNode(Tag.Break, _source, _position, 0));
            _nodes++;
        }
        else if (ReferenceEquals(tag, Tag.Anchor))
        {
            EndAnchor();
        }
        else if (!ReferenceEquals(tag, Tag.Html) && !ReferenceEquals(tag, Tag.Body))
        {
            EndOpen(tag);
        }
    }

    /// <summary>
    /// Ends the innermost open element of a tag, with what is open inside it; not past a wall (a table cell), and an
    /// inline element not past a block: <c>&lt;b&gt;&lt;div&gt;…&lt;/b&gt;</c> leaves the div open.
    /// </summary>
    private void EndOpen(Tag tag)
    {
        if (_openCount.GetValueOrDefault(tag) == 0)
            return;
        for (var i = _open.Count - 1; i > 0; i--)
        {
            var open = _open[i].Tag;
            if (ReferenceEquals(open, tag))
            {
                PopTo(i);
                return;
            }

            if (open.Is(TagTraits.Wall) && !EndsThroughWall(tag, open))
                return;
            if (!tag.Is(TagTraits.Block) && open.Is(TagTraits.Block))
                return;
        }
    }

    private static bool EndsThroughWall(Tag tag, Tag wall) =>
        tag.Name is "table" || (tag.Name is "tr" or "tbody" or "thead" or "tfoot" && !ReferenceEquals(wall, Tag.Table));

    /// <summary>
    /// Ends the link. Where blocks were opened inside it and are still open, they stay open, and what follows in them is
    /// no longer linked text.
    /// </summary>
    private void EndAnchor()
    {
        if (_anchor is null)
            return;
        var at = _open.LastIndexOf(_anchor);
        var blocks = false;
        for (var i = at + 1; at > 0 && i < _open.Count; i++)
            blocks |= _open[i].Tag.Is(TagTraits.Block);
        if (at > 0 && !blocks)
            PopTo(at);
        _anchor = null;
    }

    private void Push(HtmlNode node)
    {
        if (_open.Count >= MaxDepth)
            return;
        _open.Add(node);
        _openCount[node.Tag] = _openCount.GetValueOrDefault(node.Tag) + 1;
        if (ReferenceEquals(node.Tag, Tag.Anchor))
            _anchor = node;
    }

    private void Pop() => PopTo(_open.Count - 1);

    private void PopTo(int index)
    {
        for (var i = _open.Count - 1; i >= index && i > 0; i--)
        {
            _openCount[_open[i].Tag]--;
            if (ReferenceEquals(_open[i], _anchor))
                _anchor = null;
            _open.RemoveAt(i);
        }
    }
}
