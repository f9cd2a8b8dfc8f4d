using System.Collections.Immutable;

namespace Huijian.Collect;

/// <summary>What to ask for, and how carefully.</summary>
internal sealed record WebRequest(Uri Address)
{
    /// <summary>As the server gave it with the last whole answer, or null.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The pause behind each request to a host.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hosts that the source names itself and that may therefore lie in a private network.</summary>
    public ImmutableHashSet<string> AllowedHosts { get; init; } = [];
}
