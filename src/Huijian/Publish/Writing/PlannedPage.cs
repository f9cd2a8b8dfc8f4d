namespace Huijian.Publish.Writing;

/// <summary>A page (or feed) that a written site has.</summary>
/// <param name="Path">Its address in Chinese, from the root.</param>
/// <param name="Mark">Changes with every row that may show on it.</param>
internal sealed record PlannedPage(string Path, ulong Mark);
