namespace Huijian.Collect;

/// <summary>
/// The memory of collecting. Each call is one transaction, so that a program killed at any moment finds on its return what it had
/// finished, and does again what it had not. Kept by the record; tests and previews keep it in memory.
/// </summary>
internal interface ISourceStates
{
    SourceState Source(string name);

    void Save(SourceState state);

    /// <summary>Takes in addresses: unknown ones wait from now on; known ones whose stamp has changed are due again. Gives the number of unknown ones.</summary>
    int TakeIn(string source, IReadOnlyList<Found> found, DateTimeOffset now);

    AddressState? Address(string address);

    void Save(params IReadOnlyList<AddressState> addresses);

    /// <summary>The addresses of a lane that are due, the longest due first.</summary>
    IReadOnlyList<AddressState> Due(string lane, DateTimeOffset now, int limit);

    /// <summary>When the next address of a lane falls due after a moment, or null.</summary>
    DateTimeOffset? NextDue(string lane, DateTimeOffset after);

    /// <summary>The lanes in which addresses wait, each with its earliest due time.</summary>
    IReadOnlyList<(string Lane, DateTimeOffset Due)> Lanes();

    /// <summary>Adds to the counts of a source's day.</summary>
    void Count(SourceDay more);

    /// <summary>The days of a source, oldest first.</summary>
    IReadOnlyList<SourceDay> Days(string source, DateOnly since);

    void Raise(Alarm alarm);

    void Clear(string source, AlarmKind kind, DateTimeOffset now);

    /// <summary>The alarms that stand.</summary>
    IReadOnlyList<Alarm> Alarms();

    /// <summary>How many addresses of a source stand how.</summary>
    IReadOnlyDictionary<Standing, int> Standings(string source);
}
