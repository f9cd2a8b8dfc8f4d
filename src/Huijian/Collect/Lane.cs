namespace Huijian.Collect;

/// <summary>A host (or a folder) and what is to be asked of it, one thing at a time. Only the loop of <see cref="Following"/> changes it, or the one job it runs.</summary>
internal sealed class Lane(string name)
{
    public string Name { get; } = name;

    public List<Source> Sources { get; } = [];

    /// <summary>The next addresses, read ahead from the states.</summary>
    public Queue<AddressState> Ahead { get; } = new();

    /// <summary>When there is something to do, or null.</summary>
    public DateTimeOffset? Due { get; set; }

    public bool IsRunning { get; set; }

    /// <summary>Word that came while a job was running: something falls due at this time.</summary>
    public DateTimeOffset? Called { get; set; }

    /// <summary>Any address on this host; its turns are kept by host.</summary>
    public Uri? Web { get; init; }

    public void Call(DateTimeOffset due)
    {
        if (IsRunning)
            Called = Called is { } before && before < due ? before : due;
        else if (Due is null || due < Due)
            Due = due;
    }
}
