namespace Huijian.Facts.Reading.Html;

/// <summary>An image in the flow of a page.</summary>
/// <param name="BeforeLine">The number of the line that it stands before.</param>
internal sealed record PageImage(HtmlNode Element, HtmlNode? Anchor, int BeforeLine);
