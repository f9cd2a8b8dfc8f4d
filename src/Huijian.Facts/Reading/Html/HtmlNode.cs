namespace Huijian.Facts.Reading.Html;

/// <summary>
/// An element or a run of text in a page. It refers to the page's source and decodes what is asked for, since of most
/// pages the greater part (scripts, menus, attributes) is never looked at.
/// </summary>
internal sealed class HtmlNode(Tag tag, string source, int start, int length)
{
    private static readonly List<HtmlNode> None = [];

    private List<HtmlNode>? _children;
    private List<HtmlAttribute>? _attributes;
    private int _start = start;
    private int _length = length;

    public Tag Tag { get; } = tag;

    public HtmlNode? Parent { get; private set; }

    /// <summary>How many ancestors it has.</summary>
    public int Depth { get; private set; }

    /// <summary>The link this text stands in by the order of the tags, or null; for text only.</summary>
    public HtmlNode? Anchor { get; init; }

    public bool IsText => ReferenceEquals(Tag, Tag.Text);

    public IReadOnlyList<HtmlNode> Children => _children ?? None;

    /// <summary>The characters of a text, or of an element that holds only characters (script, title), references decoded in the former.</summary>
    public string Text => Tag.Is(TagTraits.RawText) && !ReferenceEquals(Tag, Tag.Title)
        ? source.Substring(_start, _length)
        : HtmlEntities.Decode(source.AsSpan(_start, _length));

    /// <summary>The characters as they stand in the page, undecoded.</summary>
    public ReadOnlySpan<char> Raw => source.AsSpan(_start, _length);

    /// <summary>The value of an attribute (name in lower case), decoded; null if the element has none of that name.</summary>
    public string? this[string name] => Find(name) is { } found ? HtmlEntities.Decode(source.AsSpan(found.ValueStart, found.ValueLength)) : null;

    public bool Has(string name) => Find(name) is not null;

    /// <summary>An attribute's value as written, undecoded; empty if the element has none of that name.</summary>
    public ReadOnlySpan<char> Written(string name) => Find(name) is { } found ? source.AsSpan(found.ValueStart, found.ValueLength) : [];

    private HtmlAttribute? Find(string name)
    {
        if (_attributes is null)
            return null;
        foreach (var attribute in _attributes)
        {
            if (attribute.NameLength == name.Length && source.AsSpan(attribute.NameStart, attribute.NameLength).Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute;
        }

        return null;
    }

    /// <summary>The attributes as name (lower case) and decoded value, in the order written.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
        (_attributes ?? []).Select(attribute => (
            source.Substring(attribute.NameStart, attribute.NameLength).ToLowerInvariant(),
            HtmlEntities.Decode(source.AsSpan(attribute.ValueStart, attribute.ValueLength))));

    public void Append(HtmlNode child)
    {
        child.Parent = this;
        child.Depth = Depth + 1;
        (_children ??= []).Add(child);
    }

    /// <summary>Takes the node, with all under it, out of its tree.</summary>
    public void Leave()
    {
        Parent?._children?.Remove(this);
        Parent = null;
    }

    /// <summary>Says which characters of the source the element holds; for elements that hold only characters.</summary>
    public void Hold(int from, int count) => (_start, _length) = (from, count);

    public void Attach(HtmlAttribute attribute) => (_attributes ??= new(4)).Add(attribute);

    /// <summary>This node and everything under it, in document order. Depth is bounded by the parser, so recursion is safe.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        var open = new Stack<HtmlNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }
    }

    /// <summary>This node and its ancestors, innermost first.</summary>
    public IEnumerable<HtmlNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
            yield return node;
    }

    public bool IsWithin(HtmlNode ancestor)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (ReferenceEquals(node, ancestor))
                return true;
        }

        return false;
    }
}
