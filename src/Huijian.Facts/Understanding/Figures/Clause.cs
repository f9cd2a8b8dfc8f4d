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
    private static readonly SearchValues<char> Ends = SearchValues.Create("，；：！？。\n（）");

    /// <summary>Finds the clause of a quantity; no look goes further than the sentence.</summary>
    public static Clause Of(string text, Sentence sentence, ImmutableArray<Quantity> quantities, int index)
    {
        var quantity = quantities[index];
        var before = index > 0 ? Math.Max(sentence.Start, quantities[index - 1].End) : sentence.Start;
        var after = index + 1 < quantities.Length ? Math.Min(sentence.End, quantities[index + 1].Start) : sentence.End;
        var wideStart = sentence.Start + text.AsSpan(sentence.Start, Math.Max(0, quantity.Start - sentence.Start)).LastIndexOfAny(Ends) + 1;
        var wideEnd = text.AsSpan(quantity.End, Math.Max(0, sentence.End - quantity.End)).IndexOfAny(Ends);
        wideEnd = wideEnd < 0 ? sentence.End : quantity.End + wideEnd;
        var start = Math.Max(wideStart, before);
        // 141个、完成投资: behind another quantity a 、 parts the statements.
        if (start == before && start > sentence.Start && text.AsSpan(start, quantity.Start - start).LastIndexOf('、') is >= 0 and var mark)
            start += mark + 1;
        return new Clause(quantity, sentence, Math.Min(start, quantity.Start), Math.Max(quantity.End, Math.Min(wideEnd, after)), wideStart, wideEnd);
    }

    public ReadOnlySpan<char> Before(string text) => text.AsSpan(Start, Quantity.Start - Start);

    public ReadOnlySpan<char> After(string text) => text.AsSpan(Quantity.End, End - Quantity.End);

    public ReadOnlySpan<char> Wide(string text) => text.AsSpan(WideStart, WideEnd - WideStart);
}
