namespace Huijian.Facts.Model;

/// <summary>A title and where it leads.</summary>
public sealed record Link(string Title, Uri? Address);
