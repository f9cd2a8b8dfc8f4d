namespace Huijian.Facts.Understanding.Times;

/// <summary>What the words around a time make of it: 2018年以来, 3月底前.</summary>
internal enum Relation
{
    None,

    /// <summary>以来、起、及以后: from its beginning.</summary>
    Since,

    /// <summary>以后、之后: from its end.</summary>
    After,

    /// <summary>以前、之前: up to its beginning.</summary>
    Before,

    /// <summary>及之前、为止、截至: up to its end.</summary>
    Until,
}
