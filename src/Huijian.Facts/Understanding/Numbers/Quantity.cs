using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Numbers;

/// <summary>A number with its unit as it stands in a text: 超30%, 50余家, 6-8亿元, 近十分之一.</summary>
/// <param name="Start">Where its words begin, with the bound in front: 超|30%.</param>
/// <param name="NumberStart">Where the numeral itself begins.</param>
/// <param name="End">Behind the unit and a bound behind it: 2亿元左右|.</param>
/// <param name="UnitEnd">Behind the unit.</param>
/// <param name="Value">Without the unit's own size: 1600万千瓦 → 16000000. Fractions and 成 are in percent.</param>
/// <param name="To">The upper end of a range, else null.</param>
/// <param name="ToStart">Where the upper end of a range begins, else 0.</param>
/// <param name="Unit">The unit, or null for a bare number.</param>
/// <param name="UnitWords">As written, with what it is counted per: 吨/年.</param>
internal readonly record struct Quantity(
    int Start,
    int NumberStart,
    int End,
    int UnitEnd,
    decimal Value,
    decimal? To,
    int ToStart,
    Bound Bound,
    Unit? Unit,
    string UnitWords)
{
    public UnitKind Kind => Unit?.Kind ?? UnitKind.None;

    /// <summary>Where a currency in front begins (人民币|8700万元, $20); else where the numeral begins.</summary>
    public int LeadStart { get; init; }

    /// <summary>Whether the numeral was made of 百、千、万、亿 alone: 百万辆.</summary>
    public bool Bare { get; init; }

    /// <summary>Whether it was written as a fraction or in 成.</summary>
    public bool Fraction { get; init; }

    /// <summary>Whether its numeral ended with 万 or 亿.</summary>
    public bool Scaled { get; init; }

    /// <summary>What the bound behind the numeral was: 余、多、以上 and the like, else empty.</summary>
    public string Behind { get; init; } = "";
}
