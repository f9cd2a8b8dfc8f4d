namespace Huijian.Ask;

/// <summary>Conditions that must all hold, as they are added, with the values of their parameters.</summary>
internal sealed class Filter
{
    private readonly List<string> _conditions = [];

    public List<(string Name, object? Value)> Values { get; } = [];

    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>The conditions joined with <c>and</c>.</summary>
    public string Sql => string.Join(" and ", _conditions);

    /// <summary>Adds a condition on one parameter, unless nothing is asked of it.</summary>
    public void Add(string condition, string name, object? value)
    {
        if (value is not null)
            Add(condition, [(name, value)]);
    }

    public void Add(string condition, IEnumerable<(string Name, object? Value)> values)
    {
        _conditions.Add(condition);
        Values.AddRange(values);
    }

    /// <summary>Adds a condition on a place and what lies within it, with the parameters <c>@low</c>, <c>@high</c> and <c>@place</c>.</summary>
    public void AddPlace(string condition, string? place)
    {
        if (place is null)
            return;
        var (low, high) = Places.Covered(place);
        Add(condition, new (string, object?)[] { ("low", low), ("high", high), ("place", place) }.Where(value => condition.Contains("@" + value.Item1, StringComparison.Ordinal)));
    }
}
