namespace Huijian.Collect;

/// <summary>What is known of one address of a source: what became of it, and when it is due again.</summary>
/// <param name="Address">The address in one spelling (<see cref="Spelling"/>), or a file's path.</param>
/// <param name="Lane">The lane it waits in (<see cref="Source.Lane"/> of its own host).</param>
internal sealed record AddressState(string Address, string Source, string Lane, DateTimeOffset Found)
{
    public Standing Standing { get; init; }

    /// <summary>When it is to be fetched (again), or null for never.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What the source said of its age (published, updated, size of a file). Another stamp means another fetch.</summary>
    public string? Stamp { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Tries { get; init; }

    /// <summary>How often it was looked at again after it was recorded.</summary>
    public int Rechecks { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the bytes last recorded, in hexadecimal.</summary>
    public string? Digest { get; init; }

    public DateTimeOffset? Fetched { get; init; }

    /// <summary>The robots.txt decision under which it was fetched or not.</summary>
    public string? Robots { get; init; }

    /// <summary>Where an alias leads.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>What went wrong last, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Whether this word of a source makes the address due: its stamp has changed, or nobody was waiting for it any more.</summary>
    public bool IsDueAgain(string source, Found found) => Source == source && Standing switch
    {
        Standing.Waiting => Due is null,
        Standing.Kept => found.Stamp is not null && Stamp != found.Stamp,
        _ => false,
    };
}
