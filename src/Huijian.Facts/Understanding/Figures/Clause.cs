using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>A quantity with the words around it that can belong to it, as positions in the sight's text.</summary>
/// <param name="Start">Where the words in front begin: behind the last comma or the quantity before.</param>
/// <param name="End">Where the words behind end: at the next comma or the next quantity.</param>
/// <param name="WideStart">The start of the whole clause between commas, with other quantities in it.</param>
/// <param name="WideEnd">Its end.</param>
internal readonly record struct Clause(Quantity Quantity, Sentence Sentence, int Start, int End, int WideStart, int WideEnd)
{
    /// <summary>No look goes further than this many characters, so that a text without a full stop takes no longer than any other.</summary>
    private const int Sight = 240;

    private const int ShortBracket = 6;

    private static readonly SearchValues<char> Ends = SearchValues.Create("，；：！？。\n（）");

    /// <summary>Finds the clause of a quantity; no look goes further than the sentence, nor far in it.</summary>
    public static Clause Of(string text, Sentence sentence, ImmutableArray<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var from = Math.Max(sentence.Start, quantity.Start - Sight);
        var to = Math.Min(sentence.End, quantity.End + Sight);
        var nearest = index - 1;

        // 粮食产量连续7年稳定在1300亿斤以上: how long parts nothing.
        while (nearest >= 0 && nearest > index - 3 && quantities[nearest].Kind == UnitKind.Time && text.AsSpan(0, quantities[nearest].Start).EndsWith("连续"))
            nearest--;
        var before = nearest >= 0 ? Math.Max(from, quantities[nearest].End) : from;
        var after = index + 1 < quantities.Length ? Math.Min(to, quantities[index + 1].Start) : to;
        var wideStart = StartOf(text, from, quantity.Start);
        var wideEnd = text.AsSpan(quantity.End, Math.Max(0, to - quantity.End)).IndexOfAny(Ends);
        wideEnd = wideEnd < 0 ? to : quantity.End + wideEnd;
        var start = Math.Max(wideStart, before);
        // 141个、完成投资: behind another quantity a 、 parts the statements.
        if (start == before && start > from && text.AsSpan(start, quantity.Start - start).LastIndexOf('、') is >= 0 and var mark)
            start += mark + 1;
        return new Clause(quantity, sentence, Math.Min(start, quantity.Start), Math.Max(quantity.End, Math.Min(wideEnd, after)), wideStart, wideEnd) { From = from, To = to };
    }

    /// <summary>Behind the last mark; a short bracket within the words (县（市）增至) is part of them.</summary>
    private static int StartOf(string text, int from, int end)
    {
        var start = from + text.AsSpan(from, Math.Max(0, end - from)).LastIndexOfAny(Ends) + 1;
        if (start - 1 > from && text[start - 1] == '）' && text.AsSpan(from, start - 1 - from).LastIndexOf('（') is >= 0 and var open && start - 2 - (from + open) <= ShortBracket && start < end)
            return StartOf(text, from, from + open);
        return start;
    }

    /// <summary>How far back in the sentence it may be looked.</summary>
    public int From { get; init; }

    /// <summary>How far ahead in the sentence it may be looked.</summary>
    public int To { get; init; }

    public ReadOnlySpan<char> Before(string text) => text.AsSpan(Start, Quantity.Start - Start);

    public ReadOnlySpan<char> After(string text) => text.AsSpan(Quantity.End, End - Quantity.End);

    public ReadOnlySpan<char> Wide(string text) => text.AsSpan(WideStart, WideEnd - WideStart);
}
