using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An article in a list.</summary>
/// <param name="Copy">The cluster of copies it belongs to: articles with the same value print one text.</param>
/// <param name="Revisions">How many wordings of it were seen at its address.</param>
public sealed record ArticleRow(
    string Id,
    string Story,
    string Copy,
    string? Title,
    string? Outlet,
    NewsTime? Published,
    Uri? Address,
    string File,
    int Revisions);
