namespace Huijian.Collect;

/// <summary>How much is held and done at once. The defaults suit a machine with two cores and two thousand sources.</summary>
internal sealed record Collecting
{
    /// <summary>Hosts asked at the same time; each one by one request at a time.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>Tries before an address that fails is given up.</summary>
    public int Tries { get; init; } = 10;

    /// <summary>Addresses of one host held in memory; the others wait in the record.</summary>
    public int HeldPerHost { get; init; } = 32;
}
