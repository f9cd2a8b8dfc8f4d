namespace Huijian.Facts.Understanding.Numbers;

/// <summary>What a unit measures.</summary>
internal enum UnitKind
{
    /// <summary>A bare number.</summary>
    None,
    Money,
    Percent,
    Points,
    Multiple,
    Share,
    Length,
    Area,
    Volume,
    Mass,
    Power,
    Energy,

    /// <summary>千伏, ℃, 赫兹: properties of things, not amounts of them.</summary>
    Property,
    Data,
    Time,
    People,

    /// <summary>Measure words: 个, 家, 座.</summary>
    Count,
}
