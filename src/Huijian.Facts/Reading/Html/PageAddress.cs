namespace Huijian.Facts.Reading.Html;

/// <summary>Makes addresses absolute against the page's own (its base element, else where it was published).</summary>
internal sealed class PageAddress(HtmlNode root, Uri? page)
{
    private static readonly string[] LazySources = ["data-original", "data-src", "data-lazy-src", "data-echo", "data-actualsrc", "_src", "original", "src"];

    private readonly Uri? _against = BaseOf(root, page);

    /// <summary>An http or https address, or null: for script, data and mail addresses, and for relative ones of a page without address.</summary>
    public Uri? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > 4000 || written.StartsWith('#'))
            return null;
        var trimmed = written.Trim();
        // "//host/path" takes the page's scheme; without a page, https.
        if (trimmed.StartsWith("//", StringComparison.Ordinal) && _against is null)
            trimmed = "https:" + trimmed;
        var made = _against is null
            ? Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)
            : Uri.TryCreate(_against, trimmed, out uri);
        return made && uri is not null && uri.Scheme is "http" or "https" ? uri : null;
    }

    /// <summary>Where an image lies: pages that load images late keep it in an attribute of their own and show a placeholder.</summary>
    public Uri? OfImage(HtmlNode image)
    {
        foreach (var name in LazySources)
        {
            if (Of(image[name]) is { } source)
                return source;
        }

        return null;
    }

    private static Uri? BaseOf(HtmlNode root, Uri? page)
    {
        var head = root.Children.FirstOrDefault(node => ReferenceEquals(node.Tag, Tag.Head)) ?? root;
        foreach (var node in head.Children)
        {
            if (node.Tag.Name == "base" && node["href"] is { } written
                && (page is null ? Uri.TryCreate(written, UriKind.Absolute, out var against) : Uri.TryCreate(page, written, out against))
                && against?.Scheme is "http" or "https")
            {
                return against;
            }
        }

        return page is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? page : null;
    }
}
