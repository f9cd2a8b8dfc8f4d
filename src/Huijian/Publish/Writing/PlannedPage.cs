namespace Huijian.Publish.Writing;

/// <summary>A page (or feed) that a written site has.</summary>
/// <param name="Path">Its address in Chinese, from the root.</param>
/// <param name="Mark">Changes with every row that may show on it.</param>
internal sealed record PlannedPage(string Path, ulong Mark)
{
    /// <summary>
    /// True for what the sitemap names, as <see cref="SitePages.MappedAsync"/>. Not one report of a story that has several, for its story's page stands for it; and
    /// no years and months of an entry, whose page leads to them: what they list is named itself, and to count them out live would take as long as all else.
    /// </summary>
    public bool IsMapped { get; init; } = true;

    /// <summary>On the page of a story: the ids of the stories that share people and bodies with it, those that share the rarest first.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
