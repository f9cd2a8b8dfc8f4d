using System.Buffers.Binary;
using System.Globalization;

namespace Huijian.Publish.Writing;

/// <summary>128 bits that stand for something longer: for the bytes of a file, or for what it was made from.</summary>
/// <param name="High">The first half.</param>
/// <param name="Low">The second half.</param>
internal readonly record struct Digest(ulong High, ulong Low)
{
    private const int Digits = 16;

    /// <summary>The first half of a SHA-256.</summary>
    public static Digest Of(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));

    /// <summary>
    /// What <see cref="ToString"/> wrote. A list that somebody wrote into is no reason to fail: what is no digest is zero, which fits no file, and the file
    /// is written again.
    /// </summary>
    public static Digest Parse(ReadOnlySpan<char> text) =>
        text.Length == 2 * Digits && Half(text[..Digits]) is { } high && Half(text[Digits..]) is { } low ? new Digest(high, low) : default;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static ulong? Half(ReadOnlySpan<char> digits) => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var half) ? half : null;
}
