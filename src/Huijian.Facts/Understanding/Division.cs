namespace Huijian.Facts.Understanding;

/// <summary>An administrative division of China.</summary>
/// <param name="Code">GB/T 2260, six digits; null where the list gives none (cities of Taiwan).</param>
/// <param name="Abbreviation">辽 for 辽宁省, 汉 for 武汉市; null for most.</param>
/// <param name="Above">The division it lies in: the city or, directly, the province. Null for provinces.</param>
internal sealed record Division(string? Code, string Name, string Short, string? Abbreviation, DivisionLevel Level, Division? Above)
{
    /// <summary>The province it lies in; itself for a province.</summary>
    public Division Province => Above?.Province ?? this;

    /// <summary>Does it lie in the other, or is it the other?</summary>
    public bool In(Division other) => this == other || (Above is { } above && above.In(other));

    /// <summary>The last character of a title's place word: 省 for 辽宁省, 区 for 广西壮族自治区 and 徐汇区.</summary>
    public char Tail => Name[^1];

    public override string ToString() => Name;
}
