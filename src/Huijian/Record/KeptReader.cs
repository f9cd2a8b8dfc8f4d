using System.Collections.Immutable;
using System.Text.Json;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>
/// Steps through the JSON in which articles and facts are kept (<see cref="KeptJson"/> writes it). Every command that shows an article reads it and is over in
/// a second: the library's own way onto types would be compiled for each of them at every start, which takes longer than the reading. Throws
/// <see cref="JsonException"/>, or what the JSON reader and the parsers throw, for what we never wrote.
/// </summary>
internal ref struct KeptReader
{
    // The longest name of a property or a kind has twenty letters.
    private const int LongestName = 64;

    private readonly char[] _name = new char[LongestName];
    private Utf8JsonReader _json;

    /// <summary>Begins at the first value of <paramref name="kept"/>.</summary>
    public KeptReader(ReadOnlySpan<byte> kept)
    {
        _json = new Utf8JsonReader(kept);
        _json.Read();
    }

    /// <summary>Reads a value where the reader stands.</summary>
    public delegate T Reading<out T>(ref KeptReader kept);

    /// <summary>What we always wrote; throws if it is not there.</summary>
    public static string Given(string? words) => words ?? throw new JsonException("Words that are always kept are missing.");

    /// <summary>
    /// Goes on to the value of the next property of an object and gives the property's name, to be looked at before anything else is read; empty at the
    /// object's end. A value that is not known, as later versions may add one, is to be passed over.
    /// </summary>
    public ReadOnlySpan<char> Next()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
            return [];
        var name = Name();
        _json.Read();
        return name;
    }

    /// <summary>Passes over the value where the reader stands.</summary>
    public void Pass() => _json.Skip();

    public string Words() => _json.GetString() ?? throw new JsonException("Words were expected.");

    public int Whole() => _json.GetInt32();

    public decimal Number() => _json.GetDecimal();

    public DateTimeOffset Time() => _json.GetDateTimeOffset();

    public Uri Address() => new(Words(), UriKind.RelativeOrAbsolute);

    /// <summary>A date as 2024, 2024-07 or 2024-07-15.</summary>
    public PartialDate Date() => PartialDate.Parse(_json.GetString()) ?? throw new JsonException("A date was expected.");

    /// <summary>A member of an enumeration by its name.</summary>
    public T Kind<T>()
        where T : struct, Enum => Enum.Parse<T>(Name());

    /// <summary>A span as <c>[paragraph, start, length]</c>.</summary>
    public TextSpan Span()
    {
        Span<int> numbers = stackalloc int[3];
        foreach (ref var number in numbers)
            number = _json.Read() ? _json.GetInt32() : throw new JsonException("A span has three numbers.");
        _json.Read();
        return new TextSpan(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>A row of values.</summary>
    public ImmutableArray<T> Many<T>(Reading<T> read)
    {
        var values = ImmutableArray.CreateBuilder<T>(0);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            values.Add(read(ref this));
        return values.DrainToImmutable();
    }

    private ReadOnlySpan<char> Name() => _json.ValueSpan.Length <= LongestName
        ? _name.AsSpan(0, _json.CopyString(_name))
        : throw new JsonException("A name of ours was expected.");
}
