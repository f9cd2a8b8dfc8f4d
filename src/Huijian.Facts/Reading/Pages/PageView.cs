using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>A page taken apart: its lines as a reader sees them and what its mark-up says of them.</summary>
internal sealed record PageView(HtmlNode Root, PageLines Flow, PageMeta Meta, PageAddress Address, Regions Regions)
{
    public IReadOnlyList<TextLine> Lines => Flow.Lines;

    private readonly double[] _weights = [.. Flow.Lines.Select(Prose.WeightOf)];

    /// <summary>What <see cref="Prose.WeightOf"/> says of a line of this page.</summary>
    public double WeightOf(TextLine line) => _weights[line.Number];

    public static PageView Of(HtmlPage page, Uri? address) =>
        new(page.Root, PageLines.Of(page.Root), PageMeta.Of(page.Root), new PageAddress(page.Root, address), new Regions());
}
