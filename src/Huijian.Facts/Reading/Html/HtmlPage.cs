namespace Huijian.Facts.Reading.Html;

/// <summary>A parsed page.</summary>
/// <param name="Root">The html element; head and body under it, or the elements of a fragment.</param>
/// <param name="Overfull">True if it has more elements than a news page can have and was not read to its end.</param>
internal sealed record HtmlPage(HtmlNode Root, bool Overfull);
