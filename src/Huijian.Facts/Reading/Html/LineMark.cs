using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Html;

/// <summary>A marked stretch of a line; <see cref="Element"/> is the link for links.</summary>
internal readonly record struct LineMark(int Start, int Length, MarkKind Kind, HtmlNode? Element);
