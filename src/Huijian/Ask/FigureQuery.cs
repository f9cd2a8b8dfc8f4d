namespace Huijian.Ask;

/// <summary>Which figures are asked for; null means any.</summary>
public sealed record FigureQuery
{
    /// <summary>Words that stand in what is measured or its scope, in either script.</summary>
    public string? Words { get; init; }

    public string? Measure { get; init; }

    public string? Unit { get; init; }

    /// <summary>The id of a body or place that the article names.</summary>
    public string? Entity { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only figures that say of what time they are.</summary>
    public bool Timed { get; init; }

    public int Offset { get; init; }

    public int Count { get; init; } = 100;
}
