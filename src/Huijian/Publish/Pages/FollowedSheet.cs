using Huijian.Publish.Following;

namespace Huijian.Publish.Pages;

/// <summary>What a reader follows, and its news.</summary>
/// <param name="Entries">Those with the newest news first.</param>
/// <param name="Token">Proves that a form came from this page; empty in files.</param>
/// <param name="Asked">An entry that a form of unknown origin asks to follow: the reader is asked whether he does. Null else.</param>
/// <param name="IsFull">True if there is no room for another.</param>
public sealed record FollowedSheet(IReadOnlyList<FollowedEntry> Entries, string Token, FollowedEntry? Asked, bool IsFull, DateOnly? AsOf)
{
    /// <summary>So many stories at most stand on the page, the newest of all.</summary>
    public const int MostStories = 60;
}
