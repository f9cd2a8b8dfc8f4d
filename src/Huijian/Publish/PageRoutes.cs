using System.Text;

namespace Huijian.Publish;

/// <summary>Pages over HTTP: one route for all, since every page is found by its address.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder routes, SitePages pages, Edition edition)
    {
        routes.MapGet("/{**path}", context => AnswerAsync(context, pages, edition));
    }

    private static async Task AnswerAsync(HttpContext context, SitePages pages, Edition edition)
    {
        var path = context.Request.Path.Value ?? "/";
        var english = path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal);
        var asked = new Asked(
            WithoutEnding(english ? path[3..] : path),
            context.Request.Query.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal));
        var page = await pages.FindAsync(asked, context.RequestAborted);
        if (page is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        var html = new StringWriter();
        await Rendering.WriteAsync(page, edition with { English = english }, html);
        await context.Response.WriteAsync(html.ToString(), Encoding.UTF8, context.RequestAborted);
    }

    /// <summary>Addresses of written pages lead to the same pages here.</summary>
    private static string WithoutEnding(string path) => path switch
    {
        _ when path.EndsWith("/index.html", StringComparison.Ordinal) => path[..^10],
        _ when path.EndsWith(".html", StringComparison.Ordinal) => path[..^5],
        _ => path,
    };
}
