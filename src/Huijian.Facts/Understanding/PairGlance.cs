namespace Huijian.Facts.Understanding;

/// <summary>
/// A bit for each pair of characters that words begin with: one look at two characters of a text tells that no word of two or more begins there,
/// which holds for most places. A yes may be wrong.
/// </summary>
/// <param name="bits">How many bits there are, as a power of two: some thirty for each pair, so that a yes is seldom wrong.</param>
internal sealed class PairGlance(int bits)
{
    private readonly ulong[] _pairs = new ulong[1 << (bits - 6)];

    /// <summary>Takes in a word; one of a single character begins with no pair.</summary>
    public void Add(string word)
    {
        if (word.Length > 1)
            _pairs[Place(word[0], word[1]) >> 6] |= 1UL << (Place(word[0], word[1]) & 63);
    }

    /// <summary>May a word begin with these two?</summary>
    public bool May(char first, char second)
    {
        var place = Place(first, second);
        return (_pairs[place >> 6] & (1UL << (place & 63))) != 0;
    }

    private int Place(char first, char second) => (int)((((uint)first * 0x9E3779B1u) ^ ((uint)second * 0x85EBCA77u)) >> (32 - bits));
}
