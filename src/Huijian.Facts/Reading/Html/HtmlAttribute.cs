namespace Huijian.Facts.Reading.Html;

/// <summary>Where an attribute's name and value stand in the page's source.</summary>
internal readonly record struct HtmlAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);
