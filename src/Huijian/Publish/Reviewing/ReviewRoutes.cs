using Huijian.Ask;
using Huijian.Publish.Pages;
using Huijian.Record;

namespace Huijian.Publish.Reviewing;

/// <summary>The review queue over HTTP: shown to whoever may judge, written to with a token that only our own page knows.</summary>
internal sealed class ReviewRoutes(RecordStore store, Answers answers, Edition edition, Reviewers reviewers, RecordChanges changes, TimeProvider clock)
{
    private const int Statements = 40;
    private const int Names = 20;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/review", "/en/review" })
        {
            routes.MapGet(path, ShowAsync);
            routes.MapPost(path, JudgeAsync);
        }
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (reviewers.Name(context) is not { } name)
        {
            await RefuseAsync(context);
            return;
        }

        var query = new Asked("/review", context.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal));
        var cancel = context.RequestAborted;
        var sheet = new ReviewSheet(
            name,
            FormToken.Give(context),
            query.Text("said"),
            await answers.Statements.ReportsAsync(50, cancel),
            await answers.Statements.WaitingAsync(query.Text("article"), query.Whole("offset", 0, 1_000_000), Statements, cancel),
            await answers.People.NamesakesAsync(Names, cancel),
            await answers.Conflicts.ListAsync(cancel),
            await answers.Statements.HistoryAsync(50, cancel));
        var html = Drawing.Of(new Page("/review", typeof(ReviewView), sheet), edition with { English = context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) }).ToArray();
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(html, cancel);
    }

    private async Task JudgeAsync(HttpContext context)
    {
        if (reviewers.Name(context) is not { } name)
        {
            await RefuseAsync(context);
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, "This is no form.", "Judge on the review page.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!FormToken.Fits(context, form))
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status403Forbidden, "The form did not come from this site's review page.", "Open the review page again and judge there.");
            return;
        }

        if (form["verb"] == "seen")
        {
            Reports.Close(store, form["target"].ToString(), clock.GetUtcNow());
            context.Response.Redirect(context.Request.Path);
            return;
        }

        if (!Enum.TryParse<JudgementVerb>(form["verb"], ignoreCase: true, out var verb) || !Enum.IsDefined(verb))
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, $"“{form["verb"]}” is no verb.", "Confirm, change, reject, merge, split or undo.");
            return;
        }

        var target = form["target"].ToString();
        var (other, value) = (IdIn(Given(form["other"])), Given(form["value"]));
        try
        {
            Judgements.Judge(
                store,
                Judgement.Of(verb, target, other, value, name, Kept.Text(clock.GetUtcNow()), Given(form["reason"]) ?? "复核", verb == JudgementVerb.Undo ? target : null),
                clock);
        }
        catch (UserError error)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status422UnprocessableEntity, error.Problem, error.Remedy);
            return;
        }

        changes.Forget();
        context.Response.Redirect(context.Request.Path + "?said=" + Uri.EscapeDataString(verb.ToString()));
    }

    /// <summary>The id in the address of a page, as a browser shows it, or the id itself.</summary>
    private static string? IdIn(string? given)
    {
        if (given is null || !given.Contains('/', StringComparison.Ordinal))
            return given;
        var last = given.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(500, text.Trim().Length)];

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"huijian review\", charset=\"UTF-8\"";
        await SiteAnswers.SayAsync(context, StatusCodes.Status401Unauthorized, "Reviewing needs an account.", "Sign in, or review on the machine that runs the site.");
    }
}
