namespace Huijian.Facts.Reading.Html;

/// <summary>The stretch of a line that an inline element with a name (class, id) holds: <c>&lt;span class="source"&gt;某某网&lt;/span&gt;</c>.</summary>
internal readonly record struct LinePiece(int Start, int Length, HtmlNode Element);
