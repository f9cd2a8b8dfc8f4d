using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Figures;

/// <summary>A quantity that is a figure, and what it measures, before repeats are cut and periods are told.</summary>
/// <param name="TextStart">Where the run that states it begins in the sight's text.</param>
/// <param name="TextEnd">Behind its last word.</param>
internal sealed record Claim(Clause Clause, Phrase What, int TextStart, int TextEnd)
{
    public Quantity Quantity => Clause.Quantity;

    /// <summary>The bound of the quantity, or the one it shares: 分别超过10亿美元、40亿美元.</summary>
    public Bound Bound { get; init; } = Clause.Quantity.Bound;

    /// <summary>No figure of its own (a price, a rate of interest, a mean of fine dust), but what follows may be its growth.</summary>
    public bool IsCarrier { get; init; }

    /// <summary>As seen, behind the multiplier; money without 元 is 元.</summary>
    public string Unit => Quantity.UnitWords switch
    {
        "" or "元人民币" or "人民币" or "人民币元" or "圆" or "块" or "块钱" => "元",
        "个百分点" => "百分点",
        _ => Quantity.UnitWords,
    };

    /// <summary>Says how much something grew or what share it has, not how much there is.</summary>
    public bool IsShare => Quantity.Kind is UnitKind.Percent or UnitKind.Points or UnitKind.Multiple;
}
