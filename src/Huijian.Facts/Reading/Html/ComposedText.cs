using System.Buffers;

namespace Huijian.Facts.Reading.Html;

/// <summary>Text in Unicode's composed form (NFC), as articles keep it.</summary>
internal static class ComposedText
{
    /// <summary>Blocks that hold every character that composition can change or that cannot stand alone; Chinese text has none of them, so that most text is not looked at twice.</summary>
    private static readonly SearchValues<char> MayChange = SearchValues.Create(
        string.Concat(Range('\u00c0', '\u1fff'), Range('\u2126', '\u212b'), Range('\u2adc', '\u2adc'), Range('\u3040', '\u30ff'), Range('\uac00', '\ufaff'), Range('\ufb00', '\ufb4f')));

    /// <summary>The composed form; a half of a surrogate pair without the other becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(MayChange))
            return text;
        var whole = WithoutLoneHalves(text);
        return whole.IsNormalized() ? whole : whole.Normalize();
    }

    /// <summary>Text that every function of Unicode accepts.</summary>
    public static string WithoutLoneHalves(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return Replaced(text);
        }

        return text;
    }

    private static string Replaced(string text) => string.Create(text.Length, text, static (written, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var paired = char.IsHighSurrogate(source[i]) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                : !char.IsLowSurrogate(source[i]) || (i > 0 && char.IsHighSurrogate(source[i - 1]));
            written[i] = paired ? source[i] : '\ufffd';
        }
    });

    private static string Range(char first, char last) => string.Create(last - first + 1, first, static (span, start) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = (char)(start + i);
    });
}
