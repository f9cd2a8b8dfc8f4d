namespace Huijian.Ask.Whole;

/// <param name="Story">The place of its story.</param>
/// <param name="Mark">Changes with anything that the record says of the article alone.</param>
internal sealed record OutlinedArticle(string Id, int Story, string Copy, string? Outlet, string? Channel, string File, ulong Mark);
