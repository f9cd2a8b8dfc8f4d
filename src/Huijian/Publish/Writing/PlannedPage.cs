namespace Huijian.Publish.Writing;

/// <summary>A page (or feed) that a written site has.</summary>
/// <param name="Path">Its address in Chinese, from the root.</param>
/// <param name="Mark">Changes with every row that may show on it.</param>
internal sealed record PlannedPage(string Path, ulong Mark)
{
    /// <summary>On the page of a story: the ids of the stories that share people and bodies with it, those that share the rarest first.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
