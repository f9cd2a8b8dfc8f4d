using System.Collections.Immutable;

namespace Huijian.Publish.Following;

/// <summary>
/// What one reader follows: paths of entries (<c>org/b2njwdv6ass</c>) in the order in which they were chosen. The reader's browser alone keeps them, in a cookie
/// that holds ids and nothing else; whatever else stands in it is passed over.
/// </summary>
internal static class Follows
{
    /// <summary>So many entries at most; they fit in the 4096 bytes that browsers keep.</summary>
    public const int Most = 100;

    private const string Cookie = "huijian-follows";
    private const int LongestId = 24;
    private const int LongestCookie = 4096;
    private const char BetweenEntries = '~';
    private const char BehindRoom = '-';

    // As long as browsers keep a cookie.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    private static readonly ImmutableHashSet<string> Rooms = ["person", "org", "place", "post", "project", "security", "outlet", "channel", "field"];

    public static ImmutableArray<string> Of(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: > 0 and <= LongestCookie } kept
            ? [.. kept.Split(BetweenEntries).Select(entry => entry.IndexOf(BehindRoom, StringComparison.Ordinal) is > 0 and var cut ? Entry($"/{entry[..cut]}/{entry[(cut + 1)..]}") : null).OfType<string>().Distinct().Take(Most)]
            : [];

    public static void Keep(HttpContext context, ImmutableArray<string> entries) => context.Response.Cookies.Append(
        Cookie,
        string.Join(BetweenEntries, entries.Select(entry => entry.Replace('/', BehindRoom))),
        // Lax, so that who comes by a link from elsewhere finds his home page; no form of another site is heard (see FollowRoutes).
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", MaxAge = entries.IsEmpty ? TimeSpan.Zero : Kept });

    /// <summary>The entry whose page has this address (<c>/org/b2njwdv6ass</c>), or null where an address is that of nothing that can be followed.</summary>
    public static string? Entry(string? path) =>
        path?.Split('/') is ["", var room, { Length: > 0 and <= LongestId } id] && Rooms.Contains(room) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')
            ? $"{room}/{id}"
            : null;

    /// <summary>
    /// What of it shows on the page at an address: everything on the home page, on the page of an entry whether it is among them, elsewhere nothing. Two readers
    /// for whom this is the same see the same page. Null for a page that is the same for all.
    /// </summary>
    public static string? ShownOn(string path, ImmutableArray<string> entries) =>
        path is "" or "/" ? string.Join(BetweenEntries, entries)
        : Entry(path) is { } entry ? entries.Contains(entry) ? entry : ""
        : null;
}
