using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Huijian.Record;

/// <summary>
/// Rows as numbers that change when the row does, to see without looking at the words whether something is as it was. Not for secrets. The same on every
/// machine and in every run, for the numbers are kept.
/// </summary>
internal static class RowMark
{
    /// <summary>The mark of a row without columns.</summary>
    internal const ulong Start = 0x9E3779B97F4A7C15;

    private const ulong Step = 0xD6E8FEB86659FD93;

    public static ulong Of(string? text) => text is null ? 1 : Of(MemoryMarshal.AsBytes(text.AsSpan()));

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var mark = With(Start, (ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            mark = BitOperations.RotateLeft((mark ^ word) * Step, 29);
        foreach (var rest in bytes[(words.Length * sizeof(ulong))..])
            mark = (mark ^ rest) * Step;
        return Spread(mark);
    }

    /// <summary>Two marks as one; which comes first matters.</summary>
    public static ulong With(ulong one, ulong other) => Spread((BitOperations.RotateLeft(one, 25) ^ other) * Step);

    /// <summary>The mark of a row on its way into the record.</summary>
    public static ulong Of(ReadOnlySpan<object?> row)
    {
        var mark = Start;
        foreach (var value in row)
            mark = With(mark, OfValue(value));
        return mark;
    }

    /// <summary>The mark of an id, by which many rows are told apart without making a string for each.</summary>
    public static ulong OfId(string id) => Of(Encoding.UTF8.GetBytes(id));

    /// <summary>The mark of a value as the database gives it.</summary>
    internal static ulong OfValue(object? value) => value switch
    {
        null => 1,
        string text => Of(text),
        long whole => Spread((ulong)whole + 2),
        double number => Spread(BitConverter.DoubleToUInt64Bits(number)),
        byte[] bytes => Of(bytes.AsSpan()),
        decimal number => Of(number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"{value.GetType().Name} is no kind of column.", nameof(value)),
    };

    // Every bit of what goes in reaches every bit of what comes out: marks are added up.
    private static ulong Spread(ulong mark)
    {
        mark = (mark ^ (mark >> 32)) * Step;
        return mark ^ (mark >> 29);
    }
}
