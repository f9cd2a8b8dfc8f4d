namespace Huijian.Facts.Model;

/// <summary>A number with its unit, bound, period and what it measures. Figures that differ in these are never added up.</summary>
public sealed record Figure
{
    /// <summary>The words that name what is counted, as written: 开工重大项目.</summary>
    public required string What { get; init; }

    /// <summary>In base units: 2390亿元 → 239000000000.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? To { get; init; }

    /// <summary>As written behind the multiplier: 元, 个, %, 千瓦.</summary>
    public required string Unit { get; init; }

    public Bound Bound { get; init; }

    /// <summary>The period as written, shortened: 2023, 2023-01/2023-06; null if none is stated.</summary>
    public string? Since { get; init; }

    /// <summary>截至: the day the figure stood at, or null.</summary>
    public PartialDate? AsOf { get; init; }

    public FigureBasis Basis { get; init; }

    /// <summary>其中: the index in <see cref="ArticleFacts.Figures"/> of the whole this is a part of, or null.</summary>
    public int? PartOf { get; init; }

    /// <summary>The exact run of the article that states it, as written; the words at the evidence's span.</summary>
    public required string Text { get; init; }

    /// <summary>Where that run stands.</summary>
    public required Evidence Evidence { get; init; }
}
