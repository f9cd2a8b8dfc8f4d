using System.Buffers;
using Huijian.Facts.Understanding;

namespace Huijian.Facts.Joining;

/// <summary>
/// Folding for comparing and searching, where losing a difference does less harm than missing one: beside <see cref="Folding"/>, characters that are
/// written in simplified texts, too, but stand in traditional ones for another (新徵程 is 新征程). As long as the text given.
/// </summary>
public sealed class LooseFolding
{
    private static readonly SearchValues<char> Variants = SearchValues.Create("徵乾於夥捱摺著麽菸醣麴甯");

    private readonly Folding _folding = Folding.Load();

    public string Fold(string text)
    {
        var folded = _folding.Fold(text);
        return folded.AsSpan().ContainsAny(Variants) ? string.Create(folded.Length, folded, static (loose, folded) =>
        {
            for (var i = 0; i < folded.Length; i++)
                loose[i] = Fold(folded[i]);
        }) : folded;
    }

    private static char Fold(char c) => c switch
    {
        '徵' => '征',
        '乾' => '干',
        '於' => '于',
        '夥' => '伙',
        '捱' => '挨',
        '摺' => '折',
        '著' => '着',
        '麽' => '么',
        '菸' => '烟',
        '醣' => '糖',
        '麴' => '曲',
        '甯' => '宁',
        _ => c,
    };
}
