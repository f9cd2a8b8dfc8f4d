using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huijian.Ask;
using Huijian.Publish.Api;
using Huijian.Publish.Feeds;
using Huijian.Publish.Following;
using Microsoft.Net.Http.Headers;

namespace Huijian.Publish;

/// <summary>
/// From an address to what is sent: pages, their data as JSON, feeds, sitemaps, the API. One way for all of them, so that every answer has
/// its ETag, its compressed form and its place in the cache.
/// </summary>
internal sealed class SiteAnswers(Answers answers, Edition edition, RecordChanges changes)
{
    private const int LongestName = 30;

    private readonly SitePages _pages = new(answers);
    private readonly SiteFeeds _feeds = new(answers);
    private readonly AnswerCache _cache = new();

    public async Task SendAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var change = await changes.NowAsync(cancel);
        var address = context.Request.Path.Value + context.Request.QueryString.Value;
        // What a reader follows shows on few pages, and only there is his page another than everybody's: with a mark of its own, for his eyes alone.
        var follows = Follows.Of(context.Request);
        var own = Follows.ShownOn(Spoken(context.Request.Path.Value ?? "/").Path, follows);
        var mark = string.Create(CultureInfo.InvariantCulture, $"\"{change:x}-{edition.AssetMark}{(own is { Length: > 0 } ? "-" + Digest(own) : "")}\"");
        // How sources are doing changes without the record.
        var kept = !address.EndsWith("/sources", StringComparison.Ordinal) && !address.EndsWith("/sources.json", StringComparison.Ordinal);
        if (kept && context.Request.Headers.IfNoneMatch.Contains(mark))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SayHowToKeep(context.Response, mark, own);
            return;
        }

        var place = string.IsNullOrEmpty(own) ? address : $"{address} {own}";
        if (IsForMachines(context.Request.Path.Value ?? ""))
            place = $"{Known(edition, context.Request).Site} {place}";
        var answer = kept ? _cache.Find(place, change) : null;
        if (answer is null)
        {
            answer = await MakeAsync(context, follows, cancel);
            if (kept)
                _cache.Keep(place, answer);
        }

        await SendAsync(context, answer, mark, own);
    }

    /// <summary>Feeds, sitemaps and their like leave the site: their addresses are whole ones.</summary>
    private static bool IsForMachines(string path) =>
        path.StartsWith("/feed/", StringComparison.Ordinal) || path is "/robots.txt" or "/feeds.opml" || (path.StartsWith("/sitemap", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>
    /// A feed reader asks from elsewhere: where nobody said under which name the site is known, it is the one under which the reader found it.
    /// </summary>
    internal static Edition Known(Edition edition, HttpRequest request) =>
        edition.Site.Length > 0 || !request.Host.HasValue ? edition : edition with { Site = $"{request.Scheme}://{request.Host.ToUriComponent()}" };

    private static void SayHowToKeep(HttpResponse response, string mark, string? own)
    {
        response.Headers.ETag = mark;
        response.Headers.CacheControl = string.IsNullOrEmpty(own) ? "no-cache" : "private, no-cache";
        response.Headers.Vary = own is null ? HeaderNames.AcceptEncoding : $"{HeaderNames.AcceptEncoding}, {HeaderNames.Cookie}";
    }

    private static async Task SendAsync(HttpContext context, Answer answer, string mark, string? own)
    {
        var response = context.Response;
        if (answer.Location is { } location)
            response.Headers.Location = location;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (answer.Status == StatusCodes.Status200OK)
            SayHowToKeep(response, mark, own);

        var bytes = answer.Bytes;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "br";
            bytes = answer.Packed;
        }

        await context.SendAsync(answer.Type, bytes, answer.Status);
    }

    private async Task<Answer> MakeAsync(HttpContext context, ImmutableArray<string> follows, CancellationToken cancel)
    {
        var path = context.Request.Path.Value ?? "/";
        var query = Asked.Of(path, context.Request).Query;
        if (path.StartsWith("/api/", StringComparison.Ordinal))
            return await ApiAsync(new Asked(path, query), cancel);
        var placed = Known(edition, context.Request);
        if (path.StartsWith("/feed/", StringComparison.Ordinal))
            return await FeedAsync(path, query, placed, cancel);
        switch (path)
        {
            case "/robots.txt":
                return Text("text/plain; charset=utf-8", SiteFeeds.Robots(placed));
            case "/feeds.opml":
                return Text("text/x-opml; charset=utf-8", await _feeds.OpmlAsync(placed, cancel));
            case var _ when path.StartsWith("/sitemap", StringComparison.Ordinal) && path.EndsWith(".xml", StringComparison.Ordinal):
                var map = SiteFeeds.Sitemaps(await _pages.MappedAsync(cancel), placed).FirstOrDefault(one => one.Path == path);
                return map.Xml is null ? Missing(edition) : Text("application/xml; charset=utf-8", map.Xml);
            default:
                return await PageAsync(path, query, follows, cancel);
        }
    }

    private async Task<Answer> PageAsync(string path, IReadOnlyDictionary<string, string> query, ImmutableArray<string> follows, CancellationToken cancel)
    {
        var (english, rest) = Spoken(path);
        var json = rest.EndsWith(".json", StringComparison.Ordinal);
        var asked = new Asked(json ? rest[..^5] : rest, query) { Followed = json ? [] : follows };
        var spoken = edition with { English = english, AsOf = asked.Day("asOf"), Followed = Follows.Entry(asked.Path) is { } entry && asked.Followed.Contains(entry) };
        // What two names stood for proved to be one: the old address leads on.
        if (asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var room, var old] && await answers.RedirectAsync(old, cancel) is { } now)
            return Answer.Moved(spoken.To($"/{room}/{Edition.Escaped(now)}") + (json ? ".json" : "") + Asking(asked));
        // What a source answered is the operator's to know.
        if ((edition.Public && asked.Path == "/sources") || await _pages.FindAsync(asked, cancel) is not { } page)
            return await MissingAsync(asked, spoken, cancel);
        if (json)
            return Answer.Of("application/json; charset=utf-8", ApiJson.Of(PublicView.Of(page.Shown, edition)));
        return Html(page, spoken, StatusCodes.Status200OK);
    }

    /// <summary>Where nothing stands: names like the last word of the address.</summary>
    private async Task<Answer> MissingAsync(Asked asked, Edition spoken, CancellationToken cancel)
    {
        if (asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [.., var last] || last.Length > LongestName || !last.All(char.IsLetter) || last.All(char.IsAscii))
            return Missing(spoken);
        return Html(TextPages.MissingBut(last, await answers.Names.FindAsync(last, null, 5, cancel)), spoken, StatusCodes.Status404NotFound);
    }

    private static string Asking(Asked asked) => asked.Day("asOf") is { } day ? string.Create(CultureInfo.InvariantCulture, $"?asOf={day:yyyy-MM-dd}") : "";

    private static Answer Missing(Edition edition) => Html(TextPages.Missing, edition, StatusCodes.Status404NotFound);

    private static Answer Html(Page page, Edition edition, int status) => Answer.Of("text/html; charset=utf-8", Drawing.Of(page, edition).ToArray(), status);

    private async Task<Answer> FeedAsync(string path, IReadOnlyDictionary<string, string> query, Edition placed, CancellationToken cancel)
    {
        var ending = FeedWriting.Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.Ordinal));
        if (ending is null || await _feeds.FindAsync(new Asked(path[..^ending.Length], query), cancel) is not { } feed)
            return Missing(edition);
        return Answer.Of(FeedWriting.TypeOf(ending)!, FeedWriting.Write(feed, ending, placed).ToArray());
    }

    private async Task<Answer> ApiAsync(Asked asked, CancellationToken cancel)
    {
        if (asked.Path is "/api/" or "/api/openapi.json")
            return Answer.Of("application/json; charset=utf-8", ApiDescription.Json(edition));
        foreach (var question in Questions.All)
        {
            if (IdIn(asked.Path, question.Path) is not { } id)
                continue;
            if (id.Length > 0 && await answers.RedirectAsync(id, cancel) is { } now)
                return Answer.Moved(edition.ToFile(question.Path.Replace("{id}", Edition.Escaped(now), StringComparison.Ordinal)) + Asking(asked));
            return await question.Ask(answers, asked, id, cancel) is { } answer
                ? Answer.Of("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(PublicView.Of(answer, edition), question.Kind))
                : Problem(StatusCodes.Status404NotFound, $"The record has nothing under {asked.Path}.", "Search /api/search?q=… for what it knows; ids are those that other answers give.");
        }

        return Problem(StatusCodes.Status404NotFound, $"The API has no question {asked.Path}.", "Read /api/openapi.json for those it has.");
    }

    /// <summary>The id in a path that fits the pattern ("" where the pattern has none), or null if it does not fit.</summary>
    private static string? IdIn(string path, string pattern)
    {
        if (!pattern.EndsWith("{id}", StringComparison.Ordinal))
            return path == pattern ? "" : null;
        var stem = pattern[..^4];
        return path.StartsWith(stem, StringComparison.Ordinal) && path.IndexOf('/', stem.Length) < 0 && path.Length > stem.Length ? path[stem.Length..] : null;
    }

    internal static Answer Problem(int status, string title, string detail) => Answer.Of(
        "application/problem+json; charset=utf-8",
        JsonSerializer.SerializeToUtf8Bytes(new Problem("about:blank", title, status, detail), ApiJson.Kinds.Problem),
        status);

    /// <summary>Answers with a problem and its remedy.</summary>
    internal static Task SayAsync(HttpContext context, int status, string title, string detail)
    {
        var answer = Problem(status, title, detail);
        return context.SendAsync(answer.Type, answer.Bytes, status);
    }

    private static Answer Text(string type, string text) => Answer.Of(type, Encoding.UTF8.GetBytes(text));

    /// <summary>In which language an address asks, and for which page.</summary>
    private static (bool English, string Path) Spoken(string path)
    {
        var english = path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal);
        return (english, WithoutEnding(english ? path[3..] : path));
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>Addresses of written pages lead to the same pages here.</summary>
    private static string WithoutEnding(string path) => path switch
    {
        _ when path.EndsWith("/index.html", StringComparison.Ordinal) => path[..^10],
        _ when path.EndsWith(".html", StringComparison.Ordinal) => path[..^5],
        _ => path,
    };
}
