using System.Globalization;
using Huijian.Record;

namespace Huijian.Publish;

/// <summary>The stylesheet, the script and the mark: kept in the program, named with a digest so that browsers may keep them for ever.</summary>
internal static class Assets
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["site.css"] = "text/css; charset=utf-8",
        ["site.js"] = "text/javascript; charset=utf-8",
        ["mark.svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, byte[]> Contents = Types.Keys.ToDictionary(name => name, Read, StringComparer.Ordinal);

    /// <summary>Changes when any asset does.</summary>
    public static string Mark { get; } = Digest();

    public static IEnumerable<(string Path, byte[] Bytes)> All => Contents.Select(asset => ("/assets/" + asset.Key, asset.Value));

    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", async context =>
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        if (!Contents.TryGetValue(name, out var bytes))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.SendAsync(Types[name], bytes);
    });

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream("assets/" + name) ?? throw new InvalidOperationException($"The program lacks its asset {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // They are our own: it need not withstand anybody, and what would is loaded longer than a page is drawn.
    private static string Digest() =>
        Contents.OrderBy(asset => asset.Key, StringComparer.Ordinal).Aggregate(0UL, (mark, asset) => RowMark.With(mark, RowMark.Of(asset.Value.AsSpan()))).ToString("x16", CultureInfo.InvariantCulture)[..10];
}
