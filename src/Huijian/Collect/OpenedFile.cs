namespace Huijian.Collect;

/// <summary>
/// A file with many documents in it. It counts as taken when the last of them is recorded; should the program be killed before,
/// the file is opened again and what was recorded is passed over.
/// </summary>
internal sealed class OpenedFile(AddressState after)
{
    // One for the reading of the file itself.
    private int _left = 1;

    /// <summary>What will be known of the file.</summary>
    public AddressState After { get; set; } = after;

    public void HandedOn() => Interlocked.Increment(ref _left);

    /// <summary>Counts one as done; true for the last.</summary>
    public bool Done() => Interlocked.Decrement(ref _left) == 0;
}
