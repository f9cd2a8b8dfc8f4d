using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Encodings;

/// <summary>
/// bytes → text, whatever the bytes say of themselves. A byte order mark decides; then valid UTF-8, which other Chinese
/// text all but never is by chance; then what reads like Chinese (<see cref="Plausibility"/>), the declared encoding first among equals.
/// </summary>
internal static class TextDecoder
{
    /// <summary>So much from the first byte above 127 is looked at to tell encodings apart.</summary>
    private const int Sampled = 1 << 15;

    /// <summary>What the declared encoding is ahead of others by.</summary>
    private const double DeclaredBonus = 0.15;

    /// <summary>Chinese read in the right encoding scores 0.5 and more, in a wrong one 0.2 and less.</summary>
    private const double LeastPlausible = 0.25;

    private static readonly Encoding Utf8 = new UTF8Encoding(false);
    private static readonly Encoding Utf32 = new UTF32Encoding(false, false);

    // Every page declared GB2312 or GBK is read as GB18030, which holds both.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f\ufeff");

    /// <summary>The text, or null if the bytes are in no encoding known here.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? mediaType = null)
    {
        if (ByteOrderMark(bytes) is var (marked, skipped))
            return Finish(bytes[skipped..], marked);
        var zeros = bytes[..Math.Min(bytes.Length, Sampled)].Count((byte)0);
        if (zeros == 0 && System.Text.Unicode.Utf8.IsValid(bytes))
            return Finish(bytes, Utf8);
        return MostlyUtf8(bytes, zeros) ? Finish(bytes, Utf8) : ByPlausibility(bytes, DeclaredCharset.Of(mediaType, bytes));
    }

    private static (Encoding Encoding, int Skipped)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Utf32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4),
        _ => null,
    };

    /// <summary>UTF-8 with a few broken or cut-off characters: for twenty good ones at most one bad.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes, int zeros)
    {
        if (zeros > bytes.Length / 50)
            return false;
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(1, length)..];
            if (bad > 200 && bad > good)
                return false;
        }

        return good >= bad * 20;
    }

    private static DecodedText? ByPlausibility(ReadOnlySpan<byte> bytes, string? declared)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        var odd = first & 1;
        var sample = bytes[first..Math.Min(bytes.Length, first + Sampled)];
        var wide = bytes[(first - odd)..Math.Min(bytes.Length, first - odd + Sampled)];
        Encoding? best = null;
        var bestScore = double.MinValue;
        foreach (var candidate in new[] { Gb18030, Big5, Encoding.Unicode, Encoding.BigEndianUnicode, Utf8, Windows1252 })
        {
            var isWide = candidate == Encoding.Unicode || candidate == Encoding.BigEndianUnicode;
            var score = Plausibility.Of(candidate.GetString(isWide ? wide : sample), isWide) + (Names(declared, candidate) ? DeclaredBonus : 0);
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }

        if (bestScore >= LeastPlausible && best is not null)
            return Finish(bytes, best);
        // A few accented letters in a text of plain ones: an old Western page.
        var high = sample.Length - CountAscii(sample);
        return high <= sample.Length / 20 && sample.Count((byte)0) == 0 ? Finish(bytes, Windows1252) : null;
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
            count += value < 0x80 ? 1 : 0;
        return count;
    }

    private static bool Names(string? declared, Encoding encoding) => declared switch
    {
        "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936" => encoding == Gb18030,
        "big5" or "big5-hkscs" or "cp950" => encoding == Big5,
        "utf-8" or "utf8" => encoding == Utf8,
        "utf-16" or "utf-16le" => encoding == Encoding.Unicode,
        "utf-16be" => encoding == Encoding.BigEndianUnicode,
        _ => false,
    };

    private static DecodedText Finish(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var troubles = ImmutableArray.CreateBuilder<Trouble>();
        var text = encoding.GetString(bytes);
        if (text.Length > 0 && text[^1] == '\uFFFD')
        {
            text = text.TrimEnd('\uFFFD');
            troubles.Add(new Trouble("The last character is cut off; the document may be incomplete.", "Fetch or save it again."));
        }

        var broken = text.AsSpan().Count('\uFFFD');
        if (broken > 0)
            troubles.Add(new Trouble($"{broken} broken characters in {encoding.WebName}.", "Fetch or save it again if they matter."));
        return new DecodedText(Clean(text), encoding.WebName, troubles.ToImmutable());
    }

    /// <summary>NFC, and without control characters: they show nothing and break the tools that read our output.</summary>
    private static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Unwanted) >= 0)
        {
            text = string.Create(text.Length - CountUnwanted(text), text, static (kept, all) =>
            {
                var next = 0;
                foreach (var c in all)
                {
                    if (!Unwanted.Contains(c))
                        kept[next++] = c;
                }
            });
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static int CountUnwanted(string text)
    {
        var count = 0;
        foreach (var c in text)
            count += Unwanted.Contains(c) ? 1 : 0;
        return count;
    }
}
