using Microsoft.AspNetCore.Components.Rendering;

namespace Huijian.Publish;

/// <summary>
/// Turns a page into HTML, the same for the live site and for files: its components say what they show, and that is written down at once.
/// </summary>
internal sealed class Drawing
{
    [ThreadStatic]
    private static Drawing? _own;

    private readonly HtmlText _html = new();
    private readonly RenderTreeBuilder _builder;

    private Drawing() => _builder = new RenderTreeBuilder(_html);

    /// <summary>The page as UTF-8, to be used before this thread draws another: a site of pages, one after the other, costs no memory.</summary>
    public static ReadOnlySpan<byte> Of(Page page, Edition edition)
    {
        var own = _own ??= new Drawing();
        own._html.Clear();
        own._builder.Clear();
        var view = (Drawn)Activator.CreateInstance(page.View)!;
        view.Take(nameof(Drawn.E), edition);
        view.Take(nameof(Sheet<>.M), page.Shown);
        view.DrawInto(own._builder);
        return own._html.Utf8();
    }
}
