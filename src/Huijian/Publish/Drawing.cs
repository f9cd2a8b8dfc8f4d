using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

// The types of the render tree are public but not promised to stay. They are used here alone, and every page's bytes are tested.
#pragma warning disable BL0006

namespace Huijian.Publish;

/// <summary>
/// Turns a page into HTML, the same for the live site and for files. A page is drawn once, so the components are asked what they show and
/// that is written down; the framework's renderer would first make a second tree to compare the next rendering with, and write 汇 as &amp;#x6C47;.
/// </summary>
internal sealed class Drawing
{
    [ThreadStatic]
    private static Drawing? _own;

    private readonly Dictionary<(Type Part, string? Room, bool English), (Edition Of, byte[] Drawn)> _repeated = [];
    private readonly List<RenderTreeBuilder> _trees = [];
    private readonly Dictionary<Type, ConstructorInvoker> _made = [];
    private readonly HtmlText _html = new();

    /// <summary>The page as UTF-8, to be used before this thread draws another: a site of pages, one after the other, costs no memory.</summary>
    public static ReadOnlySpan<byte> Of(Page page, Edition edition)
    {
        var own = _own ??= new Drawing();
        own._html.Clear();
        var view = own.Made(page.View);
        view.Take(nameof(Drawn.E), edition);
        view.Take(nameof(Sheet<>.M), page.Shown);
        own.Draw(view, 0);
        return own._html.Utf8();
    }

    private Drawn Made([DynamicallyAccessedMembers(Drawn.Kept)] Type type)
    {
        if (!_made.TryGetValue(type, out var made))
            _made[type] = made = ConstructorInvoker.Create(type.GetConstructor(Type.EmptyTypes)!);
        return (Drawn)made.Invoke();
    }

    private void Draw(Drawn component, int depth)
    {
        if (_trees.Count == depth)
            _trees.Add(new RenderTreeBuilder());
        var tree = _trees[depth];
        tree.Clear();
        component.DrawInto(tree);
        var frames = tree.GetFrames();
        WriteAll(frames.Array.AsSpan(0, frames.Count), 0, frames.Count, depth);
    }

    /// <summary>Writes what the part looked like when it was last drawn for this very edition and room; if it never was, draws it.</summary>
    private void Repeat([DynamicallyAccessedMembers(Drawn.Kept)] Type type, ReadOnlySpan<RenderTreeFrame> parameters, int depth)
    {
        Edition? edition = null;
        string? room = null;
        foreach (ref readonly var parameter in parameters)
        {
            if (parameter.AttributeName == nameof(Repeated.E))
                edition = (Edition)parameter.AttributeValue;
            else if (parameter.AttributeName == nameof(Repeated.Room))
                room = (string?)parameter.AttributeValue;
        }

        var place = (type, room, edition!.English);
        if (_repeated.TryGetValue(place, out var before) && ReferenceEquals(before.Of, edition))
        {
            _html.AppendUtf8(before.Drawn);
            return;
        }

        var start = _html.Utf8().Length;
        Draw(With(parameters, type), depth);
        _repeated[place] = (edition, _html.Utf8()[start..].ToArray());
    }

    private void WriteAll(ReadOnlySpan<RenderTreeFrame> frames, int at, int end, int depth)
    {
        while (at < end)
            at = Write(frames, at, depth);
    }

    /// <summary>Writes what stands at a place and gives the place behind it.</summary>
    private int Write(ReadOnlySpan<RenderTreeFrame> frames, int at, int depth)
    {
        ref readonly var frame = ref frames[at];
        switch (frame.FrameType)
        {
            case RenderTreeFrameType.Markup:
                _html.Append(frame.MarkupContent);
                return at + 1;
            case RenderTreeFrameType.Text:
                _html.AppendText(frame.TextContent);
                return at + 1;
            case RenderTreeFrameType.Element:
                Element(frames, at, depth);
                return at + frame.ElementSubtreeLength;
            case RenderTreeFrameType.Region:
                WriteAll(frames, at + 1, at + frame.RegionSubtreeLength, depth);
                return at + frame.RegionSubtreeLength;
            case RenderTreeFrameType.Component:
                Component(frames.Slice(at, frame.ComponentSubtreeLength), depth + 1);
                return at + frame.ComponentSubtreeLength;
            default:
                throw new NotSupportedException($"A page that is drawn once has no use for {frame.FrameType}.");
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "A part gets into the tree by OpenComponent, which keeps all of its type.")]
    private void Component(ReadOnlySpan<RenderTreeFrame> frames, int depth)
    {
        var type = frames[0].ComponentType;
        var parameters = frames[1..];
        if (typeof(Repeated).IsAssignableFrom(type))
            Repeat(type, parameters, depth);
        else
            Draw(With(parameters, type), depth);
    }

    private Drawn With(ReadOnlySpan<RenderTreeFrame> parameters, [DynamicallyAccessedMembers(Drawn.Kept)] Type type)
    {
        var part = Made(type);
        foreach (ref readonly var parameter in parameters)
            part.Take(parameter.AttributeName, parameter.AttributeValue);
        return part;
    }

    private void Element(ReadOnlySpan<RenderTreeFrame> frames, int at, int depth)
    {
        var name = frames[at].ElementName;
        var end = at + frames[at].ElementSubtreeLength;
        _html.Open(name);
        for (at++; at < end && frames[at].FrameType == RenderTreeFrameType.Attribute; at++)
            Attribute(frames[at].AttributeName, frames[at].AttributeValue);
        _html.Append('>');
        if (IsVoid(name))
            return;
        WriteAll(frames, at, end, depth);
        _html.Close(name);
    }

    private void Attribute(string name, object? value)
    {
        if (value is null or false)
            return;
        _html.Name(name);
        if (value is true)
            return;
        _html.Append("=\"");
        _html.AppendValue(value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        _html.Append('"');
    }

    private static bool IsVoid(string element) => element is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";
}
