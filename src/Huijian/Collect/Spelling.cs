namespace Huijian.Collect;

/// <summary>One spelling for one address, so that the same article is not fetched twice under two names.</summary>
internal static class Spelling
{
    /// <summary>Parameters that tell a site where a reader came from and change nothing of what he reads.</summary>
    private static readonly string[] Tracking = ["utm_", "spm=", "from_source=", "share_token=", "_t=", "fbclid=", "gclid="];

    /// <summary>Without fragment, default port and tracking; scheme and host in small letters, as <see cref="Uri"/> writes them.</summary>
    public static string Of(Uri address)
    {
        var query = address.Query;
        if (query.Length > 1)
        {
            var kept = query[1..].Split('&').Where(part => !Tracking.Any(sign => part.StartsWith(sign, StringComparison.OrdinalIgnoreCase)));
            query = string.Join('&', kept);
        }
        else
        {
            query = "";
        }

        return $"{address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}{(query.Length > 0 ? "?" + query : "")}";
    }
}
