using System.Net;

namespace Huijian.Collect;

/// <summary>What came of asking for an address. Each ending calls for something else of the one who asked.</summary>
internal abstract record WebAnswer
{
    /// <summary>The decision of robots.txt for the last address asked, or null where none was needed.</summary>
    public RobotsDecision? Robots { get; init; }

    /// <summary>The body, whole, and what helps to ask for it again only when it has changed.</summary>
    /// <param name="From">The address it came from, behind all redirects.</param>
    internal sealed record Got(Uri From, ReadOnlyMemory<byte> Body, string? MediaType, string? ETag, string? LastModified) : WebAnswer;

    /// <summary>It is as it was when we last had it.</summary>
    internal sealed record Unchanged(Uri From) : WebAnswer;

    /// <summary>404 or 410: there is nothing (any more).</summary>
    internal sealed record Gone(HttpStatusCode Status) : WebAnswer;

    /// <summary>The site does not want us there. That is a fact about the site, and nothing to get around.</summary>
    internal sealed record Blocked(string Why) : WebAnswer;

    /// <summary>It went wrong in a way that may pass: too many requests, a fault of the server, a line that broke.</summary>
    /// <param name="Wait">How long the server asked to be left alone, or null.</param>
    internal sealed record Later(string Why, TimeSpan? Wait = null) : WebAnswer;

    /// <summary>We do not take it: an address inside a private network, a circle of redirects, a body too large.</summary>
    internal sealed record Refused(string Why) : WebAnswer;
}
