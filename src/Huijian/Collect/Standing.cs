namespace Huijian.Collect;

/// <summary>What has become of an address that a source named.</summary>
internal enum Standing
{
    /// <summary>Found, and not fetched yet.</summary>
    Waiting,

    /// <summary>Fetched and recorded.</summary>
    Kept,

    /// <summary>It led to another address, which has a row of its own.</summary>
    Alias,

    /// <summary>It was recorded and is no longer there.</summary>
    Withdrawn,

    /// <summary>It was never there when asked for.</summary>
    Missing,

    /// <summary>The site does not want it fetched (robots.txt, 403 and the like).</summary>
    Blocked,

    /// <summary>We do not fetch it (a private network, a circle of redirects, too large).</summary>
    Refused,

    /// <summary>Given up after many tries.</summary>
    Failed,
}
