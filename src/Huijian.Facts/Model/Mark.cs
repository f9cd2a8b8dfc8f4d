namespace Huijian.Facts.Model;

/// <summary>A stretch of a paragraph that is strong, emphasised, a link, or noise that a mirror put into the words.</summary>
public sealed record Mark(int Start, int Length, MarkKind Kind, Uri? Target = null);
