namespace Huijian.Ask;

/// <summary>How hits are ordered: title before text and newer before older, or by time alone.</summary>
public enum SearchOrder
{
    Rank,
    Newest,
    Oldest,
}
