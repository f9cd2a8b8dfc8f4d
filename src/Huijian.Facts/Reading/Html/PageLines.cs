namespace Huijian.Facts.Reading.Html;

/// <summary>A page as a reader goes through it: lines, images between them, and elements that name a security.</summary>
internal sealed record PageLines(IReadOnlyList<TextLine> Lines, IReadOnlyList<PageImage> Images, IReadOnlyList<SecurityLink> Securities)
{
    public static PageLines Of(HtmlNode root) => new LineWalker().Walk(root);

    /// <summary>The lines with those that a script would show.</summary>
    public PageLines Shown() => this with { Lines = [.. Lines.Select(line => line with { Hidden = false })] };
}
