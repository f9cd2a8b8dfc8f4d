using System.Text;
using System.Text.Json;
using Huijian.Publish.Api;
using Huijian.Publish.Feeds;
using Huijian.Publish.Pages;
using Huijian.Publish.Reviewing;

namespace Huijian.Publish.Following;

/// <summary>
/// Where a reader follows and lets go, and the page of what he follows. Nothing is written but the reader's own cookie, so this is open where the site is public.
/// What stands here is one reader's and kept by no cache.
/// </summary>
internal sealed class FollowRoutes(FollowedNews news, Edition edition)
{
    private static readonly string[] Pages = ["/followed", "/en/followed", "/followed.html", "/en/followed.html"];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in Pages)
            routes.MapGet(path, context => ShowAsync(context, null));
        foreach (var path in Pages[..2])
            routes.MapPost(path, ChooseAsync);
        routes.MapGet("/followed.json", async context => await context.SendOwnAsync("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(new FollowedList(await AllAsync(context)), ApiJson.Kinds.FollowedList)));
        routes.MapGet("/followed.opml", async context => await context.SendOwnAsync("text/x-opml; charset=utf-8", Encoding.UTF8.GetBytes(SiteFeeds.Opml(
            (await AllAsync(context)).Where(entry => entry.Name is not null).Select(entry => (entry.Name!, "/feed" + entry.Path)), SiteAnswers.Known(edition, context.Request)))));
    }

    private async Task ShowAsync(HttpContext context, FollowedEntry? asked)
    {
        var entries = await AllAsync(context);
        // Kept anew at every look: for as long as he comes back, and by the ids that entries bear today.
        if (entries.Count > 0)
            Follows.Keep(context, [.. entries.Select(entry => Follows.Entry(entry.Path)).OfType<string>()]);
        var sheet = new FollowedSheet(entries, FormToken.Give(context), asked, context.Request.Query.ContainsKey("full"), AsOf(context));
        var spoken = edition with { English = context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal), AsOf = sheet.AsOf };
        await context.SendOwnAsync("text/html; charset=utf-8", Drawing.Of(new Page("/followed", typeof(FollowedView), sheet), spoken).ToArray());
    }

    private async Task ChooseAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (!context.Request.HasFormContentType || await context.Request.ReadFormAsync(cancel) is not { } form || Follows.Entry(form["entry"].ToString()) is not { } entry)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, "This names nothing that can be followed.", "Press “Follow” on the page of a person, body, place, post, project, share, field or outlet.");
            return;
        }

        var follows = Follows.Of(context.Request);
        var lets = form["verb"] == "unfollow";
        var known = lets ? null : await news.OfAsync(entry, 1, null, cancel);
        if (!lets && known is null)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status404NotFound, $"The record has nothing under /{entry}.", "Search for it, and follow it on its page.");
            return;
        }

        // Pages of entries are the same for all readers and bear no token; a browser says itself whether a form came from this site. One that does not say is asked to confirm.
        if (context.Request.Headers["Sec-Fetch-Site"] != "same-origin" && !FormToken.Fits(context, form))
        {
            await ShowAsync(context, known);
            return;
        }

        var chosen = lets ? follows.Remove(entry) : follows.Contains(Entry(known!)) ? follows : [.. follows, Entry(known!)];
        if (chosen.Length <= Follows.Most)
            Follows.Keep(context, chosen);
        var english = context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal);
        var back = form["back"] == "/followed" || chosen.Length > Follows.Most ? "/followed" : "/" + entry;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect((edition with { English = english }).To(back) + (chosen.Length > Follows.Most ? "?full=1" : ""));
    }

    private Task<IReadOnlyList<FollowedEntry>> AllAsync(HttpContext context) =>
        news.OfAsync(Follows.Of(context.Request), FollowedSheet.MostStories, AsOf(context), context.RequestAborted);

    private static string Entry(FollowedEntry known) => Follows.Entry(known.Path)!;

    private static DateOnly? AsOf(HttpContext context) => Asked.Of("/followed", context.Request).Day("asOf");
}
