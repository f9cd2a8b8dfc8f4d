namespace Huijian.Collect;

/// <summary>What is remembered of a source between two visits.</summary>
internal sealed record SourceState(string Source)
{
    /// <summary>When its archive was read to the end, or null while it is not.</summary>
    public DateTimeOffset? ArchiveRead { get; init; }

    public DateTimeOffset? LastVisit { get; init; }

    /// <summary>When it last named an address that was new.</summary>
    public DateTimeOffset? LastNew { get; init; }

    public DateTimeOffset? NextDue { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Visits in a row that failed.</summary>
    public int Failures { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>The next page of the archive, or null when it is read to its end.</summary>
    public string? Cursor { get; init; }

    public int PagesTurned { get; init; }

    /// <summary>Pages of the archive in a row that held nothing new. It is not kept: whoever comes back looks further.</summary>
    public int KnownPages { get; init; }

    /// <summary>How many links its pages usually show; a page that suddenly shows none has changed its layout.</summary>
    public double UsualLinks { get; init; }
}
