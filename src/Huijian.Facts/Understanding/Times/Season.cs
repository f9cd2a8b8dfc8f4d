namespace Huijian.Facts.Understanding.Times;

/// <summary>今年夏天: a season, without exact ends.</summary>
internal enum Season
{
    None,
    Spring,
    Summer,
    Autumn,
    Winter,
}
