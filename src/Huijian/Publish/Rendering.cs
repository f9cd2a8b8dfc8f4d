using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huijian.Publish;

/// <summary>Turns a page into HTML, the same for the live site and for files.</summary>
internal static class Rendering
{
    private static readonly IServiceProvider Nothing = new ServiceCollection().BuildServiceProvider();

    public static async Task WriteAsync(Page page, Edition edition, TextWriter to)
    {
        // A renderer keeps every root it has drawn; one for each page lets them go.
        await using var renderer = new HtmlRenderer(Nothing, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["E"] = edition, ["M"] = page.Shown });
            var root = await renderer.RenderComponentAsync(page.View, parameters);
            root.WriteHtmlTo(to);
        });
    }
}
