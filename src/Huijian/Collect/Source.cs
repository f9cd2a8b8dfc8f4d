using System.Collections.Immutable;
using Huijian.Facts.Reading.Apis;

namespace Huijian.Collect;

/// <summary>Where documents come from, and how to ask for them.</summary>
/// <param name="Name">What people call it; unique in a sources file, and the key under which its state is kept.</param>
/// <param name="Location">An address, or for folders and archives a path.</param>
internal sealed record Source(string Name, SourceKind Kind, string Location)
{
    /// <summary>The pause between two visits.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The pause behind each request to a host. Sources that share a host wait for each other.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hosts (with a port, if one is meant) that may lie in a private network.</summary>
    public ImmutableHashSet<string> AllowedHosts { get; init; } = [];

    /// <summary>What article addresses look like (<c>*</c> for anything), or null for the general rule. For list pages.</summary>
    public string? Articles { get; init; }

    /// <summary>How many pages of a list, or of an interface, are turned on the way into the archive.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>How the JSON of an interface is read: its own mapping first, then those that come with the product.</summary>
    public ImmutableArray<ApiMapping> Mappings { get; init; } = ApiMapping.Shipped;

    /// <summary>A name to group sources by; the folder of an OPML file.</summary>
    public string? Category { get; init; }

    /// <summary>How long after it was found an article is looked at again, to see corrections and withdrawals.</summary>
    public ImmutableArray<TimeSpan> Recheck { get; init; } =
        [TimeSpan.FromHours(2), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(10), TimeSpan.FromDays(30)];

    public bool IsOnTheWeb => Kind is SourceKind.Feed or SourceKind.List or SourceKind.Sitemap or SourceKind.Api;

    /// <summary>Who waits for whom: sources of one host share a lane, a folder has its own.</summary>
    public string Lane => IsOnTheWeb ? new Uri(Location).Authority : $"{Kind}:{Location}";

    /// <summary>A request for an address of this source, with the source's own manners.</summary>
    public WebRequest Request(Uri address) => new(address) { Delay = Delay, AllowedHosts = AllowedHosts };
}
