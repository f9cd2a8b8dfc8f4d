namespace Huijian.Facts.Model;

/// <summary>A field of cooperation as written.</summary>
public sealed record Field(string Name, TextSpan Span);
