namespace Huijian.Publish.Writing;

/// <summary>A file at an address that a post had before.</summary>
/// <param name="File">The address, from the root.</param>
/// <param name="Page">The page it leads to.</param>
/// <param name="Title">The headline of the story there.</param>
/// <param name="Mark">Of page and headline.</param>
internal sealed record MovedPost(string File, string Page, string Title, ulong Mark);
