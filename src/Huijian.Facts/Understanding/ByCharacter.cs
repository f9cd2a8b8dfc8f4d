namespace Huijian.Facts.Understanding;

/// <summary>
/// Something for some characters, looked up for every character of a text: two steps into arrays, where a dictionary would compute a hash each time.
/// </summary>
internal sealed class ByCharacter<T>
    where T : class
{
    private readonly ushort[] _places = new ushort[char.MaxValue + 1];
    private readonly T?[] _values;

    /// <param name="values">For each character what it leads to; each character once.</param>
    public ByCharacter(IEnumerable<(char Character, T Value)> values)
    {
        var found = new List<T?> { null };
        foreach (var (character, value) in values)
        {
            _places[character] = (ushort)found.Count;
            found.Add(value);
        }

        _values = [.. found];
    }

    /// <summary>What a character leads to, or null.</summary>
    public T? this[char character] => _values[_places[character]];
}
