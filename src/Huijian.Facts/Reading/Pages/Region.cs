using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>The stretch of a page's lines that holds the body: from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal sealed record Region(HtmlNode Block, int First, int End);
