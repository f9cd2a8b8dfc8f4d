using Huijian.Ask;
using Huijian.Publish.Pages;
using Huijian.Record;

namespace Huijian.Publish.Reviewing;

/// <summary>The review queue over HTTP: shown to whoever may judge, written to with a token that only our own page knows.</summary>
internal sealed class ReviewRoutes(RecordStore store, Answers answers, Edition edition, Reviewers reviewers, RecordChanges changes, TimeProvider clock)
{
    private const int Statements = 40;
    private const int MostReports = 50;
    private const int Said = 100;

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

        var asked = AskedOf(context);
        var query = ReviewQuery.Of(asked);
        var cancel = context.RequestAborted;
        var empty = new ReviewSheet(name, FormToken.Give(context), asked.Text("said"), query, [], [], new Slice<WaitingStatement>([], 0, 0), [], [], []);
        var sheet = query.Part switch
        {
            ReviewPart.People => empty with { Namesakes = await answers.People.NamesakesAsync(query.Offset, ReviewSheet.NamesAPage + 1, cancel) },
            ReviewPart.Contradictions => empty with { Conflicts = await answers.Conflicts.ListAsync(cancel) },
            ReviewPart.History => empty with { History = await answers.Statements.HistoryAsync(Said, cancel) },
            _ => empty with
            {
                Reports = await answers.Statements.ReportsAsync(MostReports, cancel),
                Rules = await answers.Statements.RulesAsync(cancel),
                Waiting = await answers.Statements.WaitingAsync(query.Article, query.Offset, Statements, cancel, query.Rule),
            },
        };
        var html = Drawing.Of(new Page("/review", typeof(ReviewView), sheet), edition with { English = context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) }).ToArray();
        await context.SendOwnAsync("text/html; charset=utf-8", html);
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
            context.Response.Redirect(Again(context, null));
            return;
        }

        if (!Enum.TryParse<JudgementVerb>(form["verb"], ignoreCase: true, out var verb) || !Enum.IsDefined(verb))
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, $"“{form["verb"]}” is no verb.", "Confirm, change, reject, merge, split or undo.");
            return;
        }

        var targets = form["target"].OfType<string>().Distinct().Take(Statements).ToList();
        if (targets.Count == 0)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, "Nothing was chosen.", "Choose what to judge, then say how.");
            return;
        }

        var (other, value, reason) = (IdIn(Given(form["other"])), Given(form["value"]), Given(form["reason"]) ?? "复核");
        try
        {
            var now = Kept.Text(clock.GetUtcNow());
            Judgements.Judge(store, [.. targets.Select(target => Judgement.Of(verb, target, other, value, name, now, reason, verb == JudgementVerb.Undo ? target : null))], clock);
        }
        catch (UserError error)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status422UnprocessableEntity, error.Problem, error.Remedy);
            return;
        }

        changes.Forget();
        context.Response.Redirect(Again(context, verb.ToString()));
    }

    private static Asked AskedOf(HttpContext context) => Asked.Of("/review", context.Request);

    /// <summary>The address the form was sent from, so that a reviewer goes on where he was.</summary>
    private static string Again(HttpContext context, string? said) =>
        (context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) ? "/en" : "") + ReviewQuery.Of(AskedOf(context)).Address(said);

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
