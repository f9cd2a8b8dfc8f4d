using Huijian.Publish.Pages;
using Huijian.Record;

namespace Huijian.Publish.Reviewing;

/// <summary>Where readers say what is wrong with a page. What they say is kept for the reviewers and changes nothing by itself.</summary>
internal sealed class ReportRoutes(RecordStore store, Edition edition, TimeProvider clock)
{
    private const int LongestReport = 2000;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/report", "/en/report" })
        {
            routes.MapGet(path, ShowAsync);
            routes.MapPost(path, KeepAsync);
        }
    }

    private async Task ShowAsync(HttpContext context)
    {
        var about = PageOf(context.Request.Query["page"].ToString());
        var html = Drawing.Of(new Page("/report", typeof(ReportView), new ReportSheet(about, FormToken.Give(context), context.Request.Query.ContainsKey("kept"))), Spoken(context)).ToArray();
        await context.SendOwnAsync("text/html; charset=utf-8", html);
    }

    private async Task KeepAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || await context.Request.ReadFormAsync(context.RequestAborted) is not { } form || !FormToken.Fits(context, form))
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status403Forbidden, "The form did not come from this site.", "Open the page again and report from there.");
            return;
        }

        var words = form["words"].ToString().Trim();
        if (words.Length is 0 or > LongestReport)
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status400BadRequest, $"A report has 1 to {LongestReport} characters.", "Go back and say what is wrong.");
            return;
        }

        if (!Reports.Put(store, PageOf(form["page"].ToString()), words, clock.GetUtcNow()))
        {
            await SiteAnswers.SayAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many reports wait to be read.", "Write to whoever runs this site.");
            return;
        }

        context.Response.Redirect(context.Request.Path + "?kept=1&page=" + Uri.EscapeDataString(PageOf(form["page"].ToString())));
    }

    private Edition Spoken(HttpContext context) => edition with { English = context.Request.Path.StartsWithSegments("/en", StringComparison.Ordinal) };

    /// <summary>An address within the site, or nothing: a link in our page never leads a reviewer elsewhere.</summary>
    private static string PageOf(string page) =>
        page.Length is > 0 and < 200 && page[0] == '/' && !page.StartsWith("//", StringComparison.Ordinal) && !page.AsSpan().ContainsAny("\\\r\n\t") ? page : "";
}
