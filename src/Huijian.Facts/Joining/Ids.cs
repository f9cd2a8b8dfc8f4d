using System.Security.Cryptography;
using System.Text;

namespace Huijian.Facts.Joining;

/// <summary>Short ids derived from what a thing is, never from chance: the same input gives the same id in every record.</summary>
public static class Ids
{
    // Crockford's digits: no i, l, o, u, so that an id can be read out.
    private const int MostOnStack = 512;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A letter that says what it is and 10 digits (50 bits): two of a million things share one with a chance of 1 in 2,000.</summary>
    public static string Of(char kind, params ReadOnlySpan<string?> parts)
    {
        var most = 3;
        foreach (var part in parts)
            most += 1 + 3 * (part?.Length ?? 0);
        var bytes = most <= MostOnStack ? stackalloc byte[most] : new byte[most];
        var length = Encoding.UTF8.GetBytes([kind], bytes);
        foreach (var part in parts)
        {
            bytes[length++] = 0x1f;
            length += Encoding.UTF8.GetBytes(part, bytes[length..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        var bits = BitConverter.ToUInt64(hash);
        Span<char> id = stackalloc char[11];
        id[0] = kind;
        for (var i = 1; i < id.Length; i++)
        {
            id[i] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return id.ToString();
    }

    /// <summary>The first 16 bytes of the SHA-256 of some bytes, in hex.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
