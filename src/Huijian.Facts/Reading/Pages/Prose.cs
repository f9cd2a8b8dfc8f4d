using System.Buffers;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>How much a line reads like a sentence of an article.</summary>
internal static class Prose
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！？；，、：”」…");

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？；…");

    /// <summary>0 for links, labels and furniture; else roughly the number of its characters, long paragraphs counting less than their length.</summary>
    public static double WeightOf(TextLine line)
    {
        var own = line.Text.Length - line.LinkLength;
        if (own < 12 || line.LinkShare > 0.5 || line.Block.Tag.Heading is 1 or 2)
            return 0;
        var stops = Count(line.Text, Stops);
        if (stops == 0 || (own < 24 && !EndsSentence(line.Text)))
            return 0;
        return FurnitureLine.KindOf(line.Text) is null ? Math.Min(own, 300) + (stops * 4) : 0;
    }

    public static bool HasSentence(string text) => text.AsSpan().ContainsAny(SentenceEnds);

    public static bool EndsSentence(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is '”' or '」' or '）' or ')' or '’' or '』' or '"')
            end--;
        return end > 0 && SentenceEnds.Contains(text[end - 1]);
    }

    private static int Count(string text, SearchValues<char> wanted)
    {
        var count = 0;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(wanted); at >= 0; at = rest.IndexOfAny(wanted))
        {
            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }
}
