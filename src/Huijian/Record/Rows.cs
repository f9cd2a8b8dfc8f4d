namespace Huijian.Record;

/// <summary>Rows of one table on their way into the record.</summary>
/// <param name="table">The table's name.</param>
/// <param name="columns">Name and kind of each column, in the order in which <see cref="Add"/> takes the values.</param>
internal sealed class Rows(string table, params (string Name, ColumnKind Kind)[] columns)
{
    private readonly List<object?[]> _values = [];
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    public string Table { get; } = table;

    public IReadOnlyList<(string Name, ColumnKind Kind)> Columns { get; } = columns;

    public IReadOnlyList<object?[]> Values => _values;

    public void Add(params object?[] values)
    {
        if (values.Length != Columns.Count)
            throw new ArgumentException($"{Table} has {Columns.Count} columns, not {values.Length}.", nameof(values));
        _values.Add(values);
    }

    /// <summary>Adds a row unless one with this key was added before, even if that has been written since: many articles name the same people and places.</summary>
    public void AddOnce(string key, params object?[] values)
    {
        if (_given.Add(key))
            Add(values);
    }

    public void Clear() => _values.Clear();
}
