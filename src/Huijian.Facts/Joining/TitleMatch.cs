namespace Huijian.Facts.Joining;

/// <summary>How two headlines stand to each other.</summary>
public enum TitleMatch
{
    /// <summary>One of them is missing.</summary>
    Unknown,

    /// <summary>Equal, or one is the other with something before or behind it (辽宁快讯丨…).</summary>
    Same,

    Different,
}
