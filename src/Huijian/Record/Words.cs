using System.Text;

namespace Huijian.Record;

/// <summary>
/// Short texts that were read lately. The same ids, names and dates stand in thousands of rows: what was made of their bytes once is given again. Holds a fixed
/// number; what comes later takes the place of what was there. Several threads may read.
/// </summary>
internal sealed class Words
{
    // 16 characters in three bytes each: ids, names and dates are shorter, sentences seldom come twice.
    private const int Longest = 48;

    private readonly string?[] _lately = new string?[1 << 16];

    /// <summary>The string for UTF-8; half a character becomes U+FFFD.</summary>
    public string Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
            return Encoding.UTF8.GetString(text);
        ref var place = ref _lately[(int)RowMark.Of(text) & (_lately.Length - 1)];
        // Another thread may put another string there meanwhile: whichever is seen is whole, and is compared. Ids and days are compared as they are.
        var known = Volatile.Read(ref place);
        if (known is not null && known.Length == text.Length && Ascii.Equals(text, known))
            return known;
        Span<char> characters = stackalloc char[Longest];
        characters = characters[..Encoding.UTF8.GetChars(text, characters)];
        if (known is not null && characters.SequenceEqual(known))
            return known;
        return place = characters.ToString();
    }
}
