using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>A search: what was asked, what was found, and names that fit the words.</summary>
/// <param name="Found">Null where nothing was asked.</param>
public sealed record SearchSheet(SearchQuery Query, SearchPage? Found, IReadOnlyList<NamedEntry> Names)
{
    /// <summary>What the ids asked for are called.</summary>
    public IReadOnlyDictionary<string, string> Called { get; init; } = new Dictionary<string, string>();
}
