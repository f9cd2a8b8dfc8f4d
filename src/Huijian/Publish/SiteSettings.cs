using System.Net;

namespace Huijian.Publish;

/// <summary>How the live site is run.</summary>
internal sealed record SiteSettings
{
    /// <summary>Where it listens; loopback unless the operator says otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 lets the system choose.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>True to show facts, short quotes and links only. Set by default wherever others can reach the site.</summary>
    public bool Public { get; init; }

    /// <summary>The header in which a trusted proxy names a signed-in reviewer, or null to trust none.</summary>
    public string? ReviewerHeader { get; init; }

    /// <summary>Reviewers by name, each with the kept form of the secret.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Scheme and host under which readers know the site, for feeds and sitemaps; empty if only by its own address.</summary>
    public string Site { get; init; } = "";

    /// <summary>Outlets whose whole texts may be shown to everybody.</summary>
    public IReadOnlySet<string> OpenOutlets { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
