using Huijian.Ask;
using Huijian.Publish.Feeds;

namespace Huijian.Publish.Following;

/// <summary>The news of what a reader follows: that of the entries' feeds.</summary>
internal sealed class FollowedNews(Answers answers)
{
    private readonly SiteFeeds _feeds = new(answers);

    /// <summary>The entries, those with the newest news first; nothing of later days than <paramref name="asOf"/>.</summary>
    /// <param name="count">So many stories of each at most.</param>
    public async Task<IReadOnlyList<FollowedEntry>> OfAsync(IEnumerable<string> entries, int count, DateOnly? asOf, CancellationToken cancel)
    {
        var followed = new List<FollowedEntry>();
        foreach (var entry in entries)
            followed.Add(await OfAsync(entry, count, asOf, cancel) ?? new FollowedEntry("/" + entry, null, []));
        return [.. followed.DistinctBy(entry => entry.Path).OrderByDescending(entry => entry.Stories is [{ Day: { } day }, ..] ? day : DateOnly.MinValue)];
    }

    /// <summary>One entry, by the id that took the place of an old one; null for one that the record does not know.</summary>
    public async Task<FollowedEntry?> OfAsync(string entry, int count, DateOnly? asOf, CancellationToken cancel)
    {
        var cut = entry.IndexOf('/', StringComparison.Ordinal);
        var id = await answers.RedirectAsync(entry[(cut + 1)..], cancel) ?? entry[(cut + 1)..];
        return await _feeds.FindAsync(Asked.Of($"/feed/{entry[..cut]}/{id}"), asOf, count, cancel) is { Name: { } name } feed ? new FollowedEntry(feed.Home, name, feed.Stories) : null;
    }
}
